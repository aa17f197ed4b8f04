package org.tasklandscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link SoftplusLayer} in vectors, operation by operation: exp, φ', φ'' and the running product of
 * one vector of samples after the other, without a store between them.
 */
final class VectorSoftplusLayer implements ActivationLayer {
  private static final VectorSpecies<Double> LANES = VectorArithmetic.LANES;

  private static final double SAFE = Exponential.LIMIT * Exponential.LIMIT;

  private final SoftplusLayer plain;
  private final double[] product;
  private final Logarithm logarithm;

  VectorSoftplusLayer(int width) {
    plain = new SoftplusLayer(width);
    product = new double[width];
    logarithm = new Logarithm(width);
  }

  @Override
  public void evaluate(double[][] u, double[] output, double[][] first, double[][] second) {
    for (int s = 0; s < product.length; s += LANES.length()) {
      DoubleVector one = DoubleVector.broadcast(LANES, 1);
      DoubleVector running = one;
      DoubleVector squares = DoubleVector.zero(LANES);
      for (int j = 0; j < u.length; j++) {
        DoubleVector x = DoubleVector.fromArray(LANES, u[j], s);
        squares = x.fma(x, squares);
        DoubleVector e = exponential(x);
        DoubleVector oneMore = one.add(e);
        DoubleVector r = one.div(oneMore);
        DoubleVector slope = e.mul(r);
        running = running.mul(oneMore);
        slope.intoArray(first[j], s);
        slope.mul(r).intoArray(second[j], s);
      }
      running.intoArray(product, s);
      if (!(squares.reduceLanes(VectorOperators.ADD) <= SAFE)) {
        plain.evaluate(u, output, first, second);
        return;
      }
    }
    logarithm.of(product, output);
    SoftplusLayer.overflowing(product, u, output);
  }

  private static DoubleVector exponential(DoubleVector x) {
    DoubleVector rounded = x.mul(Exponential.PER_LOG2).add(Exponential.ROUNDER);
    DoubleVector kappa = rounded.sub(Exponential.ROUNDER);
    DoubleVector r = x.sub(kappa.mul(Exponential.LOG2_HIGH)).sub(kappa.mul(Exponential.LOG2_LOW));
    DoubleVector t = DoubleVector.broadcast(LANES, Exponential.C13);
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C12));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C11));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C10));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C9));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C8));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C7));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C6));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C5));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C4));
    t = t.fma(r, DoubleVector.broadcast(LANES, Exponential.C3));
    t = t.fma(r, DoubleVector.broadcast(LANES, 0.5));
    t = t.fma(r, DoubleVector.broadcast(LANES, 1));
    t = t.fma(r, DoubleVector.broadcast(LANES, 1));
    LongVector scale = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
    return t.reinterpretAsLongs().add(scale).reinterpretAsDoubles();
  }
}
