package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.HeatMap;
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
import org.tasklandscape.study.CellGrid;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record NetworkPlane(NetworkTraining training, int steps, int draw, int points)
    implements FigureStudy<NetworkPlane.Row> {
  private static final String GRID = "grid";
  private static final String NAL = "NAL";
  private static final String MAML = "MAML";
  private static final String CENTRE = "hard centre";

  /**
   * A point of the plane.
   *
   * @param network its activation
   * @param point NAL, MAML, hard centre, or one of the grid
   * @param s its distance from NAL's solution towards the hard centre
   * @param t across
   * @param easyBefore the mean risk of easy tasks before adaptation
   * @param hardBefore of hard tasks
   * @param after of all tasks after it
   */
  public record Row(
      PopulationActivation network,
      String point,
      double s,
      double t,
      double easyBefore,
      double hardBefore,
      double after) {}

  /** {@return the study of the first draw of the other studies} */
  public static NetworkPlane defaults() {
    return new NetworkPlane(
        NetworkTraining.defaults(), NetworkGainSweeps.defaults().steps(), 0, 41);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (PopulationActivation activation : PopulationActivation.values()) {
      rows.addAll(rows(activation));
    }
    return Rows.of(Row.class, rows);
  }

  private List<Row> rows(PopulationActivation activation) {
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
    List<Row> rows = new ArrayList<>();
    Trials.onAllCores()
        .run(
            points,
            i -> {
              Risks risks = new Risks(world, adapting);
              List<Row> column = new ArrayList<>();
              for (double across : t) {
                double[] place = {s[i], across};
                column.add(risks.at(GRID, place, plane.point(s[i], across)));
              }
              return column;
            })
        .forEach(rows::addAll);
    Risks risks = new Risks(world, adapting);
    rows.add(risks.at(NAL, new double[2], nal));
    rows.add(risks.at(MAML, plane.secondPlace(), maml));
    rows.add(risks.at(CENTRE, plane.firstPlace(), centre));
    return rows;
  }

  /** The three maps, with buffers of their own. */
  private final class Risks {
    private final PopulationActivation activation;
    private final MetaGradient easy;
    private final MetaGradient hard;
    private final MetaGradient after;

    Risks(TeacherEnvironment world, MetaAlgorithm adapting) {
      List<MetaTask> tasks = training.trainingTasks(world, draw);
      int each = training.tasks();
      this.activation = world.activation();
      this.easy = MetaGradient.of(MetaAlgorithm.nal(), tasks.subList(0, each));
      this.hard = MetaGradient.of(MetaAlgorithm.nal(), tasks.subList(each, 2 * each));
      this.after = MetaGradient.of(adapting, tasks);
    }

    Row at(String point, double[] place, double[] w) {
      return new Row(
          activation, point, place[0], place[1], easy.value(w), hard.value(w), after.value(w));
    }
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        Words.of(this).with("base", BaseCase.world()).with("number", draw).figure().columns(3);
    rows.by(Row::network)
        .forEach(
            (network, own) ->
                figure
                    .panel(panel(network + ": easy tasks, before", own, Row::easyBefore))
                    .panel(panel(network + ": hard tasks, before", own, Row::hardBefore))
                    .panel(panel(network + ": all tasks, after", own, Row::after)));
    return figure.panelSize(620, 480).build();
  }

  private static Plot panel(String title, Rows<Row> rows, ToDoubleFunction<Row> risk) {
    CellGrid<Row> grid = CellGrid.of(rows.where(row -> row.point().equals(GRID)), Row::s, Row::t);
    HeatMap map =
        HeatMap.of(grid.x(), grid.y(), grid.values(risk), "risk")
            .logColours()
            .smooth()
            .contours(0.005, 0.02, 0.05, 0.1, 0.3, 1, 3);
    Row nal = rows.only(row -> row.point().equals(NAL));
    Row maml = rows.only(row -> row.point().equals(MAML));
    Row centre = rows.only(row -> row.point().equals(CENTRE));
    return Plot.titled(title)
        .axes("towards the hard centre", "across")
        .heatMap(map)
        .marker(nal.s(), nal.t(), NAL, Palette.NAL)
        .marker(maml.s(), maml.t(), MAML, Palette.MAML)
        .marker(centre.s(), centre.t(), CENTRE, Palette.HARD);
  }
}
