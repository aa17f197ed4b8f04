package org.tasklandscape.site;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table as a notebook puts it out, its columns of numbers set to the right. */
final class DataTable {
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<(t[dh])>(.*?)</t[dh]>", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("[-−]?[\\d.]+([eE][-−+]?\\d+|·10<sup>−?\\d+</sup>)?|[-−]?∞|NaN|–|");

  private static final Pattern SET_FORMULA = Pattern.compile("\\$(?=\\S)[^$]+?(?<=\\S)\\$");

  private DataTable() {}

  /**
   * The table, in a frame that scrolls.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String html(String table, String where) {
    if (!table.startsWith("<table") || table.contains("<script")) {
      throw new IllegalArgumentException(
          "%s: an output of HTML must be a table, got %s"
              .formatted(where, table.lines().findFirst().orElse("nothing")));
    }
    List<List<MatchResult>> rows =
        ROW.matcher(table)
            .results()
            .map(row -> CELL.matcher(row.group(1)).results().toList())
            .toList();
    var html = new StringBuilder();
    int row = 0;
    int at = 0;
    for (MatchResult found : ROW.matcher(table).results().toList()) {
      html.append(table, at, found.start()).append("<tr>");
      List<MatchResult> cells = rows.get(row++);
      for (int column = 0; column < cells.size(); column++) {
        html.append(cell(cells.get(column), isOfNumbers(rows, column)));
      }
      html.append("</tr>");
      at = found.end();
    }
    return "<div class=\"table data\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">%s</div>\n"
        .formatted(html.append(table.substring(at)));
  }

  private static boolean isOfNumbers(List<List<MatchResult>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size() && row.get(column).group(1).equals("td"))
        .allMatch(row -> NUMBER.matcher(row.get(column).group(2)).matches());
  }

  private static String cell(MatchResult cell, boolean number) {
    return "<%1$s%2$s>%3$s</%1$s>"
        .formatted(cell.group(1), number ? " class=\"number\"" : "", withFormulas(cell.group(2)));
  }

  /** A formula between dollars is TeX again, where the table had set its letters and indices. */
  private static String withFormulas(String html) {
    String plain =
        SET_FORMULA
            .matcher(html)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found
                            .group()
                            .replaceAll("</?i>", "")
                            .replace("<sub>", "_{")
                            .replace("<sup>", "^{")
                            .replaceAll("</su[bp]>", "}")));
    return Prose.formulas(plain);
  }
}
