package org.tasklandscape.claim;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that fit a terminal of 80 columns. */
final class Paragraph {
  private static final int COLUMNS = 80;

  private Paragraph() {}

  /** Breaks at single spaces only, so that aligned labels keep their blanks. */
  static List<String> of(String text, String indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder(indent);
    for (String word : text.split("(?<! ) (?! )")) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append("  ");
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
