package org.tasklandscape.regression;

import java.util.function.DoubleUnaryOperator;
import org.tasklandscape.rule.Require;

/**
 * argmin<sub>α</sub> E(α) over an interval: the best of evenly spaced α, then golden sections
 * between its neighbours.
 *
 * <p>Excess risks after one step are smooth in α and may have several minima, one near 1/ρ of each
 * kind of task; the spacing decides which are told apart. Costs as many risks as there are cells,
 * and about 80 more.
 *
 * @param innerStep α
 * @param excessRisk E(α)
 */
public record BestStep(double innerStep, double excessRisk) {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int SECTIONS = 40;

  /**
   * Searches 0 ≤ α ≤ high; of evenly spaced α with equal risks the smallest is taken, and left only
   * for a smaller risk.
   *
   * @param excessRisk E as a function of α
   * @param high the largest α, positive
   * @param cells how many parts the interval is searched in, at least 2
   * @return the best α and its risk
   * @throws IllegalArgumentException if high or cells is too small
   */
  public static BestStep of(DoubleUnaryOperator excessRisk, double high, int cells) {
    Require.finitePositive("the largest step", high);
    if (cells < 2) {
      throw new IllegalArgumentException("cells must be >= 2, got " + cells);
    }
    BestStep best = at(excessRisk, 0);
    for (int i = 1; i <= cells; i++) {
      best = better(best, at(excessRisk, high * i / cells));
    }
    double left = Math.max(0, best.innerStep - high / cells);
    double right = Math.min(high, best.innerStep + high / cells);
    for (int i = 0; i < SECTIONS; i++) {
      double width = GOLDEN * (right - left);
      BestStep lower = at(excessRisk, right - width);
      BestStep upper = at(excessRisk, left + width);
      best = better(best, better(lower, upper));
      if (lower.excessRisk <= upper.excessRisk) {
        right = upper.innerStep;
      } else {
        left = lower.innerStep;
      }
    }
    return best;
  }

  private static BestStep at(DoubleUnaryOperator excessRisk, double innerStep) {
    return new BestStep(innerStep, excessRisk.applyAsDouble(innerStep));
  }

  private static BestStep better(BestStep first, BestStep second) {
    return second.excessRisk < first.excessRisk ? second : first;
  }
}
