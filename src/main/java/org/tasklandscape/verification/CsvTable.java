package org.tasklandscape.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A table of comma-separated values (RFC 4180), its cells as they are written.
 *
 * @param columns of different names
 * @param rows each with a cell for every column
 */
record CsvTable(List<String> columns, List<List<String>> rows) {
  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException in one line that names file and line, if it is malformed
   * @throws UncheckedIOException if it cannot be read
   */
  static CsvTable read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": must be text in UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read", e);
    }
  }

  static CsvTable parse(String text, String name) {
    List<List<String>> lines = new Scanner(text, name).lines();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(name + ": must have a line of column names, got nothing");
    }
    List<String> columns = lines.get(0);
    if (new HashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException(
          name + ", line 1: must have columns of different names, got " + columns);
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).size() != columns.size()) {
        throw new IllegalArgumentException(
            "%s, line %d: must have %d cells, got %d"
                .formatted(name, i + 1, columns.size(), lines.get(i).size()));
      }
    }
    return new CsvTable(columns, lines.subList(1, lines.size()));
  }

  /** The cells of a column. */
  List<String> column(String name) {
    int index = columns.indexOf(name);
    return rows.stream().map(row -> row.get(index)).toList();
  }

  /** One pass over the text. */
  private static final class Scanner {
    private final String text;
    private final String name;
    private final List<List<String>> lines = new ArrayList<>();
    private int at;

    Scanner(String text, String name) {
      this.text = text;
      this.name = name;
    }

    List<List<String>> lines() {
      while (at < text.length()) {
        var cells = new ArrayList<String>();
        lines.add(cells);
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == ',') {
          at++;
          cells.add(cell());
        }
        endOfLine();
      }
      return lines;
    }

    private String cell() {
      if (at < text.length() && text.charAt(at) == '"') {
        return quoted();
      }
      int from = at;
      while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return text.substring(from, at);
    }

    private String quoted() {
      var cell = new StringBuilder();
      for (at++; at < text.length(); at++) {
        if (text.charAt(at) != '"') {
          cell.append(text.charAt(at));
        } else if (text.startsWith("\"\"", at)) {
          cell.append('"');
          at++;
        } else {
          at++;
          return cell.toString();
        }
      }
      throw new IllegalArgumentException(
          "%s, line %d: must close its quotation mark".formatted(name, lines.size()));
    }

    private void endOfLine() {
      if (text.startsWith("\r\n", at)) {
        at += 2;
      } else if (at < text.length() && text.charAt(at) == '\n') {
        at++;
      } else if (at < text.length()) {
        throw new IllegalArgumentException(
            "%s, line %d: must have a comma or the end of the line after a quoted cell, got '%c'"
                .formatted(name, lines.size(), text.charAt(at)));
      }
    }
  }
}
