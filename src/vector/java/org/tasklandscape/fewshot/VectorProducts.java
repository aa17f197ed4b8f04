package org.tasklandscape.fewshot;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Vector API: six rows by two vectors of sums stay in registers while all terms pass. Lanes
 * hold different sums, so their number does not change a bit.
 */
final class VectorProducts implements Products {
  private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  private static final int ONE = LANES.length();
  private static final int TWO = 2 * ONE;
  private static final int SIX = 6;

  private final PlainProducts plain = new PlainProducts();

  VectorProducts() {}

  @Override
  public void add(Factor a, float[] b, int from, int width, Strip c) {
    if (width % ONE != 0) {
      plain.add(a, b, from, width, c);
      return;
    }
    int j = 0;
    for (; j + TWO <= width; j += TWO) {
      int i = 0;
      for (; i + SIX <= a.height(); i += SIX) {
        six(a, i, b, from, width, c, j);
      }
      for (; i + 2 <= a.height(); i += 2) {
        two(a, i, b, from, width, c, j);
      }
      if (i < a.height()) {
        half(a, i, b, from, width, c, j);
        half(a, i, b, from, width, c, j + ONE);
      }
    }
    for (; j < width; j += ONE) {
      for (int i = 0; i < a.height(); i++) {
        half(a, i, b, from, width, c, j);
      }
    }
  }

  private static void six(Factor rows, int i, float[] b, int from, int width, Strip sums, int j) {
    float[] a = rows.entries();
    int[] columns = rows.columns();
    float[] c = sums.entries();
    final int a0 = rows.row(i);
    final int c0 = sums.start(i) + j;
    final int a1 = rows.row(i + 1);
    final int c1 = sums.start(i + 1) + j;
    final int a2 = rows.row(i + 2);
    final int c2 = sums.start(i + 2) + j;
    final int a3 = rows.row(i + 3);
    final int c3 = sums.start(i + 3) + j;
    final int a4 = rows.row(i + 4);
    final int c4 = sums.start(i + 4) + j;
    final int a5 = rows.row(i + 5);
    final int c5 = sums.start(i + 5) + j;
    FloatVector x0 = FloatVector.fromArray(LANES, c, c0);
    FloatVector y0 = FloatVector.fromArray(LANES, c, c0 + ONE);
    FloatVector x1 = FloatVector.fromArray(LANES, c, c1);
    FloatVector y1 = FloatVector.fromArray(LANES, c, c1 + ONE);
    FloatVector x2 = FloatVector.fromArray(LANES, c, c2);
    FloatVector y2 = FloatVector.fromArray(LANES, c, c2 + ONE);
    FloatVector x3 = FloatVector.fromArray(LANES, c, c3);
    FloatVector y3 = FloatVector.fromArray(LANES, c, c3 + ONE);
    FloatVector x4 = FloatVector.fromArray(LANES, c, c4);
    FloatVector y4 = FloatVector.fromArray(LANES, c, c4 + ONE);
    FloatVector x5 = FloatVector.fromArray(LANES, c, c5);
    FloatVector y5 = FloatVector.fromArray(LANES, c, c5 + ONE);
    final int last = rows.last();
    int row = from + rows.first() * width + j;
    for (int k = rows.first(); k < last; k++) {
      int column = columns[k];
      FloatVector x = FloatVector.fromArray(LANES, b, row);
      FloatVector y = FloatVector.fromArray(LANES, b, row + ONE);
      FloatVector factor = FloatVector.broadcast(LANES, a[a0 + column]);
      x0 = factor.fma(x, x0);
      y0 = factor.fma(y, y0);
      factor = FloatVector.broadcast(LANES, a[a1 + column]);
      x1 = factor.fma(x, x1);
      y1 = factor.fma(y, y1);
      factor = FloatVector.broadcast(LANES, a[a2 + column]);
      x2 = factor.fma(x, x2);
      y2 = factor.fma(y, y2);
      factor = FloatVector.broadcast(LANES, a[a3 + column]);
      x3 = factor.fma(x, x3);
      y3 = factor.fma(y, y3);
      factor = FloatVector.broadcast(LANES, a[a4 + column]);
      x4 = factor.fma(x, x4);
      y4 = factor.fma(y, y4);
      factor = FloatVector.broadcast(LANES, a[a5 + column]);
      x5 = factor.fma(x, x5);
      y5 = factor.fma(y, y5);
      row += width;
    }
    x0.intoArray(c, c0);
    y0.intoArray(c, c0 + ONE);
    x1.intoArray(c, c1);
    y1.intoArray(c, c1 + ONE);
    x2.intoArray(c, c2);
    y2.intoArray(c, c2 + ONE);
    x3.intoArray(c, c3);
    y3.intoArray(c, c3 + ONE);
    x4.intoArray(c, c4);
    y4.intoArray(c, c4 + ONE);
    x5.intoArray(c, c5);
    y5.intoArray(c, c5 + ONE);
  }

