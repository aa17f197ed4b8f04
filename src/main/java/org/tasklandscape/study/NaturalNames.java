package org.tasklandscape.study;

import java.util.Map;

/** What titles call the landscapes and kinds of the natural tasks. */
final class NaturalNames {
  private static final Map<String, String> NAMES =
      Map.of(
          "one-alphabet", "one hard alphabet",
          "ten-alphabets", "ten hard alphabets",
          "easy", "ten easiest",
          "one-hard", "hardest",
          "ten-hard", "ten hardest");

  private NaturalNames() {}

  static String landscape(String name) {
    return NAMES.get(name);
  }

  static String kind(String name) {
    return NAMES.get(name);
  }
}
