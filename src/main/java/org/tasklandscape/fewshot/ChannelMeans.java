package org.tasklandscape.fewshot;

import java.util.Arrays;

/**
 * Px, the means of each channel over images and places, and maps that are linear with a factor for
 * each channel, on arrays with channel beside channel.
 *
 * <p>All go row by row of an image beside factors repeated over a row: loops long enough that the
 * compiler makes vectors of them, each entry in the same order on every machine. Sums are in single
 * precision along the rows and in double over the places of a row.
 */
final class ChannelMeans {
  private final int length;
  private final int channels;
  private final float[] first;
  private final float[] second;

  /**
   * The means of arrays of one length.
   *
   * @param length of the arrays
   * @param row the number of entries of a row of an image, which divides the length
   * @param channels how many, which divides the row
   */
  ChannelMeans(int length, int row, int channels) {
    this.length = length;
    this.channels = channels;
    first = new float[row];
    second = new float[row];
  }

  /** Px. */
  double[] of(float[] x) {
    Arrays.fill(first, 0);
    for (int from = 0; from < length; from += first.length) {
      addTo(first, x, from);
    }
    return folded();
  }

  /** P(xy). */
  double[] of(float[] x, float[] y) {
    Arrays.fill(first, 0);
    for (int from = 0; from < length; from += first.length) {
      addProducts(first, x, y, from);
    }
    return folded();
  }

  private double[] folded() {
    double[] mean = new double[channels];
    for (int i = 0; i < first.length; i += channels) {
      for (int c = 0; c < channels; c++) {
        mean[c] += first[i + c];
      }
    }
    double places = (double) length / channels;
    for (int c = 0; c < channels; c++) {
      mean[c] /= places;
    }
    return mean;
  }

  /** to = x + a. */
  void shift(float[] x, double[] a, float[] to) {
    repeat(a, first);
    for (int from = 0; from < length; from += first.length) {
      addRow(first, x, from, to);
    }
  }

  /** x = a x. */
  void scale(double[] a, float[] x) {
    repeat(a, first);
    for (int from = 0; from < length; from += first.length) {
      multiplyRow(first, x, from);
    }
  }

  /** to = a x + b. */
  void combine(double[] a, float[] x, double[] b, float[] to) {
    repeat(a, first);
    repeat(b, second);
    for (int from = 0; from < length; from += first.length) {
      combineRow(first, second, x, from, to);
    }
  }

  /** to += a x. */
  void add(double[] a, float[] x, float[] to) {
    repeat(a, first);
    for (int from = 0; from < length; from += first.length) {
      addMultiple(first, x, from, to);
    }
  }

  private void repeat(double[] a, float[] row) {
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) a[i % channels];
    }
  }

  private static void addTo(float[] sum, float[] x, int from) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += x[from + i];
    }
  }

  private static void addProducts(float[] sum, float[] x, float[] y, int from) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += x[from + i] * y[from + i];
    }
  }

  private static void addRow(float[] a, float[] x, int from, float[] to) {
    for (int i = 0; i < a.length; i++) {
      to[from + i] = x[from + i] + a[i];
    }
  }

  private static void multiplyRow(float[] a, float[] x, int from) {
    for (int i = 0; i < a.length; i++) {
      x[from + i] *= a[i];
    }
  }

  private static void combineRow(float[] a, float[] b, float[] x, int from, float[] to) {
    for (int i = 0; i < a.length; i++) {
      to[from + i] = a[i] * x[from + i] + b[i];
    }
  }

  private static void addMultiple(float[] a, float[] x, int from, float[] to) {
    for (int i = 0; i < a.length; i++) {
      to[from + i] += a[i] * x[from + i];
    }
  }
}
