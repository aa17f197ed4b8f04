package org.tasklandscape.tradeoff;

import org.ejml.simple.SimpleMatrix;

/** Ŝ and ĉ of one task, and what both methods make of them, matrix by matrix. */
record DataTask(
    SimpleMatrix optimum,
    SimpleMatrix inner,
    SimpleMatrix innerNoise,
    SimpleMatrix outer,
    SimpleMatrix outerNoise) {

  /** From every sample. */
  static DataTask of(PlainTask task) {
    return new DataTask(
        task.optimum(),
        gram(task.inner()),
        cross(task.inner(), task.optimum()),
        gram(task.outer()),
        cross(task.outer(), task.optimum()));
  }

  /** Task t of a batch. */
  static DataTask of(TaskBatch batch, int t) {
    SimpleMatrix optimum = vector(batch.optimum, t);
    SimpleMatrix inner = matrix(batch.inner, t);
    SimpleMatrix outer = matrix(batch.outer, t);
    return new DataTask(
        optimum,
        inner,
        vector(batch.innerPull, t).minus(inner.mult(optimum)),
        outer,
        vector(batch.outerPull, t).minus(outer.mult(optimum)));
  }

  private static SimpleMatrix gram(PlainTask.Data data) {
    return data.inputs().transpose().mult(data.inputs()).divide(data.inputs().getNumRows());
  }

  private static SimpleMatrix cross(PlainTask.Data data, SimpleMatrix optimum) {
    SimpleMatrix noise = data.labels().minus(data.inputs().mult(optimum));
    return data.inputs().transpose().mult(noise).divide(data.inputs().getNumRows());
  }

  private static SimpleMatrix matrix(double[][][] entries, int task) {
    SimpleMatrix matrix = new SimpleMatrix(entries.length, entries.length);
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries.length; j++) {
        matrix.set(i, j, entries[i][j][task]);
      }
    }
    return matrix;
  }

  private static SimpleMatrix vector(double[][] entries, int task) {
    SimpleMatrix vector = new SimpleMatrix(entries.length, 1);
    for (int i = 0; i < entries.length; i++) {
      vector.set(i, entries[i][task]);
    }
    return vector;
  }

  private SimpleMatrix error(double w) {
    SimpleMatrix error = optimum.copy();
    for (int i = 0; i < error.getNumElements(); i++) {
      error.set(i, error.get(i) - w);
    }
    return error;
  }

  SimpleMatrix drsHessian() {
    return inner.plus(outer).divide(2);
  }

  SimpleMatrix drsScore(double w) {
    return drsHessian().mult(error(w)).plus(innerNoise.plus(outerNoise).divide(2));
  }

  private SimpleMatrix contraction(double step) {
    return SimpleMatrix.identity(inner.getNumRows()).minus(inner.scale(step));
  }

  SimpleMatrix mamlHessian(double step) {
    return contraction(step).mult(outer).mult(contraction(step));
  }

  /** P(Ŝ'(P(Θ - w) - αĉ) + ĉ'). */
  SimpleMatrix mamlScore(double step, double w) {
    SimpleMatrix adapted = contraction(step).mult(error(w)).minus(innerNoise.scale(step));
    return contraction(step).mult(outer.mult(adapted).plus(outerNoise));
  }
}
