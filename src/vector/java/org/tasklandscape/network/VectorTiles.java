package org.tasklandscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * out<sub>j</sub> = Σ<sub>t</sub> c<sub>jt</sub> x<sub>t</sub> for some rows by some vectors from
 * entry s on: the sums stay in registers while all terms pass. Twelve sums and what they need are
 * as many as the sixteen registers of older machines hold.
 */
final class VectorTiles {
  private static final VectorSpecies<Double> LANES = VectorArithmetic.LANES;
  private static final int ONE = LANES.length();
  private static final int TWO = 2 * ONE;

  private VectorTiles() {}

  static void fourByThree(double[][] c, int j, double[][] x, int s, double[][] out) {
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
    DoubleVector d0 = DoubleVector.zero(LANES);
    DoubleVector d1 = DoubleVector.zero(LANES);
    DoubleVector d2 = DoubleVector.zero(LANES);
    DoubleVector d3 = DoubleVector.zero(LANES);
    for (int t = 0; t < x.length; t++) {
      DoubleVector a = DoubleVector.fromArray(LANES, x[t], s);
      DoubleVector b = DoubleVector.fromArray(LANES, x[t], s + ONE);
      DoubleVector d = DoubleVector.fromArray(LANES, x[t], s + TWO);
      DoubleVector factor = DoubleVector.broadcast(LANES, c0[t]);
      a0 = factor.fma(a, a0);
      b0 = factor.fma(b, b0);
      d0 = factor.fma(d, d0);
      factor = DoubleVector.broadcast(LANES, c1[t]);
      a1 = factor.fma(a, a1);
      b1 = factor.fma(b, b1);
      d1 = factor.fma(d, d1);
      factor = DoubleVector.broadcast(LANES, c2[t]);
      a2 = factor.fma(a, a2);
      b2 = factor.fma(b, b2);
      d2 = factor.fma(d, d2);
      factor = DoubleVector.broadcast(LANES, c3[t]);
      a3 = factor.fma(a, a3);
      b3 = factor.fma(b, b3);
      d3 = factor.fma(d, d3);
    }
    a0.intoArray(out[j], s);
    b0.intoArray(out[j], s + ONE);
    d0.intoArray(out[j], s + TWO);
    a1.intoArray(out[j + 1], s);
    b1.intoArray(out[j + 1], s + ONE);
    d1.intoArray(out[j + 1], s + TWO);
    a2.intoArray(out[j + 2], s);
    b2.intoArray(out[j + 2], s + ONE);
    d2.intoArray(out[j + 2], s + TWO);
    a3.intoArray(out[j + 3], s);
    b3.intoArray(out[j + 3], s + ONE);
    d3.intoArray(out[j + 3], s + TWO);
  }

  static void fourByTwo(double[][] c, int j, double[][] x, int s, double[][] out) {
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

  static void eightByOne(double[][] c, int j, double[][] x, int s, double[][] out) {
    double[] c0 = c[j];
    double[] c1 = c[j + 1];
    double[] c2 = c[j + 2];
    double[] c3 = c[j + 3];
    double[] c4 = c[j + 4];
    double[] c5 = c[j + 5];
    double[] c6 = c[j + 6];
    double[] c7 = c[j + 7];
    DoubleVector a0 = DoubleVector.zero(LANES);
    DoubleVector a1 = DoubleVector.zero(LANES);
    DoubleVector a2 = DoubleVector.zero(LANES);
    DoubleVector a3 = DoubleVector.zero(LANES);
    DoubleVector a4 = DoubleVector.zero(LANES);
    DoubleVector a5 = DoubleVector.zero(LANES);
    DoubleVector a6 = DoubleVector.zero(LANES);
    DoubleVector a7 = DoubleVector.zero(LANES);
    for (int t = 0; t < x.length; t++) {
      DoubleVector a = DoubleVector.fromArray(LANES, x[t], s);
      a0 = DoubleVector.broadcast(LANES, c0[t]).fma(a, a0);
      a1 = DoubleVector.broadcast(LANES, c1[t]).fma(a, a1);
      a2 = DoubleVector.broadcast(LANES, c2[t]).fma(a, a2);
      a3 = DoubleVector.broadcast(LANES, c3[t]).fma(a, a3);
      a4 = DoubleVector.broadcast(LANES, c4[t]).fma(a, a4);
      a5 = DoubleVector.broadcast(LANES, c5[t]).fma(a, a5);
      a6 = DoubleVector.broadcast(LANES, c6[t]).fma(a, a6);
      a7 = DoubleVector.broadcast(LANES, c7[t]).fma(a, a7);
    }
    a0.intoArray(out[j], s);
    a1.intoArray(out[j + 1], s);
    a2.intoArray(out[j + 2], s);
    a3.intoArray(out[j + 3], s);
    a4.intoArray(out[j + 4], s);
    a5.intoArray(out[j + 5], s);
    a6.intoArray(out[j + 6], s);
    a7.intoArray(out[j + 7], s);
  }

  static void fourByOne(double[][] c, int j, double[][] x, int s, double[][] out) {
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

  static void twoByOne(double[][] c, int j, double[][] x, int s, double[][] out) {
    double[] c0 = c[j];
    double[] c1 = c[j + 1];
    DoubleVector a0 = DoubleVector.zero(LANES);
    DoubleVector a1 = DoubleVector.zero(LANES);
    for (int t = 0; t < x.length; t++) {
      DoubleVector a = DoubleVector.fromArray(LANES, x[t], s);
      a0 = DoubleVector.broadcast(LANES, c0[t]).fma(a, a0);
      a1 = DoubleVector.broadcast(LANES, c1[t]).fma(a, a1);
    }
    a0.intoArray(out[j], s);
    a1.intoArray(out[j + 1], s);
  }

  static void oneByFour(double[] c, double[][] x, int s, double[] out) {
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

  static void oneByOne(double[] c, double[][] x, int s, double[] out) {
    DoubleVector a = DoubleVector.zero(LANES);
    for (int t = 0; t < x.length; t++) {
      a = DoubleVector.broadcast(LANES, c[t]).fma(DoubleVector.fromArray(LANES, x[t], s), a);
    }
    a.intoArray(out, s);
  }
}
