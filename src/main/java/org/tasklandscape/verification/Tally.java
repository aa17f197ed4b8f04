package org.tasklandscape.verification;

import java.util.ArrayList;
import java.util.List;

/** What a comparison has found so far. */
final class Tally {
  /** Beside the largest number of its column, what is smaller by this counts as rounding. */
  static final double ROUNDING = 1e-8;

  private final double tolerance;
  private final List<NumberDifference> differences = new ArrayList<>();
  private long numbers;
  private double largest;

  /**
   * An empty tally.
   *
   * @throws IllegalArgumentException if the tolerance is negative or NaN
   */
  Tally(double tolerance) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("the tolerance must be >= 0, got " + tolerance);
    }
    this.tolerance = tolerance;
  }

  /** Something that just one run has. */
  void one(String file, int line, String column, boolean committed, String what) {
    differences.add(
        new NumberDifference(
            file,
            line,
            column,
            committed ? what : NumberDifference.NOTHING,
            committed ? NumberDifference.NOTHING : what));
  }

  /** Two texts, which agree letter by letter or not at all. */
  void text(String file, int line, String column, String before, String after) {
    if (!before.equals(after)) {
      differences.add(new NumberDifference(file, line, column, before, after));
    }
  }

  /** Two cells, both numbers or both text; {@code scale} is the largest number they stand among. */
  void cell(String file, int line, String column, double scale, String before, String after) {
    Double x = NumberDifference.number(before);
    boolean same = before.equals(after);
    Double y = same ? x : NumberDifference.number(after);
    if (x == null || y == null) {
      text(file, line, column, before, after);
      return;
    }
    numbers++;
    double difference = same ? 0 : NumberDifference.relative(x, y, ROUNDING * scale);
    if (difference <= tolerance) {
      largest = Math.max(largest, difference);
    } else {
      differences.add(new NumberDifference(file, line, column, before, after));
    }
  }

  long numbers() {
    return numbers;
  }

  /** The largest relative difference of two numbers that agree. */
  double largest() {
    return largest;
  }

  List<NumberDifference> differences() {
    return differences;
  }
}
