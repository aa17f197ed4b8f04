package org.tasklandscape.meta;

import java.util.List;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;

/**
 * max α λ(∇²f<sub>i</sub>(u<sub>ij</sub>)) over tasks i, eigenvalues λ and the points
 * u<sub>i0</sub> = w, u<sub>i,j+1</sub> = u<sub>ij</sub> - α∇f<sub>i</sub>(u<sub>ij</sub>), j &lt;
 * k, of their adaptation: below 1, no step anywhere goes past the bottom of a valley.
 *
 * <p>Then every bracket I - α∇²f<sub>i</sub>(u<sub>ij</sub>) of MAML's gradient is positive
 * definite wherever the loss is convex (theory 3.4).
 *
 * @param innerStep α
 * @param steps k, at least 1
 */
public record PathSharpness(double innerStep, int steps) {
  /** Checks k. */
  public PathSharpness {
    Require.atLeastOne("steps", steps);
  }

  /**
   * Follows the paths.
   *
   * @param risks f<sub>i</sub>, at least one
   * @param w where all begin
   * @return the greatest αλ
   * @throws ArithmeticException if the eigenvalues of a Hessian are not found
   */
  public double from(List<? extends Objective> risks, double[] w) {
    double greatest = Double.NEGATIVE_INFINITY;
    double[] gradient = new double[w.length];
    for (Objective risk : risks) {
      double[] u = w.clone();
      for (int j = 0; j < steps; j++) {
        greatest = Math.max(greatest, innerStep * curvature(risk, u));
        risk.gradient(u, gradient);
        Vectors.add(-innerStep, gradient, u);
      }
    }
    return greatest;
  }

  /** λ_max of the Hessian. */
  private static double curvature(Objective risk, double[] u) {
    return Symmetric.values(risk.hessian(u))[u.length - 1];
  }
}
