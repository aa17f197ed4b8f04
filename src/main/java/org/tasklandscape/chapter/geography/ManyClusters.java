package org.tasklandscape.chapter.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.GainSweep;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * G of K equally likely clusters against ρ<sub>max</sub>/ρ<sub>min</sub>: with t = i/(K - 1),
 * cluster i has ρ = ρ<sub>E</sub> (ρ<sub>min</sub>/ρ<sub>max</sub>)<sup>t</sup>, r = r<sub>E</sub>
 * (r<sub>H</sub>/r<sub>E</sub>)<sup>t</sup> and its centre at tR (ordered), or at the place of
 * another cluster drawn at random (shuffled).
 *
 * <p>K = 2 is the environment of two clusters, a large K a continuum of hardness. Source: theory
 * B4.
 *
 * @param world the two ends; its own ρ<sub>H</sub> is not used
 * @param step the adaptation of training and testing
 * @param clusters K of each curve, whole numbers of at least 2
 * @param ratios the range of ρ<sub>max</sub>/ρ<sub>min</sub>
 * @param every every how many points of the range one is simulated and shuffled
 * @param shuffles random assignments of centres to clusters, at least 2
 * @param draws tasks per simulated point
 * @param seed the seed of the simulation and of the assignments
 */
public record ManyClusters(
    TwoClusters world,
    Adaptation step,
    List<Double> clusters,
    Range ratios,
    int every,
    int shuffles,
    int draws,
    long seed)
    implements FigureStudy<ManyClusters.Point> {

  /**
   * A point of a curve.
   *
   * @param clusters K
   * @param ratio ρ<sub>max</sub>/ρ<sub>min</sub>
   * @param gain G of ordered clusters in closed form
   * @param simulated the same simulated, unknown where nothing was
   * @param shuffled the mean G of shuffled clusters, in closed form each, where the others are
   *     simulated
   */
  public record Point(
      double clusters,
      double ratio,
      double gain,
      @Ends Estimate simulated,
      @Ends Estimate shuffled) {}

  /** Copies the list and checks what the shuffling needs. */
  public ManyClusters {
    clusters = List.copyOf(clusters);
    for (double k : clusters) {
      if (!(k >= 2 && k == Math.rint(k))) {
        throw new IllegalArgumentException("K must be a whole number >= 2, got " + k);
      }
    }
    if (shuffles < 2) {
      throw new IllegalArgumentException(
          "an interval needs at least 2 assignments, got " + shuffles);
    }
  }

  /** {@return the study of the ends of the favourable landscape, and of what lies between them} */
  public static ManyClusters defaults() {
    return new ManyClusters(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(2.0, 3.0, 5.0, 10.0, 200.0),
        Range.logarithmic(1, 1000, 49),
        8,
        12,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    return new GainSweep(new Streams(seed, name()), draws, every)
        .run(
            Point.class,
            GainSweep.Axis.of("clusters", clusters),
            new GainSweep.Axis("ratio", ratios.values()),
            (k, ratio) -> GainSweep.Setting.of(environment(ratio, ordered((int) k)), step),
            this::point);
  }

  private Point point(double k, double ratio, GainSweep.Gain gain) {
    boolean wanted = !Double.isNaN(gain.simulated().value());
    Estimate shuffled = wanted ? shuffled((int) k, ratio) : Estimate.unknown();
    return new Point(k, ratio, gain.gain(), gain.simulated(), shuffled);
  }

  /** The mean gain over random assignments, the same ones for every ratio. */
  private Estimate shuffled(int k, double ratio) {
    Streams streams = new Streams(seed, name());
    RunningMoments gains = new RunningMoments(1);
    Trials.onAllCores()
        .run(
            shuffles,
            t -> {
              int[] places = ordered(k);
              shuffle(places, streams.stream("assignment of " + k, t));
              return Comparison.of(environment(ratio, places), step, step).gain();
            })
        .forEach(gains::add);
    return gains.student(0);
  }

  private static int[] ordered(int k) {
    int[] places = new int[k];
    Arrays.setAll(places, i -> i);
    return places;
  }

  private static void shuffle(int[] places, RandomStream stream) {
    for (int i = places.length - 1; i > 0; i--) {
      int j = stream.nextInt(i + 1);
      int kept = places[i];
      places[i] = places[j];
      places[j] = kept;
    }
  }

  private TaskEnvironment environment(double ratio, int[] places) {
    int k = places.length;
    double[] probabilities = new double[k];
    Arrays.fill(probabilities, 1.0 / k);
    List<TaskCluster> list = new ArrayList<>(k);
    for (int i = 0; i < k; i++) {
      double t = (double) i / (k - 1);
      double curvature = world.easy().curvature() * StrictMath.pow(ratio, -t);
      double narrowing = world.hard().spread() / world.easy().spread();
      double[] centre = new double[world.dimension()];
      centre[0] = world.distance() * places[i] / (k - 1);
      double spread = world.easy().spread() * StrictMath.pow(narrowing, t);
      list.add(TaskCluster.isotropic("cluster " + i, curvature, centre, spread));
    }
    return TaskEnvironment.mixture(probabilities, list);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot ordered = panel("ordered: the harder, the farther");
    Plot shuffled = panel("shuffled: centres do not follow hardness");
    Curves<Point> curves = new Curves<>(ordered, Point::ratio, Point::gain, Point::simulated);
    for (int i = 0; i < clusters.size(); i++) {
      double k = clusters.get(i);
      Ink ink = Palette.ordered(i, clusters.size());
      Rows<Point> curve = rows.where(row -> row.clusters == k);
      curves.draw("K = " + Numbers.plain(k), curve, ink);
      drawShuffled(shuffled, "K = " + Numbers.plain(k), curve, ink);
    }
    return Words.of(this)
        .with("world", Stated.of(world, "p_H", "ρ_H"))
        .varying("world.hard.curvature", "world.hardProbability")
        .figure()
        .panelSize(860, 600)
        .panel(ordered)
        .panel(shuffled)
        .build();
  }

  /** Student's intervals are symmetric; lines join what has been shuffled alone. */
  private static void drawShuffled(Plot plot, String label, Rows<Point> curve, Ink ink) {
    Rows<Point> seen = curve.where(row -> !Double.isNaN(row.shuffled.value()));
    double[] x = seen.values(Point::ratio);
    double[] mean = seen.values(row -> row.shuffled.value());
    double[] half = seen.values(row -> row.shuffled.upper() - row.shuffled.value());
    plot.line(label, x, mean, ink).points("", x, mean, half, ink);
  }

  private static Plot panel(String title) {
    return Plot.titled(title).axes("ρ_max/ρ_min", "gain G").logX();
  }
}
