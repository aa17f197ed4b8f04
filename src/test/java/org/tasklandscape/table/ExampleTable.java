package org.tasklandscape.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A random table as text, and its rows as they are meant: names with separators, quotes and line
 * ends in them, cells quoted for no reason, empty lines, a column that is not asked for.
 *
 * @param text the table
 * @param rows for each task, in the order of first rows, its rows (x_1, x_2, y)
 */
record ExampleTable(String text, Map<String, List<double[]>> rows) {
  static final ColumnChoice COLUMNS = new ColumnChoice("task", "y", List.of("x1", "x2"));

  private static final List<String> NAMES =
      List.of(
          "a", "b,c", "5\" pipe", "two\nlines", "two\r\nlines", ";\t", "Ünïcödé ≥ 𝒳", " ", "\"");

  static ExampleTable of(long seed, int count, char separator, String lineEnd) {
    var random = new SplittableRandom(seed);
    var rows = new LinkedHashMap<String, List<double[]>>();
    var text = new StringBuilder();
    text.append(String.join("" + separator, "x1", "note", "task", "y", "\"x2\"")).append(lineEnd);
    for (int i = 0; i < count; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      double[] row = {1e3 * random.nextGaussian(), random.nextGaussian(), random.nextInt(5) - 2};
      rows.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
      String[] cells = {
        cell(random, Double.toString(row[0])),
        cell(random, NAMES.get(random.nextInt(NAMES.size()))),
        cell(random, name),
        cell(random, Integer.toString((int) row[2])),
        cell(random, Double.toString(row[1]))
      };
      text.append(String.join("" + separator, cells));
      text.append(i == count - 1 && random.nextBoolean() ? "" : lineEnd);
      text.append(random.nextInt(10) == 0 && i < count - 1 ? lineEnd : "");
    }
    return new ExampleTable(text.toString(), rows);
  }

  private static String cell(SplittableRandom random, String value) {
    boolean quote = value.matches("(?s).*[,;\t\"\r\n].*") || random.nextInt(4) == 0;
    return quote ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
