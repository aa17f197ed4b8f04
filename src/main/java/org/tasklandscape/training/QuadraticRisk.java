package org.tasklandscape.training;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.TaskEnvironment;

/**
 * E<sub>m</sub>(w) = E<sub>m</sub>(w<sub>m</sub>) + ½ ‖w - w<sub>m</sub>‖²<sub>E[Q]</sub> with
 * w<sub>m</sub> its minimiser: the excess risk of many w at O(d²) each. Source: theory 1.3, 1.4.
 */
public final class QuadraticRisk {
  private final SimpleMatrix hessian;
  private final double[] entries;
  private final double[] minimiser;
  private final double minimum;

  private QuadraticRisk(AdaptedRisk risk) {
    this.hessian = new SimpleMatrix(risk.hessian().toDoubleMatrix());
    this.entries = hessian.getDDRM().data;
    this.minimiser = risk.minimiser().toDoubleVector();
    this.minimum = risk.excessAt(risk.minimiser());
  }

  /**
   * The risk of an environment after an adaptation.
   *
   * @param world the tasks
   * @param test the adaptation
   * @return the risk
   * @throws org.tasklandscape.regression.SingularSystemException if its minimiser is not unique
   */
  public static QuadraticRisk of(TaskEnvironment world, Adaptation test) {
    return new QuadraticRisk(AdaptedRisk.of(world, test));
  }

  /**
   * E<sub>m</sub>(w).
   *
   * @param w length d
   * @return the excess risk
   */
  public double at(double... w) {
    int d = minimiser.length;
    double sum = 0;
    for (int i = 0; i < d; i++) {
      double row = 0;
      for (int j = 0; j < d; j++) {
        row += entries[i * d + j] * (w[j] - minimiser[j]);
      }
      sum += row * (w[i] - minimiser[i]);
    }
    return minimum + sum / 2;
  }

  /** E[Q]. */
  SimpleMatrix hessian() {
    return hessian;
  }

  /** ∇E(w) = E[Q](w - w_m). */
  SimpleMatrix gradient(double[] w) {
    SimpleMatrix error = new SimpleMatrix(w.length, 1);
    for (int i = 0; i < w.length; i++) {
      error.set(i, w[i] - minimiser[i]);
    }
    return hessian.mult(error);
  }
}
