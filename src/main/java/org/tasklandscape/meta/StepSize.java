package org.tasklandscape.meta;

import org.tasklandscape.rule.Require;

/** t, w ↦ η<sub>t</sub>(w) &gt; 0: the outer step. */
@FunctionalInterface
public interface StepSize {

  /**
   * The step to take.
   *
   * @param iteration t, from 0
   * @param w the point, length p
   * @return η
   */
  double at(int iteration, double[] w);

  /**
   * η<sub>t</sub> = η.
   *
   * @param step η, finite and positive
   * @return the rule
   * @throws IllegalArgumentException if it is not
   */
  static StepSize constant(double step) {
    Require.finitePositive("the step", step);
    return (iteration, w) -> step;
  }

  /**
   * η<sub>t</sub> = η/(1 + t/τ).
   *
   * @param step η, finite and positive
   * @param halving τ, the iteration at which the step is halved, finite and positive
   * @return the rule
   * @throws IllegalArgumentException if one is not
   */
  static StepSize decaying(double step, double halving) {
    Require.finitePositive("the step", step);
    Require.finitePositive("the halving time", halving);
    return (iteration, w) -> step / (1 + iteration / halving);
  }

  /**
   * η<sub>t</sub> = η (1 + cos(πt/T))/2, which falls from η to 0 in T iterations.
   *
   * @param step η, finite and positive
   * @param iterations T, at least 1
   * @return the rule
   * @throws IllegalArgumentException if one is not
   */
  static StepSize cosine(double step, int iterations) {
    Require.finitePositive("the step", step);
    Require.atLeastOne("iterations", iterations);
    return (iteration, w) -> step * (1 + Math.cos(Math.PI * iteration / iterations)) / 2;
  }
}
