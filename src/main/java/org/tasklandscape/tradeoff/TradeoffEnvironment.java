package org.tasklandscape.tradeoff;

import java.io.Serializable;
import org.tasklandscape.rule.Require;

/**
 * Θ<sub>j</sub> ~ U(0, β), U uniform on SO(p), Q = U diag(Θ) U<sup>T</sup>, x ~ N(0, Q), σ² ~ U(0,
 * β), y = ⟨x, Θ⟩ + z with z ~ N(0, σ²): the published environment, in which a task's parameter Θ is
 * also the spectrum of its inputs.
 *
 * <p>As U is uniform, E<sub>U</sub>[Q<sup>s</sup>] = (tr Λ<sup>s</sup>/p) I, so that every expected
 * loss is an {@link ExpectedLoss}; its coefficients are polynomials in the moments E θ<sup>s</sup>
 * = β<sup>s</sup>/(s + 1). Source: theory, section 5.
 *
 * @param dimension p, at least 1
 * @param scale β, finite and positive
 */
public record TradeoffEnvironment(int dimension, double scale) implements Serializable {
  /** An array holds p² numbers. */
  private static final int LARGEST = 46_340;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TradeoffEnvironment {
    if (dimension < 1 || dimension > LARGEST) {
      throw new IllegalArgumentException(
          "the dimension must be >= 1 and <= %d, got %d".formatted(LARGEST, dimension));
    }
    Require.finitePositive("the scale", scale);
  }

  /** {@return the environment of the published grid, p = 1, β = 2} */
  public static TradeoffEnvironment published() {
    return new TradeoffEnvironment(1, 2);
  }

  /**
   * E θ<sup>s</sup> = β<sup>s</sup>/(s + 1).
   *
   * @param power s, at least 0
   * @return the moment of one coordinate of Θ, or of σ²
   */
  public double moment(int power) {
    double result = 1;
    for (int i = 0; i < power; i++) {
      result *= scale;
    }
    return result / (power + 1);
  }

  /**
   * {@return E ½(y - ⟨x, w⟩)², a function of w: the loss before adaptation, which joint training
   * minimises}
   */
  public ExpectedLoss before() {
    return ExpectedLoss.completing(
        dimension, moment(1), pull(1), square(1), moment(1) / 2); // E σ²/2 is left of a perfect fit
  }

  /**
   * The loss after one step of size α on N fresh samples, which MAML minimises: Q becomes Q - 2αQ²
   * + α²(Q³ + (Q³ + tr(Q²) Q)/N), and the noise gains α² E[σ²] E tr(Q²)/(2N).
   *
   * @param step α, finite and at least 0
   * @param samples N, at least 1; may be infinite
   * @return the loss, a function of w
   * @throws IllegalArgumentException if a rule is broken
   */
  public ExpectedLoss after(double step, double samples) {
    requireStep(step);
    if (!(samples >= 1)) {
      throw new IllegalArgumentException("the samples must be >= 1, got " + samples);
    }
    double square = step * step;
    double p = dimension;
    double m1 = moment(1);
    double m2 = moment(2);
    double m3 = moment(3);
    // The moments of tr(Q²) Q: how often do the indices of its sums meet?
    double traceCurvature = m3 + (p - 1) * m2 * m1;
    double tracePull =
        (moment(4) + (p - 1) * (2 * m3 * m1 + m2 * m2) + (p - 1) * (p - 2) * m2 * m1 * m1) / p;
    double traceSquare =
        moment(5) + (p - 1) * (moment(4) * m1 + 2 * m3 * m2) + (p - 1) * (p - 2) * m2 * m2 * m1;
    return ExpectedLoss.completing(
        dimension,
        m1 - 2 * step * m2 + square * (m3 + (m3 + traceCurvature) / samples),
        pull(1) - 2 * step * pull(2) + square * (pull(3) + (pull(3) + tracePull) / samples),
        square(1)
            - 2 * step * square(2)
            + square * (square(3) + (square(3) + traceSquare) / samples),
        m1 / 2 * (1 + square * p * m2 / samples));
  }

  /** E[Q^s Θ]_j = (E θ^{s+1} + (p - 1) E θ^s E θ)/p, the same for every j. */
  private double pull(int power) {
    return (moment(power + 1) + (dimension - 1) * moment(power) * moment(1)) / dimension;
  }

  /** E[Θᵀ Q^s Θ] = E θ^{s+2} + (p - 1) E θ^s E θ². */
  private double square(int power) {
    return moment(power + 2) + (dimension - 1) * moment(power) * moment(2);
  }

  static void requireStep(double step) {
    Require.finiteAtLeastZero("the step", step);
  }
}
