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

  /** The line of the cell, from 1, that holds a character of the cell. */
  int lineAt(int index) {
    String before = text.substring(0, Math.min(index, text.length()));
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  /** The given line (from 1) of the cell; empty if there is no such line. */
  String line(int number) {
    List<String> lines = text.lines().toList();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** The compiler's message, the source line, and a caret below the place. */
  List<String> describe(Diag diagnostic) {
    List<String> report = new ArrayList<>();
    int at = Math.min(offset + (int) Math.max(diagnostic.getPosition(), 0), text.length());
    report.add((diagnostic.isError() ? "error" : "warning") + " in line " + lineAt(at) + ":");
    // A wrapper class of JShell has no name worth telling.
    diagnostic
        .getMessage(null)
        .lines()
        .filter(line -> !line.strip().equals("location: class"))
        .forEach(report::add);
    report.addAll(pointAt(at));
    return report;
  }

  /** The line that holds a character of the cell, and a caret below it. */
  List<String> pointAt(int index) {
    int start = text.lastIndexOf('\n', index - 1) + 1;
    return List.of("    " + line(lineAt(index)), "    " + " ".repeat(index - start) + "^");
  }
}
