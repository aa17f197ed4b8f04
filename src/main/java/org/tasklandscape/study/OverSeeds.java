package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/**
 * One number x<sub>s</sub> for each seed, in the order of the seeds: differences are taken seed by
 * seed, which removes what the networks of one seed have in common.
 *
 * @param values x<sub>s</sub>, at least 2
 */
public record OverSeeds(List<Double> values) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public OverSeeds {
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "an interval over seeds must have at least 2 seeds, got " + values.size());
    }
  }

  /**
   * x<sub>s</sub> - y<sub>s</sub>.
   *
   * @param other y, of the same seeds
   * @return the paired differences
   * @throws IllegalArgumentException if the numbers of seeds differ
   */
  public OverSeeds minus(OverSeeds other) {
    return combined(other, -1, 1);
  }

  /**
   * (x<sub>s</sub> + y<sub>s</sub>)/2.
   *
   * @param other y, of the same seeds
   * @return the paired means
   * @throws IllegalArgumentException if the numbers of seeds differ
   */
  public OverSeeds meanWith(OverSeeds other) {
    return combined(other, 1, 2);
  }

  private OverSeeds combined(OverSeeds other, int sign, int divisor) {
    if (other.values.size() != values.size()) {
      throw new IllegalArgumentException(
          "both must be of the same seeds, got %d and %d"
              .formatted(values.size(), other.values.size()));
    }
    Double[] combined = new Double[values.size()];
    Arrays.setAll(combined, s -> (values.get(s) + sign * other.values.get(s)) / divisor);
    return new OverSeeds(List.of(combined));
  }

  /** {@return the mean with Student's 95 % interval over seeds} */
  public Estimate estimate() {
    RunningMoments moments = new RunningMoments(1);
    values.forEach(moments::add);
    return moments.student(0);
  }
}
