package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.files.Csv;
import org.tasklandscape.files.ExactDecimal;
import org.tasklandscape.files.Ledger;
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
  private final Ledger ledger;
  private final Map<TrainingSize, List<List<String>>> cells = new LinkedHashMap<>();

  private TradeoffFile(Path path, Ledger ledger) {
    this.path = path;
    this.ledger = ledger;
  }

  /**
   * Opens a table, with the finished cells that are there.
   *
   * @param path its file
   * @param ledger of the file, which vouches for what is there
   * @param steps how many lines a cell has
   */
  static TradeoffFile open(Path path, Ledger ledger, int steps) {
    var file = new TradeoffFile(path, ledger);
    ledger.read(path).ifPresent(text -> file.takeOver(Csv.parse(text, path.toString()), steps));
    return file;
  }

  private void takeOver(Csv table, int steps) {
    List<List<String>> rows = table.rows();
    for (int i = 0; i < rows.size(); i += steps) {
      List<String> first = rows.get(i);
      var key = new TrainingSize(Integer.parseInt(first.get(2)), Integer.parseInt(first.get(3)));
      cells.put(key, List.copyOf(rows.subList(i, i + steps)));
    }
  }

  /** The finished cells. */
  synchronized List<TrainingSize> finished() {
    return List.copyOf(cells.keySet());
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
    if (!rows.isEmpty()) {
      ledger.write(path, new Csv(COLUMNS, rows).text());
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
