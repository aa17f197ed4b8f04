package org.tasklandscape.training;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.rule.Require;

/**
 * n = n<sub>in</sub> + n<sub>out</sub> samples of each training task: MAML steps on n<sub>in</sub>
 * of them and takes the loss on the other n<sub>out</sub>, for each of τ splits of the same
 * samples; NAL takes the loss on all n.
 *
 * <p>Split t (from 0) steps on the n<sub>in</sub> samples from number ⌊t n/τ⌋ on, counted in a
 * circle. So no two splits are alike, τ = n uses every sample equally often on both sides, and with
 * τ = n/n<sub>in</sub> each sample is stepped on once. Source: theory T6; the choice of splits is
 * the companion's own.
 *
 * @param innerStep α, finite and at least 0
 * @param innerSamples n<sub>in</sub>, at least 1, or 0 where α = 0
 * @param outerSamples n<sub>out</sub>, at least 1
 * @param splits τ, from 1 to n
 */
public record TrainingPlan(double innerStep, int innerSamples, int outerSamples, int splits) {

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TrainingPlan {
    Require.finiteAtLeastZero("the inner step", innerStep);
    if (innerSamples < 0 || innerSamples == 0 && innerStep > 0) {
      throw new IllegalArgumentException(
          "a step needs innerSamples >= 1, got innerStep = %s and innerSamples = %d"
              .formatted(innerStep, innerSamples));
    }
    if (outerSamples < 1) {
      throw new IllegalArgumentException("must have outerSamples >= 1, got " + outerSamples);
    }
    Math.addExact(innerSamples, outerSamples);
    if (splits < 1 || splits > innerSamples + outerSamples) {
      throw new IllegalArgumentException(
          "must have splits from 1 to the %d samples of a task, got %d"
              .formatted(innerSamples + outerSamples, splits));
    }
  }

  /**
   * One split.
   *
   * @param innerStep α
   * @param innerSamples n<sub>in</sub>
   * @param outerSamples n<sub>out</sub>
   * @return the plan
   * @throws IllegalArgumentException as the constructor does
   */
  public static TrainingPlan of(double innerStep, int innerSamples, int outerSamples) {
    return new TrainingPlan(innerStep, innerSamples, outerSamples, 1);
  }

  /**
   * No step and all samples outer: MAML is then NAL.
   *
   * @param samples n, at least 1
   * @return the plan
   * @throws IllegalArgumentException as the constructor does
   */
  public static TrainingPlan withoutStep(int samples) {
    return of(0, 0, samples);
  }

  /**
   * This plan with more splits of the same samples.
   *
   * @param value τ
   * @return the plan
   * @throws IllegalArgumentException as the constructor does
   */
  public TrainingPlan withSplits(int value) {
    return new TrainingPlan(innerStep, innerSamples, outerSamples, value);
  }

  /** {@return n = n<sub>in</sub> + n<sub>out</sub>, all samples of a task} */
  public int samples() {
    return innerSamples + outerSamples;
  }

  /**
   * The adaptation that a method is trained for: its solution with infinitely many tasks is the
   * minimiser of the risk after it.
   *
   * @param method NAL or MAML
   * @return none for NAL, one step on n<sub>in</sub> samples for MAML
   */
  public Adaptation adaptation(Method method) {
    return method == Method.NAL || innerStep == 0
        ? Adaptation.none()
        : Adaptation.step(innerStep, innerSamples);
  }
}
