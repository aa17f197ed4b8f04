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
  public void addRows(Strip a, int depth, float[] b, int from, int width, Strip c) {
    if (width % ONE != 0) {
      plain.addRows(a, depth, b, from, width, c);
      return;
    }
    int j = 0;
    for (; j + TWO <= width; j += TWO) {
      int i = 0;
      for (; i + SIX <= a.rows(); i += SIX) {
        sixRows(a, i, depth, b, from + j, width, c, j);
      }
      for (; i < a.rows(); i++) {
        oneRow(a.entries(), a.start(i), depth, b, from + j, width, c.entries(), c.start(i) + j);
      }
    }
    for (; j < width; j += ONE) {
      for (int i = 0; i < a.rows(); i++) {
        halfRow(a.entries(), a.start(i), depth, b, from + j, width, c.entries(), c.start(i) + j);
      }
    }
  }

  private static void sixRows(
      Strip rows, int i, int depth, float[] b, int from, int width, Strip sums, int j) {
    float[] a = rows.entries();
    final int a0 = rows.start(i);
    final int a1 = rows.start(i + 1);
    final int a2 = rows.start(i + 2);
    final int a3 = rows.start(i + 3);
    final int a4 = rows.start(i + 4);
    final int a5 = rows.start(i + 5);
    float[] c = sums.entries();
    final int c0 = sums.start(i) + j;
    final int c1 = sums.start(i + 1) + j;
    final int c2 = sums.start(i + 2) + j;
    final int c3 = sums.start(i + 3) + j;
    final int c4 = sums.start(i + 4) + j;
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
    int row = from;
    for (int k = 0; k < depth; k++) {
      FloatVector x = FloatVector.fromArray(LANES, b, row);
      FloatVector y = FloatVector.fromArray(LANES, b, row + ONE);
      FloatVector factor = FloatVector.broadcast(LANES, a[a0 + k]);
      x0 = factor.fma(x, x0);
      y0 = factor.fma(y, y0);
      factor = FloatVector.broadcast(LANES, a[a1 + k]);
      x1 = factor.fma(x, x1);
      y1 = factor.fma(y, y1);
      factor = FloatVector.broadcast(LANES, a[a2 + k]);
      x2 = factor.fma(x, x2);
      y2 = factor.fma(y, y2);
      factor = FloatVector.broadcast(LANES, a[a3 + k]);
      x3 = factor.fma(x, x3);
      y3 = factor.fma(y, y3);
      factor = FloatVector.broadcast(LANES, a[a4 + k]);
      x4 = factor.fma(x, x4);
      y4 = factor.fma(y, y4);
      factor = FloatVector.broadcast(LANES, a[a5 + k]);
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

  private static void oneRow(
      float[] a, int at, int depth, float[] b, int from, int width, float[] c, int to) {
    FloatVector x = FloatVector.fromArray(LANES, c, to);
    FloatVector y = FloatVector.fromArray(LANES, c, to + ONE);
    int row = from;
    for (int k = 0; k < depth; k++) {
      FloatVector factor = FloatVector.broadcast(LANES, a[at + k]);
      x = factor.fma(FloatVector.fromArray(LANES, b, row), x);
      y = factor.fma(FloatVector.fromArray(LANES, b, row + ONE), y);
      row += width;
    }
    x.intoArray(c, to);
    y.intoArray(c, to + ONE);
  }

  private static void halfRow(
      float[] a, int at, int depth, float[] b, int from, int width, float[] c, int to) {
    FloatVector x = FloatVector.fromArray(LANES, c, to);
    int row = from;
    for (int k = 0; k < depth; k++) {
      x = FloatVector.broadcast(LANES, a[at + k]).fma(FloatVector.fromArray(LANES, b, row), x);
      row += width;
    }
    x.intoArray(c, to);
  }

  @Override
  public void addOuter(
      Strip a, int height, int first, int last, float[] b, int width, float[] c, int to) {
    if (width % ONE != 0) {
      plain.addOuter(a, height, first, last, b, width, c, to);
      return;
    }
    int j = 0;
    for (; j + TWO <= width; j += TWO) {
      int i = 0;
      for (; i + SIX <= height; i += SIX) {
        sixOuter(a, i, first, last, b, j, width, c, to + i * width + j);
      }
      for (; i + 2 <= height; i += 2) {
        twoOuter(a, i, first, last, b, j, width, c, to + i * width + j);
      }
      if (i < height) {
        halfOuter(a, i, first, last, b, j, width, c, to + i * width + j);
        halfOuter(a, i, first, last, b, j + ONE, width, c, to + i * width + j + ONE);
      }
    }
    for (; j < width; j += ONE) {
      for (int i = 0; i < height; i++) {
        halfOuter(a, i, first, last, b, j, width, c, to + i * width + j);
      }
    }
  }

  private static void sixOuter(
      Strip rows, int i, int first, int last, float[] b, int j, int width, float[] c, int c0) {
    float[] a = rows.entries();
    int[] places = rows.places();
    final int c1 = c0 + width;
    final int c2 = c1 + width;
    final int c3 = c2 + width;
    final int c4 = c3 + width;
    final int c5 = c4 + width;
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
    final int column = rows.at() + i;
    int row = first * width + j;
    for (int k = first; k < last; k++) {
      int at = places[k] + column;
      FloatVector x = FloatVector.fromArray(LANES, b, row);
      FloatVector y = FloatVector.fromArray(LANES, b, row + ONE);
      FloatVector factor = FloatVector.broadcast(LANES, a[at]);
      x0 = factor.fma(x, x0);
      y0 = factor.fma(y, y0);
      factor = FloatVector.broadcast(LANES, a[at + 1]);
      x1 = factor.fma(x, x1);
      y1 = factor.fma(y, y1);
      factor = FloatVector.broadcast(LANES, a[at + 2]);
      x2 = factor.fma(x, x2);
      y2 = factor.fma(y, y2);
      factor = FloatVector.broadcast(LANES, a[at + 3]);
      x3 = factor.fma(x, x3);
      y3 = factor.fma(y, y3);
      factor = FloatVector.broadcast(LANES, a[at + 4]);
      x4 = factor.fma(x, x4);
      y4 = factor.fma(y, y4);
      factor = FloatVector.broadcast(LANES, a[at + 5]);
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

  private static void twoOuter(
      Strip rows, int i, int first, int last, float[] b, int j, int width, float[] c, int c0) {
    float[] a = rows.entries();
    int[] places = rows.places();
    final int c1 = c0 + width;
    FloatVector x0 = FloatVector.fromArray(LANES, c, c0);
    FloatVector y0 = FloatVector.fromArray(LANES, c, c0 + ONE);
    FloatVector x1 = FloatVector.fromArray(LANES, c, c1);
    FloatVector y1 = FloatVector.fromArray(LANES, c, c1 + ONE);
    final int column = rows.at() + i;
    int row = first * width + j;
    for (int k = first; k < last; k++) {
      int at = places[k] + column;
      FloatVector x = FloatVector.fromArray(LANES, b, row);
      FloatVector y = FloatVector.fromArray(LANES, b, row + ONE);
      FloatVector factor = FloatVector.broadcast(LANES, a[at]);
      x0 = factor.fma(x, x0);
      y0 = factor.fma(y, y0);
      factor = FloatVector.broadcast(LANES, a[at + 1]);
      x1 = factor.fma(x, x1);
      y1 = factor.fma(y, y1);
      row += width;
    }
    x0.intoArray(c, c0);
    y0.intoArray(c, c0 + ONE);
    x1.intoArray(c, c1);
    y1.intoArray(c, c1 + ONE);
  }

  private static void halfOuter(
      Strip rows, int i, int first, int last, float[] b, int j, int width, float[] c, int to) {
    float[] a = rows.entries();
    FloatVector x = FloatVector.fromArray(LANES, c, to);
    int row = first * width + j;
    for (int k = first; k < last; k++) {
      FloatVector factor = FloatVector.broadcast(LANES, a[rows.start(k) + i]);
      x = factor.fma(FloatVector.fromArray(LANES, b, row), x);
      row += width;
    }
    x.intoArray(c, to);
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
