package org.tasklandscape.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of comma-separated values (RFC 4180), its cells as they are written.
 *
 * @param columns of different names
 * @param rows each with a cell for every column
 */
public record Csv(List<String> columns, List<List<String>> rows) {
  private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\\n]");

  /**
   * Reads a file.
   *
   * @param file must exist
   * @return its table
   * @throws IllegalArgumentException in one line that names file and line, if it is malformed
   * @throws FileFault if it cannot be read
   */
  public static Csv read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": must be text in UTF-8", e);
    } catch (IOException e) {
      throw FileFault.reading(file, e);
    }
  }

  /**
   * Reads a text.
   *
   * @param text the table, with or without a byte order mark
   * @param name what messages call it
   * @return the table
   * @throws IllegalArgumentException as {@link #read}
   */
  public static Csv parse(String text, String name) {
    List<String> columns = null;
    List<List<String>> rows = new ArrayList<>();
    try {
      for (CsvRecord line : lines(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
        List<String> cells = line.getFields();
        if (columns == null) {
          columns = requireDifferent(cells, name);
        } else if (cells.size() == columns.size()) {
          rows.add(cells);
        } else {
          throw new IllegalArgumentException(
              "%s, line %d: must have %d cells, got %d"
                  .formatted(name, line.getStartingLineNumber(), columns.size(), cells.size()));
        }
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(name + ": must be CSV, got " + e.getMessage(), e);
    }
    if (columns == null) {
      throw new IllegalArgumentException(name + ": must have a line of column names, got nothing");
    }
    return new Csv(columns, rows);
  }

  private static CsvReader<CsvRecord> lines(String text) {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static List<String> requireDifferent(List<String> columns, String name) {
    if (new HashSet<>(columns).size() < columns.size()) {
      throw new IllegalArgumentException(
          name + ", line 1: must have columns of different names, got " + columns);
    }
    return columns;
  }

  /**
   * The cells of a column.
   *
   * @param name one of the columns
   * @return a cell for each row
   */
  public List<String> column(String name) {
    int index = columns.indexOf(name);
    return rows.stream().map(row -> row.get(index)).toList();
  }

  /**
   * Where a row begins in the text that was read: quoted cells may hold line breaks.
   *
   * @param row from 0
   * @return its line, the first of the text being 1
   */
  public long line(int row) {
    return 2 + breaks(columns) + rows.stream().limit(row).mapToLong(Csv::breaks).sum() + row;
  }

  private static long breaks(List<String> cells) {
    return cells.stream().mapToLong(cell -> BREAK.matcher(cell).results().count()).sum();
  }

  /**
   * {@return the table as text: lines that end with a line feed, quotes where a cell needs them}
   */
  public String text() {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(columns);
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be written", e);
    }
    return text.toString();
  }
}
