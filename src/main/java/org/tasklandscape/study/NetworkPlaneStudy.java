package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.HeatMap;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.NeuronOrder;
import org.tasklandscape.network.ParameterPlane;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Trials;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The risks of the training tasks on the plane through NAL's solution, MAML's solution and the hard
 * centre: easy tasks before adaptation, hard tasks before, all tasks after.
 *
 * <p>w(s, t) = w<sub>NAL</sub> + s e₁ + t e₂ with e₁ the direction to C<sub>H</sub> and e₂ that of
 * the rest of w<sub>MAML</sub> - w<sub>NAL</sub>, both of length 1: distances on the plane are
 * those of R<sup>d×k</sup>. Of all orders of C<sub>H</sub>'s neurons, which are one network, the
 * one nearest to w<sub>MAML</sub> is taken.
 *
 * @param training how the networks are trained
 * @param steps k, in training and for the last map
 * @param draw which draw of centres, tasks and start
 * @param points grid points on each axis, at least 2
 */
public record NetworkPlaneStudy(NetworkTraining training, int steps, int draw, int points)
    implements LegacyStudy {
  private static final String GRID = "grid";
  private static final List<String> MARKS = List.of("NAL", "MAML", "hard centre");

  /** {@return the study of the first draw of the other studies} */
  public static NetworkPlaneStudy defaults() {
    return new NetworkPlaneStudy(
        NetworkTraining.defaults(), NetworkSweepsStudy.defaults().steps(), 0, 41);
  }

  @Override
  public String name() {
    return "network-plane";
  }

  @Override
  public Table run() {
    Table table = Table.create(StringColumn.create("network"), StringColumn.create("point"));
    NumberColumns.create(table, List.of("s", "t", "easyBefore", "hardBefore", "after"));
    for (PopulationActivation activation : PopulationActivation.values()) {
      append(table, activation);
    }
    return table;
  }

  private void append(Table table, PopulationActivation activation) {
    TeacherEnvironment world = TeacherEnvironment.base(activation);
    MetaAlgorithm adapting = training.maml(activation, steps);
    double[] nal = training.train(world, MetaAlgorithm.nal(), draw).point();
    double[] maml = training.train(world, adapting, draw).point();
    double[] centre = NeuronOrder.nearest(training.hardCentre(world, draw), maml, world.neurons());
    ParameterPlane plane = ParameterPlane.through(nal, centre, maml);
    double reach = Math.max(plane.secondPlace()[1], 0.5 * plane.firstPlace()[0]);
    double right = Math.max(plane.secondPlace()[0], plane.firstPlace()[0]);
    double left = Math.min(plane.secondPlace()[0], 0);
    double rim = 0.35 * (right - left);
    double[] s = Range.linear(left - rim, right + rim, points).values();
    double[] t = Range.linear(-reach, plane.secondPlace()[1] + rim, points).values();
    List<List<double[]>> columns =
        Trials.onAllCores()
            .run(
                points,
                i -> {
                  Risks risks = new Risks(world, adapting);
                  List<double[]> column = new ArrayList<>();
                  for (double across : t) {
                    column.add(risks.at(s[i], across, plane.point(s[i], across)));
                  }
                  return column;
                });
    columns.forEach(column -> column.forEach(row -> append(table, activation, GRID, row)));
    Risks risks = new Risks(world, adapting);
    double[][] ends = {nal, maml, centre};
    double[][] places = {{0, 0}, plane.secondPlace(), plane.firstPlace()};
    for (int i = 0; i < ends.length; i++) {
      append(table, activation, MARKS.get(i), risks.at(places[i][0], places[i][1], ends[i]));
    }
  }

  /** The three maps, with buffers of their own. */
  private final class Risks {
    private final MetaGradient easy;
    private final MetaGradient hard;
    private final MetaGradient after;

    Risks(TeacherEnvironment world, MetaAlgorithm adapting) {
      List<MetaTask> tasks = training.trainingTasks(world, draw);
      int each = training.tasks();
      this.easy = MetaGradient.of(MetaAlgorithm.nal(), tasks.subList(0, each));
      this.hard = MetaGradient.of(MetaAlgorithm.nal(), tasks.subList(each, 2 * each));
      this.after = MetaGradient.of(adapting, tasks);
    }

    double[] at(double s, double t, double[] w) {
      return new double[] {s, t, easy.value(w), hard.value(w), after.value(w)};
    }
  }

  private static void append(
      Table table, PopulationActivation activation, String point, double[] row) {
    table.stringColumn("network").append(activation.toString());
    table.stringColumn("point").append(point);
    NumberColumns.append(table, row);
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name()).columns(3);
    for (PopulationActivation activation : PopulationActivation.values()) {
      figure
          .panel(panel(table, activation, "easy tasks, before", "easyBefore"))
          .panel(panel(table, activation, "hard tasks, before", "hardBefore"))
          .panel(panel(table, activation, "all tasks, after", "after"));
    }
    return figure
        .caption(
            ("Mean risk of the training tasks on the plane through the solutions of NAL and MAML and"
                    + " the hard centre, for ReLU (a to c) and erf (d to f): easy tasks and hard"
                    + " tasks before adaptation, and all tasks after %d steps. Axes: distances in"
                    + " parameter space from NAL's solution, towards the hard centre and across."
                    + " Reordering neurons changes the point but not the network: of the orders of"
                    + " the hard centre's neurons the one nearest to MAML's solution is shown."
                    + " Colours: logarithmic, contours at the levels written on them. The base case:"
                    + " %s; draw %d. %s The parameters are the companion's own choice.")
                .formatted(steps, NetworkWords.base(), draw + 1, NetworkWords.training(training)))
        .alt(
            "Six maps. The easy risk before adaptation is low at NAL's solution and high at the hard"
                + " centre; the hard risk the other way round; after adaptation the valley lies at"
                + " MAML's solution.")
        .parameters(Parameters.of(this))
        .panelSize(620, 480)
        .build();
  }

  private static Plot panel(
      Table table, PopulationActivation activation, String title, String risk) {
    Table all = table.where(table.stringColumn("network").isEqualTo(activation.toString()));
    LegacyGrid grid = LegacyGrid.of(rows(all, GRID), "s", "t");
    Plot plot =
        Plot.titled("%s: %s".formatted(activation, title))
            .axes("towards the hard centre", "across")
            .heatMap(
                HeatMap.of(grid.x(), grid.y(), grid.values(risk), "risk")
                    .logColours()
                    .smooth()
                    .contours(0.005, 0.02, 0.05, 0.1, 0.3, 1, 3));
    mark(plot, all, MARKS.get(0), Palette.NAL);
    mark(plot, all, MARKS.get(1), Palette.MAML);
    mark(plot, all, MARKS.get(2), Palette.HARD);
    return plot;
  }

  private static void mark(Plot plot, Table all, String point, Ink ink) {
    Table row = rows(all, point);
    plot.marker(row.doubleColumn("s").get(0), row.doubleColumn("t").get(0), point, ink);
  }

  private static Table rows(Table table, String point) {
    return table.where(table.stringColumn("point").isEqualTo(point));
  }
}
