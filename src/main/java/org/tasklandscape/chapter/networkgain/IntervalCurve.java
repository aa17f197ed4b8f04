package org.tasklandscape.chapter.networkgain;

import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.stats.Estimate;

/** Estimates joined by a line, each with its interval, which need not be symmetric. */
final class IntervalCurve {
  private IntervalCurve() {}

  static void draw(Plot plot, String name, double[] x, List<Estimate> estimates, Ink ink) {
    double[] y = estimates.stream().mapToDouble(Estimate::value).toArray();
    plot.line(name, x, y, ink);
    for (int i = 0; i < x.length; i++) {
      Estimate e = estimates.get(i);
      double[] ends = {e.lower(), e.upper()};
      plot.line("", new double[] {x[i], x[i]}, ends, ink.with(Dash.SOLID));
    }
    plot.points(name, x, y, new double[x.length], ink);
  }
}
