package org.tasklandscape.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.Sealed;
import org.tasklandscape.stats.ExactSums;

/**
 * Exact sums as a file: CSV, a line a task in the order of their names, its number of rows and its
 * sums, each an integer in base 16 times a power of 2, as in {@code -1a2bp-64}. The last line has
 * no name, the number of all rows and, if rows were left out that lack a number, how many: a file
 * without it is not whole. The bytes depend on the rows alone.
 *
 * <p>They hide the rows of a task only where these are many: of one row they are the row.
 */
public final class SumsFile {
  private static final String MARK = "task-landscape sums 2";
  private static final String SUM = "sum of ";
  private static final String LENGTH = "squared length of the features";
  private static final String PRODUCT = "product of ";
  private static final int BASE = 16;
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9a-f]{1,1200})p(-?\\d{1,4})");

  private SumsFile() {}

  /**
   * {@return whether a file is one of sums, by how it begins}
   *
   * @param file any that exists
   * @throws IOException if it cannot be read
   */
  public static boolean isOne(Path file) throws IOException {
    byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(mark.length), mark);
    }
  }

  /**
   * Writes a file, whole or not at all.
   *
   * @param file where
   * @param sums of a table; unchanged
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, TableSums sums) throws IOException {
    List<String> columns = columns(sums.features(), sums.target());
    List<List<String>> lines = new ArrayList<>();
    new TreeMap<>(sums.tasks()).forEach((task, own) -> lines.add(line(task, own)));
    List<String> end = new ArrayList<>(Collections.nCopies(columns.size(), ""));
    end.set(1, String.valueOf(sums.rows()));
    end.set(2, sums.dropped() == 0 ? "" : String.valueOf(sums.dropped()));
    lines.add(end);
    AtomicFile.write(file, new Csv(columns, lines).text());
  }

  private static List<String> columns(List<String> features, String target) {
    List<String> columns = new ArrayList<>(List.of(MARK, "rows"));
    features.forEach(feature -> columns.add(SUM + feature));
    columns.add(SUM + target);
    columns.add(SUM + LENGTH);
    for (int i = 1; i <= features.size() + 2; i++) {
      for (int j = i; j <= features.size() + 2; j++) {
        columns.add(PRODUCT + i + " and " + j);
      }
    }
    return columns;
  }

  private static List<String> line(String task, ExactSums sums) {
    List<String> line = new ArrayList<>(List.of(task, String.valueOf(sums.count())));
    for (int sum = 0; sum < sums.sums(); sum++) {
      line.add(sums.integer(sum).toString(BASE) + "p" + sums.exponentOf(sum));
    }
    return line;
  }

  /**
   * What tells sums apart, whatever they were read from.
   *
   * @param sums of a table; unchanged
   * @return a SHA-256 in hexadecimal digits; equal columns and rows have an equal one
   */
  public static String digest(TableSums sums) {
    var all = new StringBuilder(digest(columns(sums.features(), sums.target())));
    new TreeMap<>(sums.tasks()).forEach((task, own) -> all.append(digest(line(task, own))));
    return digest(List.of(all.toString()));
  }

  private static String digest(List<String> cells) {
    return Sealed.hash(String.join("\0", cells).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a file.
   *
   * @param file must exist
   * @return its sums
   * @throws TableException if it is not one that {@link #write} has written
   * @throws IllegalArgumentException if it is not even CSV
   */
  public static TableSums read(Path file) {
    Csv csv = Csv.read(file);
    int size = csv.columns().stream().mapToInt(c -> c.startsWith(SUM) ? 1 : 0).sum();
    List<String> names =
        csv.columns().stream().skip(2).limit(size).map(c -> c.substring(SUM.length())).toList();
    if (size < 3
        || !csv.columns().equals(columns(names.subList(0, size - 2), names.get(size - 2)))) {
      throw TableException.atLine(1, "must be the header of a file of sums");
    }
    Map<String, ExactSums> tasks = tasks(csv, size);
    long rows = tasks.values().stream().mapToLong(ExactSums::count).sum();
    List<String> end = csv.rows().isEmpty() ? List.of("") : csv.rows().get(csv.rows().size() - 1);
    if (rows == 0 || !end.get(0).isEmpty() || !end.get(1).equals(String.valueOf(rows))) {
      throw TableException.ofTable(
          "must end with a line of no task and the number of all rows: the file is not whole");
    }
    return new TableSums(names.subList(0, size - 2), names.get(size - 2), tasks, dropped(end));
  }

  /** All lines but the last. */
  private static Map<String, ExactSums> tasks(Csv csv, int size) {
    Map<String, ExactSums> tasks = new LinkedHashMap<>();
    for (int i = 0; i < csv.rows().size() - 1; i++) {
      List<String> line = csv.rows().get(i);
      try {
        if (tasks.put(line.get(0), sums(line, size)) != null || line.get(0).isEmpty()) {
          throw new IllegalArgumentException(
              "must name each task once, got " + TableException.shown(line.get(0)));
        }
      } catch (IllegalArgumentException e) {
        throw TableException.atLine(csv.line(i), e.getMessage());
      }
    }
    return tasks;
  }

  private static long dropped(List<String> end) {
    String cell = end.get(2);
    if (!cell.matches("([1-9]\\d{0,17})?")) {
      throw TableException.ofTable(
          "must end with the number of rows left out or nothing, got "
              + TableException.shown(cell));
    }
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }

  private static ExactSums sums(List<String> line, int size) {
    BigInteger[] integers = new BigInteger[line.size() - 2];
    int[] exponents = new int[integers.length];
    for (int sum = 0; sum < integers.length; sum++) {
      Matcher matcher = NUMBER.matcher(line.get(sum + 2));
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "must have integers in base 16 times powers of 2, got "
                + TableException.shown(line.get(sum + 2)));
      }
      integers[sum] = new BigInteger(matcher.group(1), BASE);
      exponents[sum] = Integer.parseInt(matcher.group(2));
    }
    try {
      return ExactSums.of(size, Long.parseLong(line.get(1)), integers, exponents);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must have a number of rows, got " + line.get(1), e);
    }
  }
}
