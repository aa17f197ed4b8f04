package org.tasklandscape.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.tradeoff.LossSummary;
import org.tasklandscape.tradeoff.TradeoffCell;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TrainingSize;

/**
 * The CSV of {@code tradeoff}: finished cells only, a line for each α, always whole on disk.
 *
 * <p>Adding and saving may happen on different threads: an interrupt saves what is finished.
 */
final class TradeoffFile {
  private static final List<String> COLUMNS =
      List.of(
          "dimension",
          "scale",
          "tasks",
          "samples",
          "step",
          "trials",
          "drsPre",
          "drsPreSe",
          "drsPost",
          "drsPostSe",
          "mamlPre",
          "mamlPreSe",
          "mamlPost",
          "mamlPostSe",
          "shareDrsWorsePre",
          "shareDrsWorsePost",
          "drsPreMedian",
          "drsPostMedian",
          "mamlPreMedian",
          "mamlPostMedian");

  private final Path path;
  private final Map<TrainingSize, List<List<String>>> cells = new LinkedHashMap<>();

  TradeoffFile(Path path) {
    this.path = path;
    Path folder = path.toAbsolutePath().getParent();
    while (Files.notExists(folder)) {
      folder = folder.getParent();
    }
    if (Files.isDirectory(path) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new IllegalArgumentException("--out must be a file that can be written, got " + path);
    }
  }

  /**
   * Takes over the finished cells on disk, if there are any.
   *
   * @throws IllegalArgumentException naming the line, if they are not of this world, number of
   *     trials and steps
   */
  void resume(TradeoffEnvironment world, int trials, List<Double> steps) {
    if (Files.notExists(path)) {
      return;
    }
    Csv table = Csv.read(path);
    if (!table.columns().equals(COLUMNS)) {
      throw new IllegalArgumentException(
          path + ", line 1: must be the header of a tradeoff table to be resumed");
    }
    List<List<String>> rows = table.rows();
    if (rows.size() % steps.size() != 0) {
      throw new IllegalArgumentException(
          "%s: must hold whole cells of %d steps to be resumed, got %d lines"
              .formatted(path, steps.size(), rows.size()));
    }
    for (int i = 0; i < rows.size(); i += steps.size()) {
      List<List<String>> cell = rows.subList(i, i + steps.size());
      for (int j = 0; j < steps.size(); j++) {
        check(i + j + 2, cell.get(j), cell.get(0), world, trials, steps.get(j));
      }
      List<String> first = cell.get(0);
      var key = new TrainingSize(whole(i + 2, first.get(2)), whole(i + 2, first.get(3)));
      cells.put(key, List.copyOf(cell));
    }
  }

  private void check(
      int number,
      List<String> row,
      List<String> first,
      TradeoffEnvironment world,
      int trials,
      double step) {
    String[] expected = {
      String.valueOf(world.dimension()),
      ExactDecimal.of(world.scale()),
      first.get(2),
      first.get(3),
      ExactDecimal.of(step),
      String.valueOf(trials)
    };
    for (int i = 0; i < expected.length; i++) {
      if (!row.get(i).equals(expected[i])) {
        throw new IllegalArgumentException(
            "%s, line %d: must have %s = %s to be resumed, got %s"
                .formatted(path, number, COLUMNS.get(i), expected[i], row.get(i)));
      }
    }
  }

  private int whole(int line, String field) {
    try {
      return Integer.parseInt(field);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s, line %d: must have whole numbers of tasks and samples, got %s"
              .formatted(path, line, field),
          e);
    }
  }

  /** The finished cells. */
  synchronized List<TrainingSize> finished() {
    return List.copyOf(cells.keySet());
  }

  /** Whether a cell, computed again, is the one on disk: it is not if the seed was another. */
  boolean agrees(TradeoffEnvironment world, TradeoffCell cell) {
    return rows(world, cell).equals(cells.get(cell.size()));
  }

  /** Adds a finished cell. */
  void add(TradeoffEnvironment world, TradeoffCell cell) {
    List<List<String>> rows = rows(world, cell);
    synchronized (this) {
      cells.put(cell.size(), rows);
    }
  }

  /** Writes all finished cells: those of an order first, in that order, then any others. */
  synchronized void save(List<TrainingSize> order) {
    List<List<String>> rows = new ArrayList<>();
    Map<TrainingSize, List<List<String>>> rest = new LinkedHashMap<>(cells);
    for (TrainingSize cell : order) {
      List<List<String>> found = rest.remove(cell);
      if (found != null) {
        rows.addAll(found);
      }
    }
    rest.values().forEach(rows::addAll);
    try {
      AtomicFile.write(path, new Csv(COLUMNS, rows).text());
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written", e);
    }
  }

  private static List<List<String>> rows(TradeoffEnvironment world, TradeoffCell cell) {
    return cell.points().stream().map(point -> row(world, cell, point)).toList();
  }

  private static List<String> row(
      TradeoffEnvironment world, TradeoffCell cell, TradeoffPoint point) {
    List<LossSummary> losses =
        List.of(point.drsBefore(), point.drsAfter(), point.mamlBefore(), point.mamlAfter());
    List<String> row = new ArrayList<>();
    // Not a format, whose digits would depend on the locale.
    row.add(String.valueOf(world.dimension()));
    row.add(ExactDecimal.of(world.scale()));
    row.add(String.valueOf(cell.size().tasks()));
    row.add(String.valueOf(cell.size().samples()));
    row.add(ExactDecimal.of(point.step()));
    row.add(String.valueOf(cell.trials()));
    for (LossSummary loss : losses) {
      row.add(ExactDecimal.of(loss.mean().value()));
      row.add(ExactDecimal.of(loss.mean().standardError()));
    }
    row.add(ExactDecimal.of(point.shareBefore().value()));
    row.add(ExactDecimal.of(point.shareAfter().value()));
    losses.forEach(loss -> row.add(ExactDecimal.of(loss.median())));
    return List.copyOf(row);
  }
}
