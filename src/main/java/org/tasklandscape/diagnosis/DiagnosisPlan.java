package org.tasklandscape.diagnosis;

import java.util.OptionalDouble;

/**
 * What a diagnosis is asked: the gain after one step on m samples, with an interval from so many
 * bootstrap replicates.
 *
 * @param innerStep α of both methods, positive; where absent each method has the α that serves it
 *     best, found again in every replicate
 * @param testSamples m, the rows a new task is adapted on, at least 1; MAML is trained for the same
 *     number
 * @param intercept what is known of a new task's mean; its own mean takes m of at least 2
 * @param standardised whether features are counted in units of their standard deviation within
 *     tasks
 * @param replicates bootstrap replicates, at least 200
 * @param seed selects them
 */
public record DiagnosisPlan(
    OptionalDouble innerStep,
    int testSamples,
    Intercept intercept,
    boolean standardised,
    int replicates,
    long seed) {
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
    int fewest = intercept == Intercept.OWN_MEAN ? 2 : 1;
    if (testSamples < fewest) {
      throw new IllegalArgumentException(
          "must have test samples >= %d, got %d%s"
              .formatted(fewest, testSamples, fewest == 2 ? "; their mean takes one" : ""));
    }
    if (replicates < FEWEST_REPLICATES) {
      throw new IllegalArgumentException(
          "must have replicates >= %d, got %d".formatted(FEWEST_REPLICATES, replicates));
    }
  }

  /** {@return the plan of each method's best α, ten rows with their own mean, 1000 replicates} */
  public static DiagnosisPlan defaults() {
    return new DiagnosisPlan(OptionalDouble.empty(), 10, Intercept.OWN_MEAN, false, 1000, 2022);
  }

  /**
   * {@return the same with one step size for both methods}
   *
   * @param step α
   */
  public DiagnosisPlan withInnerStep(double step) {
    return new DiagnosisPlan(
        OptionalDouble.of(step), testSamples, intercept, standardised, replicates, seed);
  }

  /**
   * {@return the same on another number of rows}
   *
   * @param samples m
   */
  public DiagnosisPlan withTestSamples(int samples) {
    return new DiagnosisPlan(innerStep, samples, intercept, standardised, replicates, seed);
  }

  /**
   * {@return the same with other knowledge of the mean}
   *
   * @param known what is known
   */
  public DiagnosisPlan withIntercept(Intercept known) {
    return new DiagnosisPlan(innerStep, testSamples, known, standardised, replicates, seed);
  }

  /** {@return the same with features in units of their standard deviation within tasks} */
  public DiagnosisPlan withStandardised() {
    return new DiagnosisPlan(innerStep, testSamples, intercept, true, replicates, seed);
  }

  /**
   * {@return the same with other replicates}
   *
   * @param count how many
   * @param newSeed which
   */
  public DiagnosisPlan withReplicates(int count, long newSeed) {
    return new DiagnosisPlan(innerStep, testSamples, intercept, standardised, count, newSeed);
  }

  Learner learner() {
    return new Learner(intercept.factor(testSamples), intercept.samples(testSamples), 1);
  }
}
