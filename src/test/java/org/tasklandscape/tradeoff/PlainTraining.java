package org.tasklandscape.tradeoff;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;
import org.tasklandscape.sampling.RandomStream;

/**
 * Both methods as one would first write them: draw every input and every label, put MAML's loss
 * after the step into one tall least-squares problem, and solve by singular values.
 */
final class PlainTraining {
  private final TradeoffEnvironment world;
  private final int samples;
  private final RandomStream stream;
  private final List<PlainTask> tasks = new ArrayList<>();

  PlainTraining(TradeoffEnvironment world, int samples, RandomStream stream) {
    this.world = world;
    this.samples = samples;
    this.stream = stream;
  }

  void draw(int count) {
    tasks.clear();
    for (int i = 0; i < count; i++) {
      tasks.add(PlainTask.draw(world, samples, stream));
    }
  }

  double[] drs() {
    SimpleMatrix inputs = new SimpleMatrix(0, world.dimension());
    SimpleMatrix labels = new SimpleMatrix(0, 1);
    for (PlainTask task : tasks) {
      for (PlainTask.Data data : List.of(task.inner(), task.outer())) {
        inputs = inputs.concatRows(data.inputs());
        labels = labels.concatRows(data.labels());
      }
    }
    return leastSquares(inputs, labels);
  }

  /** ½‖X'u - y'‖² with u = w - (α/N) Xᵀ(Xw - y). */
  double[] maml(double step) {
    SimpleMatrix inputs = new SimpleMatrix(0, world.dimension());
    SimpleMatrix labels = new SimpleMatrix(0, 1);
    for (PlainTask task : tasks) {
      SimpleMatrix inner = task.inner().inputs().transpose().scale(step / samples);
      SimpleMatrix outer = task.outer().inputs();
      SimpleMatrix seen = outer.minus(outer.mult(inner.mult(task.inner().inputs())));
      inputs = inputs.concatRows(seen);
      labels =
          labels.concatRows(
              task.outer().labels().minus(outer.mult(inner.mult(task.inner().labels()))));
    }
    return leastSquares(inputs, labels);
  }

  /** The least-squares solution of least norm. */
  private static double[] leastSquares(SimpleMatrix inputs, SimpleMatrix labels) {
    SimpleSVD<SimpleMatrix> svd = inputs.svd(true);
    SimpleMatrix coordinates = svd.getU().transpose().mult(labels);
    SimpleMatrix w = new SimpleMatrix(inputs.getNumCols(), 1);
    double[] values = svd.getSingularValues();
    for (int k = 0; k < values.length; k++) {
      // The rule is on the normal equations, whose singular values are squares.
      if (values[k] * values[k] >= 1e-10 * values[0] * values[0]) {
        w = w.plus(svd.getV().getColumn(k).scale(coordinates.get(k) / values[k]));
      }
    }
    return w.getDDRM().data;
  }
}
