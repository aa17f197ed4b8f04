package org.tasklandscape.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.tasklandscape.files.FileFault;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.SumsFile;
import org.tasklandscape.table.TableException;
import org.tasklandscape.table.TableSums;
import org.tasklandscape.table.TaskTableReader;

/**
 * Reads parts of a table on this machine: tables, and sums of tables.
 *
 * @param columns of a table; null if they were not named
 * @param target of sums; null if any will do
 * @param features of sums; empty if any will do
 * @param threads how many read a table
 * @param advice on columns that are no features
 */
record PartReader(
    ColumnChoice columns, String target, List<String> features, int threads, String advice) {
  private static final Path STDIN = Path.of("-");
  private static final Pattern REMOTE = Pattern.compile("[a-z][a-z0-9]+:/.*");

  /** A file of this machine. */
  static Path file(String place) {
    Path file = Path.of(place);
    if (REMOTE.matcher(place).matches() && !Files.exists(file)) {
      throw new IllegalArgumentException(
          place + ": must be a file of this machine; --on a cluster reads others");
    }
    return file;
  }

  /** A table whose columns nobody named. */
  static IllegalArgumentException unnamed(Object file) {
    return new IllegalArgumentException(file + ": a table must have --task and --target named");
  }

  /** The sums of one part, which may hold such. */
  TableSums sums(Path file) {
    try {
      if (Files.isRegularFile(file) && SumsFile.isOne(file)) {
        return TableParts.requireColumns(SumsFile.read(file), file, target, features);
      }
    } catch (IOException e) {
      throw FileFault.reading(file, e);
    }
    if (columns == null) {
      throw unnamed(file);
    }
    return read(file);
  }

  private TableSums read(Path file) {
    TaskTableReader reader = TaskTableReader.of(columns).withThreads(threads);
    try (InputStream in = open(file);
        ByteBar bar = ByteBar.reading(file.equals(STDIN) ? -1 : Files.size(file))) {
      return reader.sums(in, bar);
    } catch (TableException e) {
      throw TableParts.in(file, e, e.isNoFeature() ? advice : "");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw FileFault.reading(file, e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    if (file.equals(STDIN)) {
      return System.in;
    }
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new IllegalArgumentException(
          Files.exists(file) ? "must be a file, got a folder" : "no such file");
    }
    return Files.newInputStream(file);
  }
}
