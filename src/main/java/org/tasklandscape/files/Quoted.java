package org.tasklandscape.files;

import java.util.List;
import java.util.stream.Collectors;

/** Names and values from outside as a message can bear them. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /**
   * A text in double quotes, cut where it is long.
   *
   * @param text any
   * @return for example "x1"
   */
  public static String of(String text) {
    boolean cut = text.length() > LONGEST;
    String start = cut ? text.substring(0, LONGEST) : text;
    String inner = start.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"'
        + escaped(inner.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"))
        + (cut ? "…\"" : "\"");
  }

  /**
   * Several texts for a message.
   *
   * @param texts any
   * @return each quoted, with commas between them
   */
  public static String list(List<String> texts) {
    return texts.stream().map(Quoted::of).collect(Collectors.joining(", "));
  }

  /**
   * A text without what would lead a terminal: control and format characters become their codes.
   *
   * @param text any
   * @return the same where there are none
   */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean harmless =
                  type != Character.CONTROL
                      && type != Character.FORMAT
                      && type != Character.SURROGATE;
              if (harmless) {
                safe.appendCodePoint(c);
              } else {
                safe.append("\\u").append(hexadecimal(c));
              }
            });
    return safe.toString();
  }

  private static String hexadecimal(int c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
