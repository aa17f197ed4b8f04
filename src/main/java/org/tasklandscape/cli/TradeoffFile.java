package org.tasklandscape.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.files.AtomicFile;
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

  private static final String HEADER = String.join(",", COLUMNS);

  private final Path path;
  private final Map<TrainingSize, List<String>> lines = new LinkedHashMap<>();

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
    List<String> text = read();
    if (text.isEmpty() || !text.get(0).equals(HEADER)) {
      throw new IllegalArgumentException(
          path + ", line 1: must be the header of a tradeoff table to be resumed");
    }
    if ((text.size() - 1) % steps.size() != 0) {
      throw new IllegalArgumentException(
          "%s: must hold whole cells of %d steps to be resumed, got %d lines"
              .formatted(path, steps.size(), text.size() - 1));
    }
    for (int i = 1; i < text.size(); i += steps.size()) {
      List<String> cell = text.subList(i, i + steps.size());
      for (int j = 0; j < steps.size(); j++) {
        check(i + j + 1, cell.get(j), cell.get(0), world, trials, steps.get(j));
      }
      String[] fields = cell.get(0).split(",", -1);
      var key = new TrainingSize(whole(i + 1, fields[2]), whole(i + 1, fields[3]));
      lines.put(key, List.copyOf(cell));
    }
  }

  private List<String> read() {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }

  private void check(
      int number, String line, String first, TradeoffEnvironment world, int trials, double step) {
    String[] fields = line.split(",", -1);
    String[] cell = first.split(",", -1);
    if (fields.length != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "%s, line %d: must have %d columns, got %d"
              .formatted(path, number, COLUMNS.size(), fields.length));
    }
    String[] expected = {
      String.valueOf(world.dimension()),
      ExactDecimal.of(world.scale()),
      cell[2],
      cell[3],
      ExactDecimal.of(step),
      String.valueOf(trials)
    };
    for (int i = 0; i < expected.length; i++) {
      if (!fields[i].equals(expected[i])) {
        throw new IllegalArgumentException(
            "%s, line %d: must have %s = %s to be resumed, got %s"
                .formatted(path, number, COLUMNS.get(i), expected[i], fields[i]));
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
    return List.copyOf(lines.keySet());
  }

  /** Whether a cell, computed again, is the one on disk: it is not if the seed was another. */
  boolean agrees(TradeoffEnvironment world, TradeoffCell cell) {
    return text(world, cell).equals(lines.get(cell.size()));
  }

  /** Adds a finished cell. */
  void add(TradeoffEnvironment world, TradeoffCell cell) {
    List<String> text = text(world, cell);
    synchronized (this) {
      lines.put(cell.size(), text);
    }
  }

  /** Writes all finished cells: those of an order first, in that order, then any others. */
  synchronized void save(List<TrainingSize> order) {
    List<String> text = new ArrayList<>(List.of(HEADER));
    Map<TrainingSize, List<String>> rest = new LinkedHashMap<>(lines);
    for (TrainingSize cell : order) {
      List<String> found = rest.remove(cell);
      if (found != null) {
        text.addAll(found);
      }
    }
    rest.values().forEach(text::addAll);
    try {
      String all = String.join("\n", text) + "\n";
      AtomicFile.write(path, all.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written", e);
    }
  }

  private static List<String> text(TradeoffEnvironment world, TradeoffCell cell) {
    // Not a format, whose digits would depend on the locale.
    String head =
        String.join(
            ",",
            String.valueOf(world.dimension()),
            ExactDecimal.of(world.scale()),
            String.valueOf(cell.size().tasks()),
            String.valueOf(cell.size().samples()),
            "");
    return cell.points().stream().map(point -> head + text(cell.trials(), point)).toList();
  }

  private static String text(int trials, TradeoffPoint point) {
    LossSummary[] losses = {
      point.drsBefore(), point.drsAfter(), point.mamlBefore(), point.mamlAfter()
    };
    var text = new StringBuilder();
    text.append(ExactDecimal.of(point.step())).append(',').append(trials);
    for (LossSummary loss : losses) {
      text.append(',').append(ExactDecimal.of(loss.mean().value()));
      text.append(',').append(ExactDecimal.of(loss.mean().standardError()));
    }
    text.append(',').append(ExactDecimal.of(point.shareBefore().value()));
    text.append(',').append(ExactDecimal.of(point.shareAfter().value()));
    Arrays.stream(losses).forEach(x -> text.append(',').append(ExactDecimal.of(x.median())));
    return text.toString();
  }
}
