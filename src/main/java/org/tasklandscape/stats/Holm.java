package org.tasklandscape.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Holm's procedure for m means over seeds, each with a bound, as intervals: the k-th in the order
 * of p-values has the level 1 - 0.05/(m - k + 1) as long as all before it exclude their bounds, and
 * that of the first that does not from there on. So an interval excludes its bound exactly where
 * Holm rejects it at 5 %.
 *
 * @param means one or more
 * @param bounds one for each
 */
public record Holm(List<OverSeeds> means, List<Double> bounds) {
  private static final double ERROR = 1 - Estimate.COVERAGE;

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no mean, or not a bound for each
   */
  public Holm {
    means = List.copyOf(means);
    bounds = List.copyOf(bounds);
    if (means.isEmpty() || means.size() != bounds.size()) {
      throw new IllegalArgumentException(
          "must have a bound for each of one or more means, got %d for %d"
              .formatted(bounds.size(), means.size()));
    }
  }

  /** {@return the means with their intervals, in their order} */
  public List<Estimate> estimates() {
    List<Integer> order =
        IntStream.range(0, means.size())
            .boxed()
            .sorted(Comparator.comparingDouble(this::probability))
            .toList();
    var estimates = new Estimate[means.size()];
    int left = means.size();
    for (int i : order) {
      estimates[i] = at(ERROR / left, i);
      boolean excluded =
          estimates[i].lower() > bounds.get(i) || estimates[i].upper() < bounds.get(i);
      left -= excluded && left > 1 ? 1 : 0;
    }
    return new ArrayList<>(Arrays.asList(estimates));
  }

  /** The two-sided p-value of a mean against its bound. */
  private double probability(int i) {
    Estimate estimate = means.get(i).estimate();
    double distance = Math.abs(estimate.value() - bounds.get(i));
    double t = distance == 0 ? 0 : distance / estimate.standardError();
    return 2 * student(i).cumulativeProbability(-t);
  }

  private Estimate at(double error, int i) {
    Estimate estimate = means.get(i).estimate();
    double half = student(i).inverseCumulativeProbability(1 - error / 2) * estimate.standardError();
    double value = estimate.value();
    return new Estimate(value, estimate.standardError(), value - half, value + half);
  }

  private TDistribution student(int i) {
    // No generator: the default one would be made and never used.
    return new TDistribution(null, means.get(i).seeds().size() - 1.0);
  }
}
