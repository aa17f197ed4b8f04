package org.tasklandscape.representation;

import org.tasklandscape.linear.Cholesky;
import org.tasklandscape.linear.Vectors;

/**
 * min over W ∈ R<sup>k×D</sup> of Σ<sub>i</sub> ‖y<sub>i</sub> -
 * X<sub>i</sub>W<sup>T</sup>v<sub>i</sub>‖², the heads v<sub>i</sub> given: conjugate gradients on
 * Σ<sub>i</sub> v<sub>i</sub> (X<sub>i</sub><sup>T</sup>(y<sub>i</sub> -
 * X<sub>i</sub>W<sup>T</sup>v<sub>i</sub>))<sup>T</sup> = 0.
 *
 * <p>Inputs are isotropic, so the preconditioner Σ<sub>i</sub> (‖X<sub>i</sub>‖²<sub>F</sub>/D)
 * v<sub>i</sub>v<sub>i</sub><sup>T</sup> ⊗ I is near the operator itself and few steps are enough.
 * W is an array of k rows of length D.
 */
final class BasisProblem {
  private static final double REDUCTION = 1e-2;

  private final TrainingTasks tasks;
  private final double[][] heads;
  private final int k;
  private final int d;
  private final Cholesky preconditioner;

  BasisProblem(TrainingTasks tasks, double[][] heads, int k) {
    this.tasks = tasks;
    this.heads = heads;
    this.k = k;
    this.d = tasks.ambient();
    double[] weights = new double[k * k];
    for (int t = 0; t < heads.length; t++) {
      double scale = 0;
      for (double[] row : tasks.inputs(t)) {
        scale += Vectors.dot(row, row) / d;
      }
      for (int a = 0; a < k; a++) {
        for (int b = 0; b <= a; b++) {
          weights[a * k + b] += scale * heads[t][a] * heads[t][b];
        }
      }
    }
    this.preconditioner = Cholesky.of(weights, k, TrainingTasks.DETERMINED);
  }

  /** W after the steps that reduce the residual to a hundredth. */
  double[] improve(double[] start) {
    double[] w = start.clone();
    double[] residual = gradient(w, true);
    double[] solved = precondition(residual);
    double[] direction = solved.clone();
    double now = Vectors.dot(residual, solved);
    double enough = REDUCTION * REDUCTION * now;
    for (int step = 0; step < k * d && now > enough; step++) {
      // With labels left out the residual is linear in W: minus the operator.
      double[] image = gradient(direction, false);
      double length = -now / Vectors.dot(direction, image);
      Vectors.add(length, direction, w);
      Vectors.add(length, image, residual);
      solved = precondition(residual);
      double next = Vectors.dot(residual, solved);
      Vectors.sum(solved, next / now, direction, direction);
      now = next;
    }
    return w;
  }

  /** Σ v (X^T(y - XW^T v))^T, or the same with y = 0. */
  private double[] gradient(double[] w, boolean labelled) {
    double[] sum = new double[k * d];
    double[] optimum = new double[d];
    double[] back = new double[d];
    for (int t = 0; t < heads.length; t++) {
      double[][] x = tasks.inputs(t);
      double[] y = tasks.labels(t);
      double[] v = heads[t];
      for (int j = 0; j < d; j++) {
        double entry = 0;
        for (int a = 0; a < k; a++) {
          entry += w[a * d + j] * v[a];
        }
        optimum[j] = entry;
        back[j] = 0;
      }
      for (int r = 0; r < y.length; r++) {
        double[] row = x[r];
        double left = (labelled ? y[r] : 0) - Vectors.dot(row, optimum);
        Vectors.add(left, row, back);
      }
      for (int a = 0; a < k; a++) {
        for (int j = 0; j < d; j++) {
          sum[a * d + j] += v[a] * back[j];
        }
      }
    }
    return sum;
  }

  private double[] precondition(double[] residual) {
    double[] solved = new double[k * d];
    double[] column = new double[k];
    for (int j = 0; j < d; j++) {
      for (int a = 0; a < k; a++) {
        column[a] = residual[a * d + j];
      }
      preconditioner.solve(column);
      for (int a = 0; a < k; a++) {
        solved[a * d + j] = column[a];
      }
    }
    return solved;
  }
}
