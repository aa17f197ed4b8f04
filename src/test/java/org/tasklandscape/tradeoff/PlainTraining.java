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
  private final List<Task> tasks = new ArrayList<>();

  private record Data(SimpleMatrix inputs, SimpleMatrix labels) {}

  private record Task(Data inner, Data outer) {}

  PlainTraining(TradeoffEnvironment world, int samples, RandomStream stream) {
    this.world = world;
    this.samples = samples;
    this.stream = stream;
  }

  void draw(int count) {
    tasks.clear();
    for (int i = 0; i < count; i++) {
      SimpleMatrix optimum = optimum();
      SimpleMatrix root = rotation().mult(SimpleMatrix.diag(roots(optimum)));
      double deviation = Math.sqrt(world.scale() * stream.nextDouble());
      tasks.add(new Task(data(root, optimum, deviation), data(root, optimum, deviation)));
    }
  }

  SimpleMatrix optimum() {
    SimpleMatrix optimum = new SimpleMatrix(world.dimension(), 1);
    for (int j = 0; j < world.dimension(); j++) {
      optimum.set(j, world.scale() * stream.nextDouble());
    }
    return optimum;
  }

  /** Gram-Schmidt on Gaussian columns. */
  SimpleMatrix rotation() {
    int p = world.dimension();
    SimpleMatrix columns = gaussians(p, p);
    for (int j = 0; j < p; j++) {
      SimpleMatrix column = columns.getColumn(j);
      for (int k = 0; k < j; k++) {
        SimpleMatrix other = columns.getColumn(k);
        column = column.minus(other.scale(other.dot(column)));
      }
      columns.setColumn(j, column.divide(column.normF()));
    }
    return columns;
  }

  private static double[] roots(SimpleMatrix optimum) {
    double[] roots = optimum.getDDRM().data.clone();
    for (int j = 0; j < roots.length; j++) {
      roots[j] = Math.sqrt(roots[j]);
    }
    return roots;
  }

  private SimpleMatrix gaussians(int rows, int columns) {
    SimpleMatrix matrix = new SimpleMatrix(rows, columns);
    stream.gaussians(matrix.getDDRM().data);
    return matrix;
  }

  private Data data(SimpleMatrix root, SimpleMatrix optimum, double deviation) {
    SimpleMatrix inputs = gaussians(samples, world.dimension()).mult(root.transpose());
    return new Data(inputs, inputs.mult(optimum).plus(gaussians(samples, 1).scale(deviation)));
  }

  double[] drs() {
    SimpleMatrix inputs = new SimpleMatrix(0, world.dimension());
    SimpleMatrix labels = new SimpleMatrix(0, 1);
    for (Task task : tasks) {
      for (Data data : List.of(task.inner, task.outer)) {
        inputs = inputs.concatRows(data.inputs);
        labels = labels.concatRows(data.labels);
      }
    }
    return leastSquares(inputs, labels);
  }

  /** ½‖X'u - y'‖² with u = w - (α/N) Xᵀ(Xw - y). */
  double[] maml(double step) {
    SimpleMatrix inputs = new SimpleMatrix(0, world.dimension());
    SimpleMatrix labels = new SimpleMatrix(0, 1);
    for (Task task : tasks) {
      SimpleMatrix inner = task.inner.inputs.transpose().scale(step / samples);
      SimpleMatrix outer = task.outer.inputs;
      SimpleMatrix seen = outer.minus(outer.mult(inner.mult(task.inner.inputs)));
      inputs = inputs.concatRows(seen);
      labels =
          labels.concatRows(task.outer.labels.minus(outer.mult(inner.mult(task.inner.labels))));
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
