package org.tasklandscape.chapter.networkgain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
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
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record NetworkStarts(
    NetworkTraining training, List<String> landscapes, int steps, int draws, int starts)
    implements FigureStudy<NetworkStarts.Row> {

  /**
   * One start of both methods.
   *
   * @param landscape its name
   * @param draw of centres and tasks
   * @param start its number
   * @param nalTrained NAL's training risk at the end
   * @param mamlTrained MAML's
   * @param nalRisk NAL's test risk
   * @param mamlRisk MAML's
   */
  public record Row(
      String landscape,
      int draw,
      int start,
      double nalTrained,
      double mamlTrained,
      double nalRisk,
      double mamlRisk) {}

  /** Copies the list, checks the numbers. */
  public NetworkStarts {
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
  public static NetworkStarts defaults() {
    NetworkGainSweeps sweeps = NetworkGainSweeps.defaults();
    return new NetworkStarts(
        sweeps.training(),
        List.of(NetworkLandscapes.BASE, NetworkLandscapes.NEAR),
        sweeps.steps(),
        sweeps.draws(),
        4);
  }

  @Override
  public Rows<Row> run() {
    int each = draws * starts;
    return Trials.onAllCores()
        .run(
            landscapes.size() * each,
            i -> row(landscapes.get(i / each), i % each / starts, i % starts))
        .stream()
        .collect(Rows.collect(Row.class));
  }

  private static TeacherEnvironment world(String landscape) {
    return NetworkLandscapes.of(PopulationActivation.RELU).get(landscape);
  }

  private Row row(String landscape, int draw, int start) {
    TeacherEnvironment world = world(landscape);
    Training.Run nal = training.train(world, MetaAlgorithm.nal(), draw, start);
    Training.Run maml =
        training.train(world, training.maml(world.activation(), steps), draw, start);
    List<Integer> test = List.of(steps);
    return new Row(
        landscape,
        draw,
        start,
        nal.value(),
        maml.value(),
        training.judge(world, draw, nal.point(), test).get(0).total(),
        training.judge(world, draw, maml.point(), test).get(0).total());
  }

  /**
   * G over the draws.
   *
   * @param rows what {@link #run()} gave
   * @param landscape its name
   * @param from how many of the starts each method may choose from; 1 is the single start
   * @return the geometric mean
   * @throws IllegalArgumentException if there is no such landscape, or not so many starts
   */
  public Estimate gain(Rows<Row> rows, String landscape, int from) {
    return GeometricMean.of(gains(rows, landscape, from));
  }

  private double[] gains(Rows<Row> rows, String landscape, int from) {
    if (!landscapes.contains(landscape) || from < 1 || from > starts) {
      throw new IllegalArgumentException(
          "the landscape must be one of %s with 1 to %d starts, got %s with %d"
              .formatted(landscapes, starts, landscape, from));
    }
    return rows
        .where(row -> row.landscape().equals(landscape) && row.start() < from)
        .by(Row::draw)
        .values()
        .stream()
        .mapToDouble(
            own -> best(own, Row::nalTrained).nalRisk() / best(own, Row::mamlTrained).mamlRisk())
        .toArray();
  }

  /** The first run with the least training risk. */
  private static Row best(Rows<Row> rows, ToDoubleFunction<Row> trained) {
    return rows.stream().min(Comparator.comparingDouble(trained)).orElseThrow();
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure =
        Words.of(this)
            .with("base", BaseCase.world())
            .with("near", world(NetworkLandscapes.NEAR).distance())
            .figure();
    landscapes.forEach(landscape -> figure.panel(panel(rows, landscape)));
    return figure.panelSize(800, 560).build();
  }

  private Plot panel(Rows<Row> rows, String landscape) {
    double[] single = gains(rows, landscape, 1);
    double[] best = gains(rows, landscape, starts);
    double[] draw = Range.linear(1, draws, draws).values();
    Plot plot = Plot.titled(landscape).axes("draw", "gain G").logY().yRange(0.7, 30).legendBelow();
    plot.horizontal(1, "no gain", Palette.NEUTRAL);
    mean(plot, draw, gain(rows, landscape, 1).value(), "single start", Palette.OTHER);
    mean(plot, draw, gain(rows, landscape, starts).value(), "best start", Palette.MAML);
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
