package org.tasklandscape.dataset;

import java.math.BigInteger;

/**
 * The reduction of a square image by area averaging, in exact whole numbers.
 *
 * <p>A target pixel of the n × n → m × m reduction covers n/m × n/m source pixels, whole or in
 * part; its value is their mean, weighted by the covered areas. With g = gcd(n, m), a = m/g and b =
 * n/g every area is a multiple of 1/a², and a target pixel is b² of those: the level is Σ (area a²)
 * (source), from 0 to b². So the levels sum to a² times the source: no ink is lost. From 105 to 28,
 * a = 4, b = 15 and the levels are 225ths.
 */
final class AreaAverage {
  private final int from;
  private final int to;
  private final int a;
  private final int b;

  /**
   * Prepares a reduction.
   *
   * @throws IllegalArgumentException if the levels would not fit into bytes
   */
  AreaAverage(int from, int to) {
    if (to < 1 || to > from) {
      throw new IllegalArgumentException(
          "the side must be 1 to %d pixels, got %d".formatted(from, to));
    }
    int g = BigInteger.valueOf(from).gcd(BigInteger.valueOf(to)).intValue();
    this.from = from;
    this.to = to;
    this.a = to / g;
    this.b = from / g;
    if (levels() > 255) {
      throw new IllegalArgumentException(
          "the side must share a divisor of at least %d with %d, got %d"
              .formatted((from + 14) / 15, from, to));
    }
  }

  int to() {
    return to;
  }

  int levels() {
    return b * b;
  }

  /** Reduces levels of 0 and 1, row after row. */
  byte[] reduce(byte[] source) {
    if (a == b) {
      return source;
    }
    // First along the rows, then along the columns: the areas are products.
    var rows = new int[from * to];
    for (int y = 0; y < from; y++) {
      for (int x = 0; x < from; x++) {
        if (source[y * from + x] != 0) {
          spread(x, 1, rows, y * to, 1);
        }
      }
    }
    var sums = new int[to * to];
    for (int y = 0; y < from; y++) {
      for (int x = 0; x < to; x++) {
        int value = rows[y * to + x];
        if (value != 0) {
          spread(y, value, sums, x, to);
        }
      }
    }
    var levels = new byte[sums.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) sums[i];
    }
    return levels;
  }

  /** Source pixel i covers the units [ai, ai + a), target pixel j the units [bj, bj + b). */
  private void spread(int i, int value, int[] target, int offset, int stride) {
    int first = a * i / b;
    int within = Math.min(a, b * (first + 1) - a * i);
    target[offset + first * stride] += within * value;
    if (within < a) {
      target[offset + (first + 1) * stride] += (a - within) * value;
    }
  }
}
