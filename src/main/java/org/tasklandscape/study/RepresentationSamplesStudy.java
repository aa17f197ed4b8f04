package org.tasklandscape.study;

import java.util.List;
import java.util.Map;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationMethod;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How many test samples adaptation needs in a feature space: the least m at which G - 1 is a given
 * share of its limit for m → ∞, and that at which G reaches a given value, in closed form given B̂.
 *
 * @param training the environment and the training sets
 * @param tasks T of each learned space
 * @param share of the limiting G - 1, in (0, 1)
 * @param target a gain, above 1
 * @param seed the seed of the training sets
 */
public record RepresentationSamplesStudy(
    RepresentationTraining training, List<Integer> tasks, double share, double target, long seed)
    implements LegacyTableStudy {

  /**
   * Checks the share and copies the list.
   *
   * @throws IllegalArgumentException if the share is not inside (0, 1) or the target not above 1
   */
  public RepresentationSamplesStudy {
    tasks = List.copyOf(tasks);
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("the share must be in (0, 1), got " + share);
    }
    if (!(target > 1)) {
      throw new IllegalArgumentException("the target must be a gain > 1, got " + target);
    }
  }

  /**
   * {@return the study of half of the limiting gain, with a gain of 2, with features learned from
   * 50 and from 200 tasks}
   */
  public static RepresentationSamplesStudy defaults() {
    return new RepresentationSamplesStudy(
        RepresentationTraining.defaults(), List.of(50, 200), 0.5, 2, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "representation-samples";
  }

  @Override
  public String caption() {
    return ("What adaptation needs in each feature space: the gain for m → ∞ (limit), the least m at"
            + " which G - 1 is %s of that limit's (share), and the least m at which G is %s"
            + " (target). Learned features: by"
            + " alternating minimisation from T tasks, means over %d training sets with 95 %%"
            + " intervals, closed form given B̂; seed %d. %s; α = %s, one step, as many samples in"
            + " training as in testing. The parameters are the companion's own choice.")
        .formatted(
            Captions.number(share),
            Captions.number(target),
            training.sets(),
            seed,
            RepresentationWords.of(training),
            Captions.number(training.between().innerStep()));
  }

  @Override
  public Map<String, Object> parameters() {
    return Parameters.of(this);
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("space"));
    EstimateColumns.create(table, "limit", "share", "target");
    int k = training.clusters().dimension();
    append(
        table,
        RepresentationGainStudy.AMBIENT,
        List.of(FeatureSpace.complete(training.ambient(), k)));
    append(table, RepresentationGainStudy.TRUE, List.of(FeatureSpace.complete(k, k)));
    Streams streams = new Streams(seed, name());
    for (int t : tasks) {
      String cell = RepresentationGainStudy.learned(t);
      append(table, cell, training.learn(streams, cell, t, RepresentationMethod.ALTERNATING));
    }
    return table;
  }

  private void append(Table table, String name, List<FeatureSpace> spaces) {
    TwoClusters world = training.clusters();
    table.stringColumn("space").append(name);
    append(table, "limit", spaces.stream().mapToDouble(this::limit).toArray());
    append(
        table,
        "share",
        spaces.stream().mapToDouble(s -> needed(s, 1 + share * (limit(s) - 1))).toArray());
    append(table, "target", spaces.stream().mapToDouble(s -> needed(s, target)).toArray());
  }

  private static void append(Table table, String name, double[] values) {
    Estimate estimate =
        values.length == 1 ? Estimate.exact(values[0]) : RepresentationTraining.overSets(values);
    EstimateColumns.append(table, name, estimate);
  }

  private double limit(FeatureSpace space) {
    return gain(space, Adaptation.INFINITE);
  }

  /** By bisection on whole numbers: at α = 1/ρ_E the gain grows with m. NaN if never reached. */
  private double needed(FeatureSpace space, double enough) {
    if (!(limit(space) > enough)) {
      return Double.NaN;
    }
    long high = 1;
    while (gain(space, high) < enough) {
      high *= 2;
    }
    long low = high / 2;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (gain(space, middle) < enough) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private double gain(FeatureSpace space, double m) {
    return space.gain(
        training.clusters(), Adaptation.step(1 / training.clusters().easy().curvature(), m));
  }
}
