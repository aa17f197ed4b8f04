package org.tasklandscape.diagnosis;

import org.tasklandscape.linear.Packed;

/**
 * One step of a new task as weights on means over tasks: 2F = f v<sup>T</sup>Kv, with
 *
 * <p><b>K(α) = Γ - 2α ΓPΓ + α²((1 + (2κ - 1)/n) ΓPΓPΓ + (κ/n) tr(ΓPΓP) Γ)</b>,
 *
 * <p>κ = 1 for Gaussian inputs, where it is theory 1.2; else E‖x‖⁴ over that of a Gaussian, exact
 * where Σ is isotropic and x turns into itself. The means are θ = (Γ, ΓPΓ, ΓPΓPΓ, tr(ΓPΓP)Γ, σ²),
 * the first four packed.
 *
 * @param factor f of the {@link Intercept}
 * @param samples n, the degrees of freedom of the step
 * @param kurtosis κ
 */
record Learner(double factor, double samples, double kurtosis) {
  /** How many matrices θ holds. */
  static final int MATRICES = 4;

  /** How long θ is. */
  static int length(int size) {
    return MATRICES * Packed.length(size) + 1;
  }

  Learner withKurtosis(double other) {
    return new Learner(factor, samples, other);
  }

  /** The coefficients of the four matrices in fK(α). */
  double[] coefficients(double step) {
    double square = factor * step * step;
    return new double[] {
      factor,
      -2 * factor * step,
      square * (1 + (2 * kurtosis - 1) / samples),
      square * kurtosis / samples
    };
  }

  /** fK(α), packed. */
  double[] adapted(double[] theta, int size, double step) {
    double[] coefficients = coefficients(step);
    int p = Packed.length(size);
    double[] k = new double[p];
    for (int matrix = 0; matrix < MATRICES; matrix++) {
      for (int i = 0; i < p; i++) {
        k[i] += coefficients[matrix] * theta[matrix * p + i];
      }
    }
    return k;
  }

  /** g ← g + s ∂(fa<sup>T</sup>K(α)b)/∂θ. */
  void addGradient(double scale, double step, double[] a, double[] b, double[] gradient) {
    double[] coefficients = coefficients(step);
    int p = Packed.length(a.length);
    for (int matrix = 0; matrix < MATRICES; matrix++) {
      Packed.addGradient(scale * coefficients[matrix], a, b, gradient, matrix * p);
    }
  }

  /** Twice the excess risk of v = (-w, 1) after a step of α under the means θ. */
  double excess(double[] theta, double[] v, double step) {
    double[] coefficients = coefficients(step);
    int p = Packed.length(v.length);
    double sum = -theta[theta.length - 1];
    for (int matrix = 0; matrix < MATRICES; matrix++) {
      sum += coefficients[matrix] * Packed.form(theta, matrix * p, v, v);
    }
    return sum;
  }
}
