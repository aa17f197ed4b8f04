package org.tasklandscape.verification;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A cell of a table that differs between two runs.
 *
 * @param file the name of the table
 * @param line from 1, the header being line 1; 0 for the file as a whole
 * @param column its name, empty for the line as a whole
 * @param committed what it was
 * @param now what it is
 */
public record NumberDifference(String file, int line, String column, String committed, String now) {
  // Java reads 1d and 0x1p0 too, which no table of ours means as numbers.
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?|NaN|[-+]?Infinity");

  /** What stands where the other run has something and this one has nothing. */
  static final String NOTHING = "(nothing)";

  /**
   * |x - y| / max(|x|, |y|, s), which is symmetric, 0 for equal numbers (NaN and the infinities
   * among them), at most 2, and infinite if just one of them is NaN or they are not both finite.
   *
   * @param x a number
   * @param y another
   * @param s the least size that counts, ≥ 0
   * @return their relative difference
   */
  static double relative(double x, double y, double s) {
    if (x == y || Double.isNaN(x) && Double.isNaN(y)) {
      return 0;
    }
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return Double.POSITIVE_INFINITY;
    }
    double size = Math.max(s, Math.max(Math.abs(x), Math.abs(y)));
    // The difference itself may be too large for a double.
    return Math.abs(x / size - y / size);
  }

  /** The relative difference, where both are numbers and nothing else. */
  String relative() {
    Double x = number(committed);
    Double y = number(now);
    return x == null || y == null ? "" : String.format(Locale.ROOT, "%.1e", relative(x, y, 0));
  }

  /** A cell as a number; null if it is text or empty. */
  static Double number(String cell) {
    return NUMBER.matcher(cell).matches() ? Double.valueOf(cell) : null;
  }
}
