package org.tasklandscape.fewshot;

/** Plain loops: eight sums at a time, which stay in registers while all terms pass. */
final class PlainProducts implements Products {
  private static final int EIGHT = 8;

  @Override
  public void add(Factor a, float[] b, int from, int width, Strip c) {
    for (int i = 0; i < a.height(); i++) {
      int j = 0;
      for (; j + EIGHT <= width; j += EIGHT) {
        eight(a, a.row(i), b, from + j, width, c.entries(), c.start(i) + j);
      }
      for (; j < width; j++) {
        one(a, a.row(i), b, from + j, width, c.entries(), c.start(i) + j);
      }
    }
  }

  private static void eight(Factor a, int at, float[] b, int from, int width, float[] c, int to) {
    float[] entries = a.entries();
    int[] columns = a.columns();
    float c0 = c[to];
    float c1 = c[to + 1];
    float c2 = c[to + 2];
    float c3 = c[to + 3];
    float c4 = c[to + 4];
    float c5 = c[to + 5];
    float c6 = c[to + 6];
    float c7 = c[to + 7];
    for (int k = a.first(); k < a.last(); k++) {
      float factor = entries[at + columns[k]];
      int row = from + k * width;
      c0 = Math.fma(factor, b[row], c0);
      c1 = Math.fma(factor, b[row + 1], c1);
      c2 = Math.fma(factor, b[row + 2], c2);
      c3 = Math.fma(factor, b[row + 3], c3);
      c4 = Math.fma(factor, b[row + 4], c4);
      c5 = Math.fma(factor, b[row + 5], c5);
      c6 = Math.fma(factor, b[row + 6], c6);
      c7 = Math.fma(factor, b[row + 7], c7);
    }
    c[to] = c0;
    c[to + 1] = c1;
    c[to + 2] = c2;
    c[to + 3] = c3;
    c[to + 4] = c4;
    c[to + 5] = c5;
    c[to + 6] = c6;
    c[to + 7] = c7;
  }

  private static void one(Factor a, int at, float[] b, int from, int width, float[] c, int to) {
    float sum = c[to];
    for (int k = a.first(); k < a.last(); k++) {
      sum = Math.fma(a.entries()[at + a.columns()[k]], b[from + k * width], sum);
    }
    c[to] = sum;
  }

  @Override
  public void pass(
      float[] by, int byAt, float[] from, int fromAt, float[] to, int toAt, int length) {
    for (int i = 0; i < length; i++) {
      to[toAt + i] = by[byAt + i] > 0 ? from[fromAt + i] : 0;
    }
  }

  @Override
  public void largest(float[] x, int at, int channels, int below, float[] to, int toAt) {
    for (int c = 0; c < channels; c++) {
      to[toAt + c] = x[winner(x, at + c, channels, below)];
    }
  }

  @Override
  public void fromLargest(
      float[] x, int at, int channels, int below, float[] from, float[] to, int toAt) {
    for (int c = 0; c < channels; c++) {
      to[toAt + c] = from[winner(x, at + c, channels, below)];
    }
  }

  @Override
  public void toLargest(
      float[] x, int at, int channels, int below, float[] from, int fromAt, float[] to) {
    for (int c = 0; c < channels; c++) {
      to[winner(x, at + c, channels, below)] = from[fromAt + c];
    }
  }

  static int winner(float[] x, int at, int channels, int below) {
    int best = x[at + channels] > x[at] ? at + channels : at;
    best = x[at + below] > x[best] ? at + below : best;
    return x[at + below + channels] > x[best] ? at + below + channels : best;
  }
}
