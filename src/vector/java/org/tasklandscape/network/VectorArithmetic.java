package org.tasklandscape.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Vector API: products in {@link VectorTiles}, a column of tiles after the other, so that its
 * part of x stays in the nearest cache.
 *
 * <p>Rows are padded to whole vectors, so that no lane needs a mask.
 */
final class VectorArithmetic implements SampleArithmetic {
  static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
  private static final int ONE = LANES.length();
  private static final int TWO = 2 * ONE;
  private static final int THREE = 3 * ONE;
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
    int fours = out.length / 4 * 4;
    int s = 0;
    // Four vectors are two and two, not three and one.
    for (; s + THREE <= width && s + FOUR != width; s += THREE) {
      for (int j = 0; j < fours; j += 4) {
        VectorTiles.fourByThree(c, j, x, s, out);
      }
    }
    for (; s + TWO <= width; s += TWO) {
      for (int j = 0; j < fours; j += 4) {
        VectorTiles.fourByTwo(c, j, x, s, out);
      }
    }
    if (s < width) {
      int j = 0;
      for (; j + 8 <= fours; j += 8) {
        VectorTiles.eightByOne(c, j, x, s, out);
      }
      if (j < fours) {
        VectorTiles.fourByOne(c, j, x, s, out);
      }
    }
    rest(c, fours, x, out);
  }

  /** Fewer than four rows. */
  private static void rest(double[][] c, int j, double[][] x, double[][] out) {
    if (j + 2 <= out.length) {
      for (int s = 0; s < out[j].length; s += ONE) {
        VectorTiles.twoByOne(c, j, x, s, out);
      }
      j += 2;
    }
    if (j < out.length) {
      int s = 0;
      for (; s + FOUR <= out[j].length; s += FOUR) {
        VectorTiles.oneByFour(c[j], x, s, out[j]);
      }
      for (; s < out[j].length; s += ONE) {
        VectorTiles.oneByOne(c[j], x, s, out[j]);
      }
    }
  }
}
