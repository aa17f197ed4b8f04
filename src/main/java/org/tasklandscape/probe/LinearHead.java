package org.tasklandscape.probe;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Cholesky;

/**
 * The heads that NAL and MAML would learn on given features, in closed form: <b>V_NAL = (Σ w
 * S_out)⁻¹ Σ w C_out</b> and, with P = I - aS_in, <b>V_MAML(a) = (Σ w P S_out P)⁻¹ Σ w P(C_out -
 * aS_out C_in)</b>.
 *
 * <p>Exact for one step and squared loss; at a = 0 the two are one. Source: theory 9.5.
 */
public final class LinearHead {
  private LinearHead() {}

  /**
   * NAL's head.
   *
   * @param tasks whose queries it is fitted to
   * @return V_NAL, d × K
   * @throws IllegalArgumentException if the queries do not span the features
   */
  public static SimpleMatrix nal(List<HeadTask> tasks) {
    return maml(tasks, 0);
  }

  /**
   * MAML's head.
   *
   * @param tasks it is learned from
   * @param step a
   * @return V_MAML(a), d × K
   * @throws IllegalArgumentException if what adaptation leaves of the queries does not span the
   *     features
   */
  public static SimpleMatrix maml(List<HeadTask> tasks, double step) {
    int d = tasks.get(0).queryMoment().getNumRows();
    int k = tasks.get(0).queryCross().getNumCols();
    var left = new SimpleMatrix(d, d);
    var right = new SimpleMatrix(d, k);
    for (HeadTask task : tasks) {
      SimpleMatrix bracket = SimpleMatrix.identity(d).minus(task.supportMoment().scale(step));
      SimpleMatrix weighted = bracket.scale(task.weight());
      left = left.plus(weighted.mult(task.queryMoment()).mult(bracket));
      SimpleMatrix aim =
          task.queryCross().minus(task.queryMoment().mult(task.supportCross()).scale(step));
      right = right.plus(weighted.mult(aim));
    }
    return solved(left, right);
  }

  private static SimpleMatrix solved(SimpleMatrix left, SimpleMatrix right) {
    int d = left.getNumRows();
    double[] matrix = left.getDDRM().getData();
    Cholesky factor = Cholesky.of(matrix, d, "the features must span the queries of the tasks");
    var head = new SimpleMatrix(d, right.getNumCols());
    for (int column = 0; column < right.getNumCols(); column++) {
      double[] b = new double[d];
      for (int i = 0; i < d; i++) {
        b[i] = right.get(i, column);
      }
      double[] x = factor.solution(b);
      for (int i = 0; i < d; i++) {
        head.set(i, column, x[i]);
      }
    }
    return head;
  }
}
