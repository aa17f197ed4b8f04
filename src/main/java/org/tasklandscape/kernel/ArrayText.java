package org.tasklandscape.kernel;

import java.lang.reflect.Array;
import java.util.Locale;

/** An array by its values, where {@code toString} would give its address: a row a line. */
final class ArrayText {
  /** Of a longer array the first and the last values are shown. */
  private static final int MOST = 1000;

  private static final int ENDS = 10;

  private ArrayText() {}

  /** The text of an array of any type and depth. */
  static String of(Object array) {
    var text = new StringBuilder();
    append(array, 0, text);
    return text.toString();
  }

  private static void append(Object value, int depth, StringBuilder text) {
    if (value == null || !value.getClass().isArray()) {
      text.append(value);
      return;
    }
    int length = Array.getLength(value);
    boolean nested = value.getClass().getComponentType().isArray();
    String between = nested ? ",\n" + " ".repeat(depth + 1) : ", ";
    text.append('[');
    for (int i = 0; i < length; i++) {
      if (i > 0) {
        text.append(between);
      }
      if (length > MOST && i == ENDS) {
        text.append('…');
        i = length - ENDS - 1;
      } else {
        append(Array.get(value, i), depth + 1, text);
      }
    }
    text.append(']');
    if (length > MOST) {
      text.append(String.format(Locale.ROOT, " (%,d values)", length));
    }
  }
}
