package org.tasklandscape.network;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link SoftplusLayer} in vectors, operation by operation: exp, φ', φ'' and the running product of
 * one neuron after the other, then the logarithms.
 *
 * <p>No vector is passed from method to method: where the compiler does not inline such a call, it
 * puts the vector on the heap.
 */
final class VectorSoftplusLayer implements ActivationLayer {
  private static final VectorSpecies<Double> LANES = VectorArithmetic.LANES;
  private static final double SAFE = Exponential.LIMIT * Exponential.LIMIT;
  private static final long WHOLE = Double.doubleToRawLongBits(Exponential.ROUNDER);

  private final SoftplusLayer plain;
  private final double[] product;
  private final double[] squares;

  VectorSoftplusLayer(int width) {
    plain = new SoftplusLayer(width);
    product = new double[width];
    squares = new double[width];
  }

  @Override
  public void evaluate(double[][] u, double[] output, double[][] first, double[][] second) {
    Arrays.fill(product, 1);
    Arrays.fill(squares, 0);
    for (int j = 0; j < u.length; j++) {
      neuron(u[j], first[j], second[j]);
    }
    if (!(sum(squares) <= SAFE) && !inRange()) {
      plain.evaluate(u, output, first, second);
      return;
    }
    logarithms(output);
    if (!(sum(product) <= SoftplusLayer.LARGEST_PRODUCT)) {
      SoftplusLayer.overflowing(product, u, output);
    }
  }

  /** Beyond the range of exponentials even the sign of a product means nothing: it comes first. */
  private boolean inRange() {
    for (double square : squares) {
      if (!(square <= SAFE)) {
        return false;
      }
    }
    return true;
  }

  /** {@link Exponential} and the derivatives; a square too large says that it was out of range. */
  private void neuron(double[] u, double[] first, double[] second) {
    DoubleVector one = DoubleVector.broadcast(LANES, 1);
    for (int s = 0; s < product.length; s += LANES.length()) {
      DoubleVector x = DoubleVector.fromArray(LANES, u, s);
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
      t = t.fma(r, one);
      t = t.fma(r, one);
      LongVector scale = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
      DoubleVector e = t.reinterpretAsLongs().add(scale).reinterpretAsDoubles();
      DoubleVector oneMore = one.add(e);
      DoubleVector inverse = one.div(oneMore);
      DoubleVector slope = e.mul(inverse);
      slope.intoArray(first, s);
      slope.mul(inverse).intoArray(second, s);
      DoubleVector.fromArray(LANES, product, s).mul(oneMore).intoArray(product, s);
      x.fma(x, DoubleVector.fromArray(LANES, squares, s)).intoArray(squares, s);
    }
  }

  /** {@link Logarithm} of the products. */
  private void logarithms(double[] output) {
    for (int s = 0; s < product.length; s += LANES.length()) {
      DoubleVector x = DoubleVector.fromArray(LANES, product, s);
      LongVector bits = x.reinterpretAsLongs();
      LongVector kappa = bits.sub(Logarithm.ROOT_HALF).lanewise(VectorOperators.ASHR, 52);
      DoubleVector m = bits.sub(kappa.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
      // A whole number κ far below 2^51 is the last bits of 1.5 · 2^52 + κ.
      DoubleVector exponent = kappa.add(WHOLE).reinterpretAsDoubles().sub(Exponential.ROUNDER);
      DoubleVector f = m.sub(1).div(m.add(1));
      DoubleVector g = f.mul(f);
      DoubleVector t = DoubleVector.broadcast(LANES, 1 / 21.0);
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 19.0));
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 17.0));
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 15.0));
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 13.0));
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 11.0));
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 9.0));
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 7.0));
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 5.0));
      t = t.fma(g, DoubleVector.broadcast(LANES, 1 / 3.0));
      DoubleVector twice = f.mul(2);
      DoubleVector tail = t.mul(g).fma(twice, exponent.mul(Logarithm.LOG2_LOW));
      DoubleVector high = DoubleVector.broadcast(LANES, Logarithm.LOG2_HIGH);
      exponent.fma(high, twice.add(tail)).intoArray(output, s);
    }
  }

  private static double sum(double[] terms) {
    DoubleVector sum = DoubleVector.zero(LANES);
    for (int s = 0; s < terms.length; s += LANES.length()) {
      sum = sum.add(DoubleVector.fromArray(LANES, terms, s));
    }
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
