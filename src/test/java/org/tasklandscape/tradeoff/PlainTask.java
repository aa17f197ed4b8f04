package org.tasklandscape.tradeoff;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.sampling.RandomStream;

/** A task with every input and every label drawn: slow, plain, and apart from the core's route. */
record PlainTask(SimpleMatrix optimum, Data inner, Data outer) {

  /** N inputs and their labels. */
  record Data(SimpleMatrix inputs, SimpleMatrix labels) {}

  /** N inner and N outer samples of x ~ N(0, U diag(Θ) Uᵀ), z ~ N(0, σ²), σ² ~ U(0, β). */
  static PlainTask draw(TradeoffEnvironment world, int samples, RandomStream stream) {
    SimpleMatrix optimum = optimum(world, stream);
    SimpleMatrix root = rotation(world.dimension(), stream).mult(SimpleMatrix.diag(roots(optimum)));
    double deviation = Math.sqrt(world.scale() * stream.nextDouble());
    return new PlainTask(
        optimum,
        data(root, optimum, deviation, samples, stream),
        data(root, optimum, deviation, samples, stream));
  }

  static SimpleMatrix optimum(TradeoffEnvironment world, RandomStream stream) {
    SimpleMatrix optimum = new SimpleMatrix(world.dimension(), 1);
    for (int j = 0; j < world.dimension(); j++) {
      optimum.set(j, world.scale() * stream.nextDouble());
    }
    return optimum;
  }

  /** Gram-Schmidt on Gaussian columns. */
  static SimpleMatrix rotation(int p, RandomStream stream) {
    SimpleMatrix columns = gaussians(p, p, stream);
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

  private static Data data(
      SimpleMatrix root, SimpleMatrix optimum, double deviation, int samples, RandomStream stream) {
    SimpleMatrix inputs = gaussians(samples, optimum.getNumRows(), stream).mult(root.transpose());
    SimpleMatrix noise = gaussians(samples, 1, stream).scale(deviation);
    return new Data(inputs, inputs.mult(optimum).plus(noise));
  }

  private static SimpleMatrix gaussians(int rows, int columns, RandomStream stream) {
    SimpleMatrix matrix = new SimpleMatrix(rows, columns);
    stream.gaussians(matrix.getDDRM().data);
    return matrix;
  }
}
