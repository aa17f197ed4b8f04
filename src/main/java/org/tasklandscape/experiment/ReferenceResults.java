package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tasklandscape.experiment.ReferenceConfig.Run;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.ProjectHome;

/**
 * What the command {@code benchmark} wrote of a configuration: each of its networks with all its
 * accuracies, or not at all, where it has not been run.
 */
public final class ReferenceResults {
  private static final Path FOLDER = Path.of("src", "fewshot");

  private final String name;
  private final ReferenceConfig config;
  private final Map<Run, Map<Measure, Accuracy>> accuracies = new HashMap<>();
  private final Set<Run> timed = new HashSet<>();

  /**
   * What was measured of a network.
   *
   * @param tasks that it had seen
   * @param way of adaptation
   * @param steps how many
   * @param chosen whether their size was chosen on validation tasks
   */
  public record Measure(int tasks, Adaptation way, int steps, boolean chosen) {}

  /**
   * An accuracy.
   *
   * @param size of a step
   * @param mean over the test tasks
   * @param error its standard error over them
   */
  public record Accuracy(double size, double mean, double error) {}

  private ReferenceResults(String name, ReferenceConfig config) {
    this.name = name;
    this.config = config;
  }

  /**
   * The committed tables of {@code src/fewshot/NAME.json}.
   *
   * @param name of the configuration
   * @return the results
   * @throws IllegalArgumentException as {@link #read}
   */
  public static ReferenceResults committed(String name) {
    Path folder = ProjectHome.find().resolve(FOLDER);
    ReferenceConfig config =
        Json.written(folder.resolve(name + ".json"), ReferenceConfig.class).record();
    return read(name, folder.resolve(name), config);
  }

  /**
   * Reads {@code accuracies.csv} and {@code times.csv}.
   *
   * @param name of the configuration
   * @param folder where they are
   * @param config what was to be trained
   * @return the results, none if there is no such folder
   * @throws IllegalArgumentException if a table is missing or malformed, or of another
   *     configuration: every network there must have all its accuracies, once
   */
  public static ReferenceResults read(String name, Path folder, ReferenceConfig config) {
    var results = new ReferenceResults(name, config);
    if (Files.notExists(folder)) {
      return results;
    }
    for (ResultRow row : rows(folder, ReferenceTable.ACCURACIES)) {
      var measure =
          new Measure(
              row.whole("tasks", 0, Integer.MAX_VALUE),
              row.constant("way", Adaptation.class),
              row.whole("steps", 0, Integer.MAX_VALUE),
              row.first("chosen", "true", "false"));
      var accuracy =
          new Accuracy(
              row.number("size", 0, Double.MAX_VALUE),
              row.number("accuracy", 0, 1),
              row.number("error", 0, 1));
      Object old =
          results
              .accuracies
              .computeIfAbsent(run(row), key -> new HashMap<>())
              .put(measure, accuracy);
      row.requireFirst(old);
    }
    for (ResultRow row : rows(folder, ReferenceTable.TIMES)) {
      row.number("trainingSeconds", 0, 1e9);
      row.number("testSeconds", 0, 1e9);
      results.timed.add(run(row));
    }
    results.requireComplete(folder);
    return results;
  }

  private static List<ResultRow> rows(Path folder, ReferenceTable table) {
    return ResultRow.read(folder.resolve(table.file()), table.columns());
  }

  private static Run run(ResultRow row) {
    return new Run(row.constant("method", ReferenceMethod.class), row.seed());
  }

  private void requireComplete(Path folder) {
    List<Run> planned = config.runs();
    accuracies.forEach(
        (run, own) -> {
          if (!planned.contains(run)) {
            throw new IllegalArgumentException(
                "%s: must hold networks of its configuration, got %s"
                    .formatted(folder, run.label()));
          }
          long expected = 0;
          for (Adaptation way : run.method().ways()) {
            expected += way.isGradual() ? 1 + 2L * config.test().steps().size() : 1;
          }
          expected *= config.marks(run.method()).size();
          if (own.size() != expected || !timed.contains(run)) {
            throw new IllegalArgumentException(
                "%s: must hold %d accuracies and the time of each network, got %d of %s"
                    .formatted(folder, expected, own.size(), run.label()));
          }
        });
  }

  /** {@return the networks of the configuration that have not been trained, in its order} */
  public List<Run> missing() {
    return config.runs().stream().filter(run -> !accuracies.containsKey(run)).toList();
  }

  /** {@return whether there are tables} */
  public boolean isRun() {
    return !accuracies.isEmpty();
  }

  /** {@return the file of the configuration, as captions name it} */
  public String configuration() {
    return FOLDER.resolve(name + ".json").toString().replace('\\', '/');
  }

  /** {@return what was to be trained} */
  public ReferenceConfig config() {
    return config;
  }

  /** {@return the methods of the networks that are there, in the order of the configuration} */
  public List<ReferenceMethod> methods() {
    return config.runs().stream()
        .filter(accuracies::containsKey)
        .map(Run::method)
        .distinct()
        .toList();
  }

  /**
   * The accuracies of the networks of a method, by seed.
   *
   * @param method which
   * @param measure what was measured
   * @return one of each seed whose network is there, in increasing order
   * @throws IllegalArgumentException if it was not measured of one of them, or of none
   */
  public TreeMap<Long, Accuracy> accuracies(ReferenceMethod method, Measure measure) {
    TreeMap<Long, Accuracy> found = new TreeMap<>();
    for (long seed : config.seeds()) {
      Map<Measure, Accuracy> own = accuracies.get(new Run(method, seed));
      if (own != null && own.get(measure) == null) {
        throw new IllegalArgumentException(
            "must be measured of %s, seed %d, got no %s".formatted(method, seed, measure));
      }
      if (own != null) {
        found.put(seed, own.get(measure));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "there must be a network of %s, got none".formatted(method));
    }
    return found;
  }
}
