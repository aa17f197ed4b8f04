package org.tasklandscape.network;

import java.util.List;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Objective;

/**
 * F(w) = p<sub>E</sub> f<sub>E</sub>(w - α∇f<sub>E</sub>(w)) + p<sub>H</sub> f<sub>H</sub>(w -
 * α∇f<sub>H</sub>(w)): what MAML minimises on two tasks with population gradients, and NAL at α =
 * 0.
 *
 * <p>∇F = Σ p<sub>i</sub> (I - α∇²f<sub>i</sub>(w)) ∇f<sub>i</sub>(w - α∇f<sub>i</sub>(w)) (theory
 * 3.4).
 *
 * @param easy f<sub>E</sub>
 * @param hard f<sub>H</sub>, of as many parameters
 * @param hardProbability p<sub>H</sub> in (0, 1)
 * @param innerStep α ≥ 0
 */
public record TwoTaskRisk(
    Objective easy, Objective hard, double hardProbability, double innerStep) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the tasks differ in size, or a number is out of range
   */
  public TwoTaskRisk {
    if (easy.size() != hard.size()) {
      throw new IllegalArgumentException(
          "both tasks must have as many parameters, got %d and %d"
              .formatted(easy.size(), hard.size()));
    }
    if (!(hardProbability > 0 && hardProbability < 1)) {
      throw new IllegalArgumentException("must have 0 < p_H < 1, got p_H = " + hardProbability);
    }
    if (!(innerStep >= 0 && innerStep < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("must have a finite α >= 0, got α = " + innerStep);
    }
  }

  /**
   * The same tasks under another step.
   *
   * @param step α ≥ 0
   * @return the risk
   * @throws IllegalArgumentException if α is out of range
   */
  public TwoTaskRisk withStep(double step) {
    return new TwoTaskRisk(easy, hard, hardProbability, step);
  }

  /**
   * {@return F and ∇F of MAML on these tasks, NAL at α = 0, the easy task first, with buffers of
   * its own}
   */
  public MetaGradient meta() {
    return MetaGradient.of(
        MetaAlgorithm.maml(innerStep, 1),
        List.of(MetaTask.population(easy), MetaTask.population(hard)),
        new double[] {1 - hardProbability, hardProbability},
        1);
  }
}
