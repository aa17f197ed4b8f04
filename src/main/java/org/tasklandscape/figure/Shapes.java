package org.tasklandscape.figure;

/** The rules on the shapes of what a plot is given. */
final class Shapes {
  private Shapes() {}

  static void sameLength(String names, double[] first, double[]... others) {
    for (double[] other : others) {
      if (other.length != first.length) {
        throw new IllegalArgumentException(
            "%s must have the same length, got %d and %d"
                .formatted(names, first.length, other.length));
      }
    }
  }

  static void grid(double[] x, double[] y, double[][] z) {
    increasing("x", x);
    increasing("y", y);
    if (z.length != x.length) {
      throw new IllegalArgumentException(
          "z must have one row for each x, got %d rows for %d".formatted(z.length, x.length));
    }
    for (int i = 0; i < z.length; i++) {
      if (z[i].length != y.length) {
        throw new IllegalArgumentException(
            "each row of z must have one value for each y, got %d for %d in row %d"
                .formatted(z[i].length, y.length, i));
      }
    }
  }

  private static void increasing(String name, double[] values) {
    if (values.length < 2) {
      throw new IllegalArgumentException(
          "%s must have at least 2 numbers, got %d".formatted(name, values.length));
    }
    for (int i = 1; i < values.length; i++) {
      if (!(values[i] > values[i - 1])) {
        throw new IllegalArgumentException(
            "%s must increase, got %s after %s".formatted(name, values[i], values[i - 1]));
      }
    }
  }
}
