package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Rows;

/**
 * Leads against the environment steps of training: before adaptation, after one update and after
 * three.
 *
 * @param axis what a lead is
 * @param curve which one a point is of
 * @param steps of training at a point
 * @param <P> a point
 */
record LeadPanels<P extends Record>(
    String axis, Function<P, String> curve, ToDoubleFunction<P> steps) {

  Figure drawn(
      FigureBuilder figure,
      Rows<P> rows,
      Function<P, Estimate> before,
      Function<P, Estimate> after,
      Function<P, Estimate> afterThree) {
    return figure
        .columns(3)
        .panelSize(620, 540)
        .panel(panel("before adaptation", rows, before))
        .panel(panel("after one update", rows, after))
        .panel(panel("after three updates", rows, afterThree))
        .build();
  }

  private Plot panel(String title, Rows<P> rows, Function<P, Estimate> lead) {
    Plot plot =
        Plot.titled(title)
            .axes("environment steps", axis)
            .logX()
            .legendBelow()
            .horizontal(0, "", Palette.NEUTRAL);
    var curves = new Curves<>(plot, steps, (P p) -> lead.apply(p).value(), lead);
    List<String> names = new ArrayList<>(rows.by(curve).keySet());
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Rows<P> own = rows.where(p -> curve.apply(p).equals(name));
      curves.drawNamed(name, own, Palette.ordered(i, names.size()));
    }
    return plot;
  }
}
