package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.Training;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The gain of ReLU networks from one start, and from the best of several: each method keeps the run
 * of the least training risk of its own, which never looks at test tasks. Objectives of networks
 * have poor local minima, and a gain may mean no more than that one method fell into one.
 *
 * @param training how the networks are trained and judged
 * @param landscapes names of {@link NetworkLandscapes}
 * @param steps k, in training and at test
 * @param draws of environments, tasks and starts, at least 2
 * @param starts of each method on each draw, at least 2
 */
public record NetworkStartsStudy(
    NetworkTraining training, List<String> landscapes, int steps, int draws, int starts)
    implements LegacyStudy {

  /**
   * Copies the list, checks the numbers.
   *
   * @throws IllegalArgumentException if draws or starts are below 2
   */
  public NetworkStartsStudy {
    landscapes = List.copyOf(landscapes);
    if (draws < 2 || starts < 2) {
      throw new IllegalArgumentException(
          "must have draws >= 2 and starts >= 2, got %d and %d".formatted(draws, starts));
    }
  }

  /**
   * {@return the study of four starts in the base case and with near hard optima, on the draws of
   * the sweeps}
   */
  public static NetworkStartsStudy defaults() {
    NetworkSweepsStudy sweeps = NetworkSweepsStudy.defaults();
    return new NetworkStartsStudy(
        sweeps.training(),
        List.of(NetworkLandscapes.BASE, NetworkLandscapes.NEAR),
        sweeps.steps(),
        sweeps.draws(),
        4);
  }

  @Override
  public String name() {
    return "network-starts";
  }

  @Override
  public Table run() {
    Table table = Table.create(StringColumn.create("landscape"));
    NumberColumns.create(
        table, List.of("draw", "start", "nalTrained", "mamlTrained", "nalRisk", "mamlRisk"));
    int each = draws * starts;
    List<double[]> rows =
        Trials.onAllCores()
            .run(
                landscapes.size() * each,
                i -> row(world(landscapes.get(i / each)), i % each / starts, i % starts));
    for (int i = 0; i < rows.size(); i++) {
      table.stringColumn("landscape").append(landscapes.get(i / each));
      NumberColumns.append(table, rows.get(i));
    }
    return table;
  }

  private static TeacherEnvironment world(String landscape) {
    return NetworkLandscapes.of(PopulationActivation.RELU).get(landscape);
  }

  private double[] row(TeacherEnvironment world, int draw, int start) {
    Training.Run nal = training.train(world, MetaAlgorithm.nal(), draw, start);
    Training.Run maml =
        training.train(world, training.maml(world.activation(), steps), draw, start);
    List<Integer> test = List.of(steps);
    return new double[] {
      draw,
      start,
      nal.value(),
      maml.value(),
      training.judge(world, draw, nal.point(), test).get(0).total(),
      training.judge(world, draw, maml.point(), test).get(0).total()
    };
  }

  /**
   * G over the draws.
   *
   * @param table what {@link #run()} gave
   * @param landscape its name
   * @param from how many of the starts each method may choose from; 1 is the single start
   * @return the geometric mean
   * @throws IllegalArgumentException if the table has no such landscape, or not so many starts
   */
  public Estimate gain(Table table, String landscape, int from) {
    return GeometricMean.of(gains(table, landscape, from));
  }

  private double[] gains(Table table, String landscape, int from) {
    if (!landscapes.contains(landscape) || from < 1 || from > starts) {
      throw new IllegalArgumentException(
          "the landscape must be one of %s with 1 to %d starts, got %s with %d"
              .formatted(landscapes, starts, landscape, from));
    }
    double[] gains = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      Table rows =
          table.where(
              table
                  .stringColumn("landscape")
                  .isEqualTo(landscape)
                  .and(table.doubleColumn("draw").isEqualTo(draw))
                  .and(table.doubleColumn("start").isLessThan(from)));
      gains[draw] = chosen(rows, "nal") / chosen(rows, "maml");
    }
    return gains;
  }

  /** The test risk of the run with the least training risk. */
  private static double chosen(Table rows, String method) {
    double[] trained = rows.doubleColumn(method + "Trained").asDoubleArray();
    int best = 0;
    for (int i = 1; i < trained.length; i++) {
      if (trained[i] < trained[best]) {
        best = i;
      }
    }
    return rows.doubleColumn(method + "Risk").getDouble(best);
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name());
    landscapes.forEach(landscape -> figure.panel(panel(table, landscape)));
    return figure
        .caption(
            ("Gain of MAML over NAL for ReLU networks on each draw, from the single start of the"
                    + " other figures (triangles) and from the best of %d starts (discs), where each"
                    + " method keeps the run of the least training risk of its own. Lines: geometric"
                    + " means over the draws. %d steps in training and at test, %s The base case:"
                    + " %s; hard optima near: R = %s. The parameters are the companion's own choice.")
                .formatted(
                    starts,
                    steps,
                    NetworkWords.training(training),
                    NetworkWords.base(),
                    Captions.number(world(NetworkLandscapes.NEAR).distance())))
        .alt(
            "Two panels of gains by draw. From the best start the gain of the base case stays; with"
                + " near hard optima two large gains fall to about one.")
        .parameters(Parameters.of(this))
        .panelSize(800, 560)
        .build();
  }

  private Plot panel(Table table, String landscape) {
    double[] single = gains(table, landscape, 1);
    double[] best = gains(table, landscape, starts);
    double[] draw = Range.linear(1, draws, draws).values();
    Plot plot = Plot.titled(landscape).axes("draw", "gain G").logY().yRange(0.7, 30).legendBelow();
    plot.horizontal(1, "no gain", Palette.NEUTRAL);
    mean(plot, draw, gain(table, landscape, 1).value(), "single start", Palette.OTHER);
    mean(plot, draw, gain(table, landscape, starts).value(), "best start", Palette.MAML);
    plot.points("single start", draw, single, new double[draws], Palette.OTHER.hollow());
    plot.points("best start", draw, best, new double[draws], Palette.MAML);
    return plot;
  }

  private static void mean(Plot plot, double[] draw, double mean, String name, Ink ink) {
    double[] line = new double[draw.length];
    Arrays.fill(line, mean);
    plot.line(name, draw, line, ink);
  }
}
