package org.tasklandscape.stats;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * One number x<sub>s</sub> for each seed: differences are taken seed by seed, which removes what
 * the networks of one seed have in common.
 *
 * @param seeds s, at least 2, each once
 * @param values x<sub>s</sub>, in their order
 */
public record OverSeeds(List<Long> seeds, List<Double> values) {
  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are fewer than 2 seeds, or not a number for each
   */
  public OverSeeds {
    seeds = List.copyOf(seeds);
    values = List.copyOf(values);
    if (seeds.size() < 2) {
      throw new IllegalArgumentException(
          "an interval over seeds must have at least 2 seeds, got " + seeds.size());
    }
    if (new HashSet<>(seeds).size() < seeds.size() || values.size() != seeds.size()) {
      throw new IllegalArgumentException(
          "must have one number for each seed, got %d for %s".formatted(values.size(), seeds));
    }
  }

  /**
   * The number of one seed.
   *
   * @param seed s
   * @return x<sub>s</sub>
   * @throws IllegalArgumentException if there is none
   */
  public double of(long seed) {
    int place = seeds.indexOf(seed);
    if (place < 0) {
      throw new IllegalArgumentException(
          "the seed must be one of %s, got %d".formatted(seeds, seed));
    }
    return values.get(place);
  }

  /**
   * x<sub>s</sub> - y<sub>s</sub>.
   *
   * @param other y, of the same seeds
   * @return the paired differences
   * @throws IllegalArgumentException if the seeds differ
   */
  public OverSeeds minus(OverSeeds other) {
    return combined(other, -1, 1);
  }

  /**
   * (x<sub>s</sub> + y<sub>s</sub>)/2.
   *
   * @param other y, of the same seeds
   * @return the paired means
   * @throws IllegalArgumentException if the seeds differ
   */
  public OverSeeds meanWith(OverSeeds other) {
    return combined(other, 1, 2);
  }

  private OverSeeds combined(OverSeeds other, int sign, int divisor) {
    if (!other.seeds.equals(seeds)) {
      throw new IllegalArgumentException(
          "both must be of the same seeds, got %s and %s".formatted(seeds, other.seeds));
    }
    Double[] combined = new Double[values.size()];
    Arrays.setAll(combined, s -> (values.get(s) + sign * other.values.get(s)) / divisor);
    return new OverSeeds(seeds, List.of(combined));
  }

  /** {@return the mean with Student's 95 % interval over seeds} */
  public Estimate estimate() {
    RunningMoments moments = new RunningMoments(1);
    values.forEach(moments::add);
    return moments.student(0);
  }
}
