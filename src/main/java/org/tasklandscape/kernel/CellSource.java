package org.tasklandscape.kernel;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.Diag;

/**
 * Where a snippet stands: its first character within the text of its cell.
 *
 * @param cell the number of the cell in this session, from 1
 * @param text the whole cell
 * @param offset the index of the snippet's first character in {@code text}
 */
record CellSource(int cell, String text, int offset) {

  /** The line of the cell, from 1, that holds the given line (from 1) of the snippet. */
  int lineOf(int snippetLine) {
    return lineAt(offset) + snippetLine - 1;
  }

  /** The given line (from 1) of the cell; empty if there is no such line. */
  String line(int number) {
    List<String> lines = text.lines().toList();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** The compiler's message, the source line, and a caret below the place. */
  List<String> describe(Diag diagnostic) {
    int at = Math.min(offset + (int) Math.max(diagnostic.getPosition(), 0), text.length());
    int lineStart = text.lastIndexOf('\n', at - 1) + 1;
    int number = lineAt(at);
    List<String> report = new ArrayList<>();
    report.add((diagnostic.isError() ? "error" : "warning") + " in line " + number + ":");
    diagnostic.getMessage(null).lines().forEach(report::add);
    report.add("    " + line(number));
    report.add("    " + " ".repeat(at - lineStart) + "^");
    return report;
  }

  private int lineAt(int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}
