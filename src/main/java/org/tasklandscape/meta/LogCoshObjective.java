package org.tasklandscape.meta;

import java.util.Arrays;
import org.tasklandscape.linear.Vectors;

/**
 * f(w) = (1/n) Σ<sub>j</sub> log cosh(⟨x<sub>j</sub>, w⟩ - y<sub>j</sub>): regression with a smooth
 * loss that is quadratic for small residuals and linear for large ones, so with a third derivative.
 *
 * <p>∇f = (1/n) Σ tanh(r<sub>j</sub>) x<sub>j</sub>, ∇²f v = (1/n) Σ (1 - tanh²(r<sub>j</sub>))
 * ⟨x<sub>j</sub>, v⟩ x<sub>j</sub>. With λ the largest eigenvalue of XᵀX/n: L = λ, and ρ =
 * (4/(3√3)) λ max ‖x<sub>j</sub>‖, since |(log cosh)'''| ≤ 4/(3√3). A task for theory, section 4.
 */
public final class LogCoshObjective implements Objective {
  /** max |(log cosh)'''|, at tanh² = 1/3. */
  private static final double THIRD = 4 / (3 * Math.sqrt(3));

  private static final double LOG_TWO = StrictMath.log(2);

  private final double[][] inputs;
  private final double[] targets;

  /**
   * A task.
   *
   * @param inputs X, n ≥ 1 rows of length p
   * @param targets y, length n
   * @throws IllegalArgumentException if the sizes disagree or a number is not finite
   */
  public LogCoshObjective(double[][] inputs, double[] targets) {
    if (inputs.length == 0 || inputs.length != targets.length) {
      throw new IllegalArgumentException(
          "there must be one target for each input, and at least one, got %d for %d"
              .formatted(targets.length, inputs.length));
    }
    this.inputs = new double[inputs.length][];
    this.targets = targets.clone();
    for (int j = 0; j < inputs.length; j++) {
      this.inputs[j] = inputs[j].clone();
      if (inputs[j].length != inputs[0].length || inputs[j].length == 0) {
        throw new IllegalArgumentException(
            "all inputs must have the same length, at least 1, got %d and %d"
                .formatted(inputs[0].length, inputs[j].length));
      }
      if (!Double.isFinite(Vectors.dot(inputs[j], inputs[j]) + targets[j])) {
        throw new IllegalArgumentException("inputs and targets must be finite, got row " + j);
      }
    }
  }

  /**
   * The constants L and ρ of theory, section 4.
   *
   * @param largestEigenvalue λ, of XᵀX/n
   * @param innerStep α, in [0, 1/L]
   * @return L and ρ with α
   */
  public Smoothness smoothness(double largestEigenvalue, double innerStep) {
    double longest = 0;
    for (double[] x : inputs) {
      longest = Math.max(longest, Vectors.norm(x));
    }
    return new Smoothness(largestEigenvalue, THIRD * largestEigenvalue * longest, innerStep);
  }

  @Override
  public int size() {
    return inputs[0].length;
  }

  @Override
  public double value(double[] w) {
    double sum = 0;
    for (int j = 0; j < inputs.length; j++) {
      sum += logCosh(Vectors.dot(inputs[j], w) - targets[j]);
    }
    return sum / inputs.length;
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int j = 0; j < inputs.length; j++) {
      double residual = Vectors.dot(inputs[j], w) - targets[j];
      sum += logCosh(residual);
      Vectors.add(StrictMath.tanh(residual) / inputs.length, inputs[j], gradient);
    }
    return sum / inputs.length;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    Arrays.fill(product, 0);
    for (int j = 0; j < inputs.length; j++) {
      double slope = StrictMath.tanh(Vectors.dot(inputs[j], w) - targets[j]);
      double factor = (1 - slope * slope) * Vectors.dot(inputs[j], v) / inputs.length;
      Vectors.add(factor, inputs[j], product);
    }
  }

  /**
   * ∇⁴f(w)[v, v, v] = (1/n) Σ<sub>j</sub> φ(r<sub>j</sub>) ⟨x<sub>j</sub>, v⟩³ x<sub>j</sub>, φ =
   * -2 (1 - t²)(1 - 3t²) with t = tanh the fourth derivative of log cosh: what HF-MAML errs by, to
   * leading order.
   *
   * @param w length p
   * @param v length p
   * @param product length p, overwritten; neither w nor v
   */
  public void fourth(double[] w, double[] v, double[] product) {
    Arrays.fill(product, 0);
    for (int j = 0; j < inputs.length; j++) {
      double slope = StrictMath.tanh(Vectors.dot(inputs[j], w) - targets[j]);
      double square = slope * slope;
      double along = Vectors.dot(inputs[j], v);
      double factor = -2 * (1 - square) * (1 - 3 * square) * along * along * along;
      Vectors.add(factor / inputs.length, inputs[j], product);
    }
  }

  /** |r| + log((1 + exp(-2|r|))/2), which never overflows. */
  private static double logCosh(double r) {
    double size = Math.abs(r);
    return size + StrictMath.log1p(StrictMath.exp(-2 * size)) - LOG_TWO;
  }
}
