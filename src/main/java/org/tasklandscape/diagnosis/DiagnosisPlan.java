package org.tasklandscape.diagnosis;

import java.util.OptionalDouble;

/**
 * What a diagnosis is asked: the gain after one step of size α on m samples, with an interval from
 * so many bootstrap replicates.
 *
 * @param innerStep α, positive; where absent, the α that serves MAML best is found and used
 * @param testSamples m, the rows a new task is adapted on, at least 1; MAML is trained for the same
 *     number
 * @param replicates bootstrap replicates, at least 200
 * @param seed selects them
 */
public record DiagnosisPlan(OptionalDouble innerStep, int testSamples, int replicates, long seed) {
  private static final int FEWEST_REPLICATES = 200;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public DiagnosisPlan {
    if (innerStep.isPresent()
        && !(innerStep.getAsDouble() > 0 && innerStep.getAsDouble() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the inner step must be positive and finite, got " + innerStep.getAsDouble());
    }
    if (testSamples < 1) {
      throw new IllegalArgumentException("must have test samples >= 1, got " + testSamples);
    }
    if (replicates < FEWEST_REPLICATES) {
      throw new IllegalArgumentException(
          "must have replicates >= %d, got %d".formatted(FEWEST_REPLICATES, replicates));
    }
  }

  /** {@return the plan of the best α, ten test samples and 1000 replicates} */
  public static DiagnosisPlan defaults() {
    return new DiagnosisPlan(OptionalDouble.empty(), 10, 1000, 2022);
  }
}
