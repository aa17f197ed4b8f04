package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

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
public record ManyClustersStudy(
    TwoClusters world,
    Adaptation step,
    List<Double> clusters,
    Range ratios,
    int every,
    int shuffles,
    int draws,
    long seed)
    implements LegacyStudy {

  /**
   * Copies the list and checks what the shuffling needs.
   *
   * @throws IllegalArgumentException if a K is no whole number or below 2, or there are fewer than
   *     2 assignments
   */
  public ManyClustersStudy {
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
  public static ManyClustersStudy defaults() {
    return new ManyClustersStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(2.0, 3.0, 5.0, 10.0, 200.0),
        Range.logarithmic(1, 1000, 25),
        4,
        12,
        20_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "many-clusters";
  }

  @Override
  public Table run() {
    Streams streams = new Streams(seed, name());
    Table table =
        new LegacySweep(streams, draws, every)
            .run(
                "clusters",
                clusters,
                "ratio",
                ratios,
                (k, ratio) -> LegacySweep.Setting.of(environment(ratio, ordered((int) k)), step));
    DoubleColumn mean = DoubleColumn.create("shuffled");
    DoubleColumn lower = DoubleColumn.create("shuffledLower");
    DoubleColumn upper = DoubleColumn.create("shuffledUpper");
    for (int i = 0; i < table.rowCount(); i++) {
      boolean wanted = i % ratios.points() % every == 0;
      double k = table.doubleColumn("clusters").getDouble(i);
      double ratio = table.doubleColumn("ratio").getDouble(i);
      Estimate gain = wanted ? shuffled(streams, (int) k, ratio) : Estimate.unknown();
      mean.append(gain.value());
      lower.append(gain.lower());
      upper.append(gain.upper());
    }
    return table.addColumns(mean, lower, upper);
  }

  /** The mean gain over random assignments, the same ones for every ratio. */
  private Estimate shuffled(Streams streams, int k, double ratio) {
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
      list.add(
          TaskCluster.isotropic(
              "cluster " + i,
              curvature,
              centre,
              world.easy().spread() * StrictMath.pow(narrowing, t)));
    }
    return TaskEnvironment.mixture(probabilities, list);
  }

  @Override
  public Figure figure(Table table) {
    Plot ordered = panel("ordered: the harder, the farther");
    Plot shuffled = panel("shuffled: centres do not follow hardness");
    for (int i = 0; i < clusters.size(); i++) {
      Ink ink = Palette.ordered(i, clusters.size());
      Table curve = LegacySweep.curve(table, "clusters", clusters.get(i));
      String label = "K = " + Captions.number(clusters.get(i));
      LegacySweep.draw(ordered, curve, "ratio", label, ink);
      Table points = curve.where(curve.doubleColumn("shuffled").isNotMissing());
      double[] x = LegacySweep.values(points, "ratio");
      double[] mean = LegacySweep.values(points, "shuffled");
      double[] half = EstimateColumns.half(points, "shuffled");
      shuffled.line(label, x, mean, ink).points("", x, mean, half, ink);
    }
    return Figure.named(name())
        .caption(
            ("Gain of K equally likely clusters against the range of curvatures, ρ_max/ρ_min from"
                    + " %s with ρ_max = ρ_E, log-evenly spaced, K = %s (the last a continuum). a:"
                    + " centres evenly spaced from the easy to the hard end, in the order of"
                    + " hardness. %s b: the same centres assigned to the clusters at random: mean"
                    + " of the closed form over %d assignments, with 95 %% intervals (Student),"
                    + " joined by lines. The more clusters, the nearer such an assignment is to"
                    + " independence of hardness, which leaves no gain. Spreads of the optima go"
                    + " from r_E to r_H, log-evenly. %s; %s in training and testing. The parameters"
                    + " are the companion's own choice.")
                .formatted(
                    ratios.text(),
                    FixedParameters.list(clusters),
                    LegacySweep.pointsText(draws),
                    shuffles,
                    FixedParameters.of(world, "p_H", "ρ_H"),
                    Captions.of(step)))
        .alt(
            "Ordered clusters give a gain that first grows with the range of curvatures, then"
                + " falls; of shuffled ones few can gain, and many gain almost nothing.")
        .parameters(FixedParameters.of(this, "world.hard.curvature", "world.hardProbability"))
        .panelSize(860, 600)
        .panel(ordered)
        .panel(shuffled)
        .build();
  }

  private static Plot panel(String title) {
    return Plot.titled(title).axes("ρ_max/ρ_min", "gain G").logX();
  }
}
