package org.tasklandscape.meta;

import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * w = E[A(I - αA)]<sup>-1</sup> E[A(I - αA)c], where FO-MAML rests on quadratics ½ (w - c)ᵀA(w - c)
 * of equal probability. Source: theory 4.2.
 */
public final class FirstOrderFixedPoint {
  private FirstOrderFixedPoint() {}

  /**
   * ‖E[(I - αA)A(I - αA)(w - c)]‖ there: what is left of MAML's gradient.
   *
   * @param tasks the quadratics
   * @param step α
   * @return the floor
   */
  public static double floor(List<ConvergenceTasks.Quadratic> tasks, double step) {
    int p = tasks.get(0).optimum().length;
    SimpleMatrix left = new SimpleMatrix(p, p);
    SimpleMatrix right = new SimpleMatrix(p, 1);
    for (ConvergenceTasks.Quadratic task : tasks) {
      SimpleMatrix weight = kept(task, step).mult(curvature(task));
      left = left.plus(weight);
      right = right.plus(weight.mult(optimum(task)));
    }
    SimpleMatrix fixed = left.solve(right);
    SimpleMatrix gradient = new SimpleMatrix(p, 1);
    for (ConvergenceTasks.Quadratic task : tasks) {
      SimpleMatrix q = kept(task, step).mult(curvature(task)).mult(kept(task, step));
      gradient = gradient.plus(q.mult(fixed.minus(optimum(task))));
    }
    return gradient.normF() / tasks.size();
  }

  private static SimpleMatrix kept(ConvergenceTasks.Quadratic task, double step) {
    SimpleMatrix a = curvature(task);
    return SimpleMatrix.identity(a.getNumRows()).minus(a.scale(step));
  }

  private static SimpleMatrix curvature(ConvergenceTasks.Quadratic task) {
    return new SimpleMatrix(task.curvature());
  }

  private static SimpleMatrix optimum(ConvergenceTasks.Quadratic task) {
    return new SimpleMatrix(task.optimum().length, 1, true, task.optimum());
  }
}