  private static void two(Factor rows, int i, float[] b, int from, int width, Strip sums, int j) {
    float[] a = rows.entries();
    int[] columns = rows.columns();
    float[] c = sums.entries();
    final int a0 = rows.row(i);
    final int c0 = sums.start(i) + j;
    final int a1 = rows.row(i + 1);
    final int c1 = sums.start(i + 1) + j;
    FloatVector x0 = FloatVector.fromArray(LANES, c, c0);
    FloatVector y0 = FloatVector.fromArray(LANES, c, c0 + ONE);
    FloatVector x1 = FloatVector.fromArray(LANES, c, c1);
    FloatVector y1 = FloatVector.fromArray(LANES, c, c1 + ONE);
    final int last = rows.last();
    int row = from + rows.first() * width + j;
    for (int k = rows.first(); k < last; k++) {
      int column = columns[k];
      FloatVector x = FloatVector.fromArray(LANES, b, row);
      FloatVector y = FloatVector.fromArray(LANES, b, row + ONE);
      FloatVector factor = FloatVector.broadcast(LANES, a[a0 + column]);
      x0 = factor.fma(x, x0);
      y0 = factor.fma(y, y0);
      factor = FloatVector.broadcast(LANES, a[a1 + column]);
      x1 = factor.fma(x, x1);
      y1 = factor.fma(y, y1);
      row += width;
    }
    x0.intoArray(c, c0);
    y0.intoArray(c, c0 + ONE);
    x1.intoArray(c, c1);
    y1.intoArray(c, c1 + ONE);
  }

  /** One row, one vector. */
  private static void half(Factor rows, int i, float[] b, int from, int width, Strip sums, int j) {
    float[] a = rows.entries();
    int at = rows.row(i);
    int to = sums.start(i) + j;
    FloatVector x = FloatVector.fromArray(LANES, sums.entries(), to);
    int row = from + rows.first() * width + j;
    for (int k = rows.first(); k < rows.last(); k++) {
      FloatVector factor = FloatVector.broadcast(LANES, a[at + rows.columns()[k]]);
      x = factor.fma(FloatVector.fromArray(LANES, b, row), x);
      row += width;
    }
    x.intoArray(sums.entries(), to);
  }

  @Override
  public void pass(
      float[] by, int byAt, float[] from, int fromAt, float[] to, int toAt, int length) {
    int i = 0;
    for (; i + ONE <= length; i += ONE) {
      var positive = FloatVector.fromArray(LANES, by, byAt + i).compare(VectorOperators.GT, 0);
      FloatVector.zero(LANES)
          .blend(FloatVector.fromArray(LANES, from, fromAt + i), positive)
          .intoArray(to, toAt + i);
    }
    plain.pass(by, byAt + i, from, fromAt + i, to, toAt + i, length - i);
  }

  @Override
  public void largest(float[] x, int at, int channels, int below, float[] to, int toAt) {
    int c = 0;
    for (; c + ONE <= channels; c += ONE) {
      FloatVector best = FloatVector.fromArray(LANES, x, at + c);
      best = larger(best, x, at + c + channels);
      best = larger(best, x, at + c + below);
      larger(best, x, at + c + below + channels).intoArray(to, toAt + c);
    }
    for (; c < channels; c++) {
      to[toAt + c] = x[PlainProducts.winner(x, at + c, channels, below)];
    }
  }

  private static FloatVector larger(FloatVector best, float[] x, int at) {
    FloatVector other = FloatVector.fromArray(LANES, x, at);
    return best.blend(other, other.compare(VectorOperators.GT, best));
  }

  @Override
  public void fromLargest(
      float[] x, int at, int channels, int below, float[] from, float[] to, int toAt) {
    int c = 0;
    for (; c + ONE <= channels; c += ONE) {
      int first = at + c;
      FloatVector best = FloatVector.fromArray(LANES, x, first);
      FloatVector picked = FloatVector.fromArray(LANES, from, first);
      FloatVector other = FloatVector.fromArray(LANES, x, first + channels);
      var beaten = other.compare(VectorOperators.GT, best);
      best = best.blend(other, beaten);
      picked = picked.blend(FloatVector.fromArray(LANES, from, first + channels), beaten);
      other = FloatVector.fromArray(LANES, x, first + below);
      beaten = other.compare(VectorOperators.GT, best);
      best = best.blend(other, beaten);
      picked = picked.blend(FloatVector.fromArray(LANES, from, first + below), beaten);
      other = FloatVector.fromArray(LANES, x, first + below + channels);
      beaten = other.compare(VectorOperators.GT, best);
      picked
          .blend(FloatVector.fromArray(LANES, from, first + below + channels), beaten)
          .intoArray(to, toAt + c);
    }
    for (; c < channels; c++) {
      to[toAt + c] = from[PlainProducts.winner(x, at + c, channels, below)];
    }
  }

  @Override
  public void toLargest(
      float[] x, int at, int channels, int below, float[] from, int fromAt, float[] to) {
    int c = 0;
    for (; c + ONE <= channels; c += ONE) {
      int first = at + c;
      FloatVector zero = FloatVector.zero(LANES);
      FloatVector best = FloatVector.fromArray(LANES, x, first);
      FloatVector other = FloatVector.fromArray(LANES, x, first + channels);
      var second = other.compare(VectorOperators.GT, best);
      best = best.blend(other, second);
      other = FloatVector.fromArray(LANES, x, first + below);
      var third = other.compare(VectorOperators.GT, best);
      best = best.blend(other, third);
      other = FloatVector.fromArray(LANES, x, first + below + channels);
      var fourth = other.compare(VectorOperators.GT, best);
      FloatVector left = FloatVector.fromArray(LANES, from, fromAt + c);
      zero.blend(left, fourth).intoArray(to, first + below + channels);
      left = left.blend(zero, fourth);
      zero.blend(left, third).intoArray(to, first + below);
      left = left.blend(zero, third);
      zero.blend(left, second).intoArray(to, first + channels);
      left.blend(zero, second).intoArray(to, first);
    }
    for (; c < channels; c++) {
      to[PlainProducts.winner(x, at + c, channels, below)] = from[fromAt + c];
    }
  }
}
