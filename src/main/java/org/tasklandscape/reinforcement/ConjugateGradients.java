package org.tasklandscape.reinforcement;

import java.util.Arrays;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;

/**
 * x with F x ≈ g for a symmetric positive definite F that is known by its products, by a few steps
 * of the method of conjugate gradients from x = 0.
 *
 * @param iterations the most steps, at least 1
 * @param tolerance ‖F x - g‖² at which it ends before, at least 0
 */
public record ConjugateGradients(int iterations, double tolerance) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public ConjugateGradients {
    Require.atLeastOne("the number of conjugate gradients", iterations);
    Require.finiteAtLeastZero("the tolerance", tolerance);
  }

  /** F. */
  public interface Product {
    /**
     * F v.
     *
     * @param v a vector
     * @param product as long, overwritten
     */
    void of(double[] v, double[] product);
  }

  /**
   * Solves.
   *
   * @param matrix F
   * @param g the right-hand side
   * @return x; 0, no step, where a matrix that is not positive definite lets it grow beyond all
   *     numbers
   */
  public double[] solve(Product matrix, double[] g) {
    double[] x = new double[g.length];
    double[] residual = g.clone();
    double[] direction = g.clone();
    double[] image = new double[g.length];
    double square = Vectors.dot(residual, residual);
    for (int i = 0; i < iterations && square > tolerance; i++) {
      matrix.of(direction, image);
      double step = square / Vectors.dot(direction, image);
      Vectors.add(step, direction, x);
      Vectors.add(-step, image, residual);
      double next = Vectors.dot(residual, residual);
      double share = next / square;
      for (int k = 0; k < direction.length; k++) {
        direction[k] = residual[k] + share * direction[k];
      }
      square = next;
    }
    return Arrays.stream(x).allMatch(Double::isFinite) ? x : new double[g.length];
  }
}
