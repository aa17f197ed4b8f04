package org.tasklandscape.chapter.convergence;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.sampling.RandomStream;

/**
 * The eigenvalues of E A, NAL's Hessian, and of E A(I - αA)², MAML's, on quadratics of one draw.
 *
 * @param nal of E A, increasing
 * @param maml of E A(I - αA)², increasing
 */
record CurvatureEnds(double[] nal, double[] maml) {

  /** Of fresh quadratics with curvatures between low and L = 1. */
  static CurvatureEnds of(
      RandomStream stream, int tasks, int dimension, double low, double innerStep) {
    List<ConvergenceTasks.Quadratic> drawn =
        ConvergenceTasks.quadratics(stream, tasks, dimension, low, false);
    SimpleMatrix plain = new SimpleMatrix(dimension, dimension);
    SimpleMatrix adapted = new SimpleMatrix(dimension, dimension);
    SimpleMatrix identity = SimpleMatrix.identity(dimension);
    for (ConvergenceTasks.Quadratic task : drawn) {
      SimpleMatrix a = new SimpleMatrix(task.curvature());
      SimpleMatrix kept = identity.minus(a.scale(innerStep));
      plain = plain.plus(a.divide(tasks));
      adapted = adapted.plus(kept.mult(a).mult(kept).divide(tasks));
    }
    return new CurvatureEnds(Symmetric.values(plain), Symmetric.values(adapted));
  }

  /** MAML's condition number over NAL's: gradient descent with its best constant step. */
  double conditionRatio() {
    return condition(maml) / condition(nal);
  }

  /** Iterations with 1/(4L) on MAML's objective over those with 1/L on NAL's: 4 λ(NAL)/λ(MAML). */
  double guaranteedRatio() {
    return 4 * nal[0] / maml[0];
  }

  private static double condition(double[] values) {
    return values[values.length - 1] / values[0];
  }
}
