package org.tasklandscape.tradeoff;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.sampling.RandomStream;

/** A task with its data drawn sample by sample: slow, plain, and apart from the sampled route. */
record DataTask(
    SimpleMatrix optimum,
    SimpleMatrix inner,
    SimpleMatrix innerNoise,
    SimpleMatrix outer,
    SimpleMatrix outerNoise) {

  /** N inner and N outer samples of x ~ N(0, U diag(Θ) Uᵀ), z ~ N(0, σ²), σ² ~ U(0, β). */
  static DataTask draw(TradeoffEnvironment world, int samples, RandomStream stream) {
    int p = world.dimension();
    SimpleMatrix optimum = new SimpleMatrix(p, 1);
    for (int j = 0; j < p; j++) {
      optimum.set(j, world.scale() * stream.nextDouble());
    }
    // The left singular vectors of a Gaussian matrix are uniform but for their signs.
    SimpleMatrix gaussians = new SimpleMatrix(p, p);
    for (int i = 0; i < p * p; i++) {
      gaussians.set(i, stream.gaussian());
    }
    SimpleMatrix turn = gaussians.svd().getU();
    double deviation = Math.sqrt(world.scale() * stream.nextDouble());
    SimpleMatrix inner = inputs(optimum, turn, samples, stream);
    SimpleMatrix outer = inputs(optimum, turn, samples, stream);
    return new DataTask(
        optimum,
        inner.transpose().mult(inner).divide(samples),
        inner.transpose().mult(noise(samples, deviation, stream)).divide(samples),
        outer.transpose().mult(outer).divide(samples),
        outer.transpose().mult(noise(samples, deviation, stream)).divide(samples));
  }

  private static SimpleMatrix inputs(
      SimpleMatrix optimum, SimpleMatrix turn, int samples, RandomStream stream) {
    int p = optimum.getNumRows();
    SimpleMatrix inputs = new SimpleMatrix(samples, p);
    for (int i = 0; i < samples; i++) {
      for (int j = 0; j < p; j++) {
        inputs.set(i, j, Math.sqrt(optimum.get(j)) * stream.gaussian());
      }
    }
    return inputs.mult(turn.transpose());
  }

  private static SimpleMatrix noise(int samples, double deviation, RandomStream stream) {
    SimpleMatrix noise = new SimpleMatrix(samples, 1);
    for (int i = 0; i < samples; i++) {
      noise.set(i, deviation * stream.gaussian());
    }
    return noise;
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
