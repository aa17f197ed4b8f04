package org.tasklandscape.meta;

import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;

/**
 * u(w) = argmin<sub>u</sub> f<sub>in</sub>(u) + (λ/2)‖u - w‖², g(w) = λ(∇²f<sub>in</sub>(u) +
 * λI)<sup>-1</sup> ∇f<sub>out</sub>(u): ridge towards w, the adaptation of iMAML.
 *
 * <p>The minimum is found by L-BFGS from w, where f<sub>in</sub> is not convex a local one; the
 * system is solved by conjugate gradients, one Hessian-vector product each. λ → ∞ is NAL. Source:
 * theory B7.
 *
 * @param pull λ, finite and positive
 * @param accuracy ε, in (0, 1): u is taken where ‖∇f<sub>in</sub>(u) + λ(u - w)‖ ≤ λε, within ε of
 *     the minimum where f<sub>in</sub> is convex; the system is solved to a residual of ε times its
 *     right side. Both as far as rounding, {@value #MOVES} moves and 3p products let them: where λ
 *     is many orders of magnitude below the curvatures, fewer digits are right, and nothing tells
 */
public record Ridge(double pull, double accuracy) implements MetaAlgorithm {
  private static final int MOVES = 1000;

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Ridge {
    Require.finitePositive("lambda", pull);
    if (!(accuracy > 0 && accuracy < 1)) {
      throw new IllegalArgumentException("the accuracy must lie in (0, 1), got " + accuracy);
    }
  }

  @Override
  public Pass begin(int size) {
    return new Implicit(size);
  }

  private final class Implicit implements Pass {
    private final Training training = new Training(Lbfgs.defaults(), MOVES, pull * accuracy);
    private final double[] residual;
    private final double[] direction;
    private final double[] product;
    private double[] minimum;

    Implicit(int size) {
      this.residual = new double[size];
      this.direction = new double[size];
      this.product = new double[size];
    }

    @Override
    public double[] adapt(Objective inner, double[] w) {
      minimum = training.run(new Pulled(inner, w), w).point();
      return minimum;
    }

    /** v ← λ(H + λI)⁻¹v, started at 0. */
    @Override
    public void back(Objective inner, double[] v) {
      for (int i = 0; i < v.length; i++) {
        residual[i] = pull * v[i];
        v[i] = 0;
      }
      Vectors.copy(residual, direction);
      double square = Vectors.dot(residual, residual);
      double enough = accuracy * accuracy * square;
      // In exact arithmetic p products suffice; rounding may ask for a few more.
      for (int t = 0; t < 3 * v.length && square > enough; t++) {
        inner.hessianVector(minimum, direction, product);
        Vectors.add(pull, direction, product);
        double curvature = Vectors.dot(direction, product);
        if (!(curvature > 0)) {
          throw new ArithmeticException(
              "the Hessian + lambda I must be positive definite at u, got the curvature "
                  + "%s at lambda = %s: try a larger one".formatted(curvature, pull));
        }
        double length = square / curvature;
        Vectors.add(length, direction, v);
        Vectors.add(-length, product, residual);
        double next = Vectors.dot(residual, residual);
        Vectors.sum(residual, next / square, direction, direction);
        square = next;
      }
    }
  }

  /** u ↦ f(u) + (λ/2)‖u - w‖². */
  private final class Pulled implements Gradient {
    private final Objective f;
    private final double[] w;

    Pulled(Objective f, double[] w) {
      this.f = f;
      this.w = w;
    }

    @Override
    public int size() {
      return f.size();
    }

    @Override
    public double gradient(double[] u, double[] gradient) {
      double value = f.gradient(u, gradient);
      for (int i = 0; i < u.length; i++) {
        double away = u[i] - w[i];
        gradient[i] += pull * away;
        value += pull / 2 * away * away;
      }
      return value;
    }
  }
}
