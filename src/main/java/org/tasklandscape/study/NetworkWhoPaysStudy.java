package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * p<sub>E</sub> E f<sub>E</sub>(u) and p<sub>H</sub> E f<sub>H</sub>(u), the parts of the risk
 * after adaptation that easy and hard tasks contribute, of NAL and of MAML, along the sweeps of
 * {@link NetworkSweepsStudy}.
 *
 * @param sweeps the trained networks
 */
public record NetworkWhoPaysStudy(NetworkSweepsStudy sweeps) implements LegacyStudy {

  /** {@return the study of the networks of the other figure} */
  public static NetworkWhoPaysStudy defaults() {
    return new NetworkWhoPaysStudy(NetworkSweepsStudy.defaults());
  }

  @Override
  public String name() {
    return "network-who-pays";
  }

  @Override
  public Table run() {
    return sweeps.run();
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name()).columns(NetworkSweepsStudy.Axis.values().length);
    for (PopulationActivation activation : PopulationActivation.values()) {
      for (NetworkSweepsStudy.Axis axis : NetworkSweepsStudy.Axis.values()) {
        figure.panel(panel(table, activation, axis));
      }
    }
    return figure
        .caption(
            ("Who pays: the parts of the risk after adaptation that easy and hard tasks contribute,"
                    + " for NAL (dashed, hollow) and MAML (unbroken, filled), a to c with ReLU, d to"
                    + " f with erf; the two parts of a method add up to its risk, the ratio of the"
                    + " sums is the gain. The rest as in the base case %s. Geometric means over %d"
                    + " draws with 95 %% intervals (Student, of the logarithm), the methods drawn slightly apart. %d steps in training"
                    + " and at test, %s The parameters are the companion's own choice.")
                .formatted(
                    NetworkWords.base(),
                    sweeps.draws(),
                    sweeps.steps(),
                    NetworkWords.training(sweeps.training())))
        .alt(
            "Six panels of four curves. In the base case MAML's hard part lies far below NAL's; its easy"
                + " part is about NAL's for ReLU and below it for erf.")
        .parameters(Parameters.of(this))
        .panelSize(700, 560)
        .build();
  }

  private Plot panel(Table table, PopulationActivation activation, NetworkSweepsStudy.Axis axis) {
    Plot plot =
        Plot.titled(activation.toString())
            .axes(axis.title(), "part of the risk after adaptation")
            .logX()
            .logY()
            .legendBelow();
    draw(plot, table, activation, axis, "nalEasy", "NAL, easy", nal(Palette.EASY));
    draw(plot, table, activation, axis, "mamlEasy", "MAML, easy", maml(Palette.EASY));
    draw(plot, table, activation, axis, "nalHard", "NAL, hard", nal(Palette.HARD));
    draw(plot, table, activation, axis, "mamlHard", "MAML, hard", maml(Palette.HARD));
    return plot;
  }

  private static Ink nal(Ink ink) {
    return ink.with(Dash.DASHED).hollow();
  }

  private static Ink maml(Ink ink) {
    return ink.with(Dash.SOLID);
  }

  private void draw(
      Plot plot,
      Table table,
      PopulationActivation activation,
      NetworkSweepsStudy.Axis axis,
      String column,
      String name,
      Ink ink) {
    List<TeacherEnvironment> worlds = sweeps.worlds(axis, activation);
    List<Estimate> parts =
        worlds.stream().map(world -> sweeps.rows(table, world).risk(column)).toList();
    double[] x = sweeps.values(axis);
    double apart = column.startsWith("nal") ? 0.96 : 1.04;
    for (int i = 0; i < x.length; i++) {
      x[i] *= apart;
    }
    IntervalCurve.draw(plot, name, x, parts, ink);
  }
}
