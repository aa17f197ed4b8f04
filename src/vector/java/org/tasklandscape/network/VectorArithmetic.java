package org.tasklandscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Vector API: sums stay in registers while all terms pass, four rows by two vectors at a time.
 *
 * <p>Rows are padded to whole vectors, so that no lane needs a mask.
 */
final class VectorArithmetic implements SampleArithmetic {
  static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int ONE = LANES.length();
  private static final int TWO = 2 * ONE;
  private static final int FOUR = 4 * ONE;

  VectorArithmetic() {}

  @Override
  public int width(int length) {
    return (length + ONE - 1) / ONE * ONE;
  }

  @Override
  public ActivationLayer softplus(int width) {
    return new VectorSoftplusLayer(width);
  }

  @Override
  public void weigh(double[] residual, double[][] first, double[][] out) {
    for (int s = 0; s < residual.length; s += ONE) {
      DoubleVector e = DoubleVector.fromArray(LANES, residual, s);
      for (int j = 0; j < out.length; j++) {
        e.mul(DoubleVector.fromArray(LANES, first[j], s)).intoArray(out[j], s);
      }
    }
  }

  @Override
  public void bend(
      double[] residual, double[][] first, double[][] second, double[] rate, double[][] c) {
    for (int s = 0; s < rate.length; s += ONE) {
      DoubleVector sum = DoubleVector.zero(LANES);
      for (int j = 0; j < c.length; j++) {
        DoubleVector slope = DoubleVector.fromArray(LANES, first[j], s);
        sum = slope.fma(DoubleVector.fromArray(LANES, c[j], s), sum);
      }
      sum.intoArray(rate, s);
      DoubleVector e = DoubleVector.fromArray(LANES, residual, s);
      for (int j = 0; j < c.length; j++) {
        DoubleVector curve = e.mul(DoubleVector.fromArray(LANES, second[j], s));
        DoubleVector own = curve.mul(DoubleVector.fromArray(LANES, c[j], s));
        sum.fma(DoubleVector.fromArray(LANES, first[j], s), own).intoArray(c[j], s);
      }
    }
  }

  @Override
  public void combine(double[][] c, double[][] x, double[][] out) {
    int width = out[0].length;
    int j = 0;
    for (; j + 4 <= out.length; j += 4) {
      int s = 0;
      for (; s + TWO <= width; s += TWO) {
        fourByTwo(c, j, x, s, out);
      }
      if (s < width) {
        fourByOne(c, j, x, s, out);
      }
    }
    for (; j < out.length; j++) {
      int s = 0;
      for (; s + FOUR <= width; s += FOUR) {
        oneByFour(c[j], x, s, out[j]);
      }
      for (; s < width; s += ONE) {
        oneByOne(c[j], x, s, out[j]);
      }
    }
  }

  private static void fourByTwo(double[][] c, int j, double[][] x, int s, double[][] out) {
    double[] c0 = c[j];
    double[] c1 = c[j + 1];
    double[] c2 = c[j + 2];
    double[] c3 = c[j + 3];
    DoubleVector a0 = DoubleVector.zero(LANES);
    DoubleVector a1 = DoubleVector.zero(LANES);
    DoubleVector a2 = DoubleVector.zero(LANES);
    DoubleVector a3 = DoubleVector.zero(LANES);
    DoubleVector b0 = DoubleVector.zero(LANES);
    DoubleVector b1 = DoubleVector.zero(LANES);
    DoubleVector b2 = DoubleVector.zero(LANES);
    DoubleVector b3 = DoubleVector.zero(LANES);
    for (int t = 0; t < x.length; t++) {
      DoubleVector a = DoubleVector.fromArray(LANES, x[t], s);
      DoubleVector b = DoubleVector.fromArray(LANES, x[t], s + ONE);
      DoubleVector factor = DoubleVector.broadcast(LANES, c0[t]);
      a0 = factor.fma(a, a0);
      b0 = factor.fma(b, b0);
      factor = DoubleVector.broadcast(LANES, c1[t]);
      a1 = factor.fma(a, a1);
      b1 = factor.fma(b, b1);
      factor = DoubleVector.broadcast(LANES, c2[t]);
      a2 = factor.fma(a, a2);
      b2 = factor.fma(b, b2);
      factor = DoubleVector.broadcast(LANES, c3[t]);
      a3 = factor.fma(a, a3);
      b3 = factor.fma(b, b3);
    }
    a0.intoArray(out[j], s);
    b0.intoArray(out[j], s + ONE);
    a1.intoArray(out[j + 1], s);
    b1.intoArray(out[j + 1], s + ONE);
    a2.intoArray(out[j + 2], s);
    b2.intoArray(out[j + 2], s + ONE);
    a3.intoArray(out[j + 3], s);
    b3.intoArray(out[j + 3], s + ONE);
  }

  private static void fourByOne(double[][] c, int j, double[][] x, int s, double[][] out) {
    double[] c0 = c[j];
    double[] c1 = c[j + 1];
    double[] c2 = c[j + 2];
    double[] c3 = c[j + 3];
    DoubleVector a0 = DoubleVector.zero(LANES);
    DoubleVector a1 = DoubleVector.zero(LANES);
    DoubleVector a2 = DoubleVector.zero(LANES);
    DoubleVector a3 = DoubleVector.zero(LANES);
    for (int t = 0; t < x.length; t++) {
      DoubleVector a = DoubleVector.fromArray(LANES, x[t], s);
      a0 = DoubleVector.broadcast(LANES, c0[t]).fma(a, a0);
      a1 = DoubleVector.broadcast(LANES, c1[t]).fma(a, a1);
      a2 = DoubleVector.broadcast(LANES, c2[t]).fma(a, a2);
      a3 = DoubleVector.broadcast(LANES, c3[t]).fma(a, a3);
    }
    a0.intoArray(out[j], s);
    a1.intoArray(out[j + 1], s);
    a2.intoArray(out[j + 2], s);
    a3.intoArray(out[j + 3], s);
  }

  private static void oneByFour(double[] c, double[][] x, int s, double[] out) {
    DoubleVector a0 = DoubleVector.zero(LANES);
    DoubleVector a1 = DoubleVector.zero(LANES);
    DoubleVector a2 = DoubleVector.zero(LANES);
    DoubleVector a3 = DoubleVector.zero(LANES);
    for (int t = 0; t < x.length; t++) {
      double[] row = x[t];
      DoubleVector factor = DoubleVector.broadcast(LANES, c[t]);
      a0 = factor.fma(DoubleVector.fromArray(LANES, row, s), a0);
      a1 = factor.fma(DoubleVector.fromArray(LANES, row, s + ONE), a1);
      a2 = factor.fma(DoubleVector.fromArray(LANES, row, s + TWO), a2);
      a3 = factor.fma(DoubleVector.fromArray(LANES, row, s + TWO + ONE), a3);
    }
    a0.intoArray(out, s);
    a1.intoArray(out, s + ONE);
    a2.intoArray(out, s + TWO);
    a3.intoArray(out, s + TWO + ONE);
  }

  private static void oneByOne(double[] c, double[][] x, int s, double[] out) {
    DoubleVector a = DoubleVector.zero(LANES);
    for (int t = 0; t < x.length; t++) {
      a = DoubleVector.broadcast(LANES, c[t]).fma(DoubleVector.fromArray(LANES, x[t], s), a);
    }
    a.intoArray(out, s);
  }
}
