package org.tasklandscape.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear or logarithmic scale: v ↦ (s(v) - s(low))/(s(high) - s(low)), s the identity or log₁₀.
 *
 * @param low the value at place 0
 * @param high the value at place 1
 * @param logarithmic whether s is the logarithm
 */
record Scale(double low, double high, boolean logarithmic) {
  private static final double PADDING = 0.04;

  /** Values beyond these ask for no room: padding and ticks around them would overflow. */
  private static final double HUGE = 1e290;

  private static final double TINY = 1e-290;

  Scale {
    if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
      throw new IllegalArgumentException(
          "a range must have finite low < high, got " + low + ", " + high);
    }
    if (logarithmic && low <= 0) {
      throw new IllegalArgumentException("a logarithmic range must have low > 0, got " + low);
    }
  }

  /** The scale that just covers all values which can be drawn; some range even if there is none. */
  static Scale covering(Iterable<double[]> values, boolean logarithmic) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] array : values) {
      for (double v : array) {
        if (Math.abs(v) <= HUGE && !(logarithmic && v < TINY)) {
          low = Math.min(low, v);
          high = Math.max(high, v);
        }
      }
    }
    if (low > high) {
      return logarithmic ? new Scale(0.1, 10, true) : new Scale(0, 1, false);
    }
    // Nearer together than this, ticks could not be told apart.
    double least = logarithmic ? 0.02 * low : Math.max(1e-9 * Math.abs(low), TINY);
    if (high - low <= least) {
      double reach = Math.abs(low) < TINY ? 1 : Math.abs(low) / 2;
      return logarithmic
          ? new Scale(low / 2, high * 2, true)
          : new Scale(low - reach, high + reach, false);
    }
    return new Scale(low, high, logarithmic);
  }

  /** The place of a value in [0, 1] if it lies on the scale; NaN if it can be nowhere. */
  double place(double value) {
    if (!Double.isFinite(value) || logarithmic && value <= 0) {
      return Double.NaN;
    }
    return (transformed(value) - transformed(low)) / (transformed(high) - transformed(low));
  }

  /** The inverse of {@link #place}. */
  double value(double place) {
    double t = transformed(low) + place * (transformed(high) - transformed(low));
    return logarithmic ? StrictMath.pow(10, t) : t;
  }

  private double transformed(double value) {
    return logarithmic ? StrictMath.log10(value) : value;
  }

  /** A little more room at both ends. */
  Scale padded() {
    return new Scale(value(-PADDING), value(1 + PADDING), logarithmic);
  }

  /** So little more room that ticks at both ends count as inside. */
  Scale relaxed() {
    return widened(1.01);
  }

  /** The same middle, with the span times a factor. */
  Scale widened(double factor) {
    return new Scale(value(0.5 - factor / 2), value(0.5 + factor / 2), logarithmic);
  }

  /** How many units (decades) it spans. */
  double span() {
    return transformed(high) - transformed(low);
  }

  /**
   * The power of ten that brings the span of a linear scale into [1, 10); 1 for a logarithmic one.
   */
  double unit() {
    return logarithmic ? 1 : StrictMath.pow(10, Math.floor(StrictMath.log10(span())));
  }

  /** Round values on the scale, about as many as wanted. */
  List<Double> ticks(int wanted) {
    var ticks = new ArrayList<Double>();
    if (logarithmic) {
      for (int e = (int) Math.floor(transformed(low)); e <= transformed(high); e++) {
        for (int m = 1; m <= 9; m++) {
          addIfOn(ticks, Double.parseDouble(m + "e" + e));
        }
      }
      return ticks;
    }
    double step = StrictMath.pow(10, Math.floor(StrictMath.log10(span() / wanted)));
    double ratio = span() / wanted / step;
    double[] steps = {1, 2, 5, 10};
    double best = steps[0];
    for (double s : steps) {
      best =
          Math.abs(StrictMath.log(s / ratio)) < Math.abs(StrictMath.log(best / ratio)) ? s : best;
    }
    for (long k = (long) Math.ceil(low / (best * step)); k * best * step <= high; k++) {
      addIfOn(ticks, k * best * step);
    }
    return ticks;
  }

  private void addIfOn(List<Double> ticks, double value) {
    double slack = 1e-9;
    double place = place(value);
    if (place >= -slack && place <= 1 + slack) {
      ticks.add(value);
    }
  }
}
