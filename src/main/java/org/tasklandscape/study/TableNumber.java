package org.tasklandscape.study;

import java.util.Locale;

/** A computed number as a title shows it: three significant digits. */
final class TableNumber {
  private TableNumber() {}

  static String of(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
