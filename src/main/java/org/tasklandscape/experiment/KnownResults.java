package org.tasklandscape.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tasklandscape.experiment.TrainingConfig.Run;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.StepExamination.Use;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.ProjectHome;
import org.tasklandscape.stats.OverSeeds;

/**
 * What the command {@code train} wrote of networks that are tested with any head, as far as there
 * are tables: each network with all its tests, or not at all, where it has not been trained.
 */
public final class KnownResults {
  private final String name;
  private final TrainingConfig config;
  private final List<Run> planned = new ArrayList<>();
  private final Map<Run, Map<Test, Double>> accuracies = new HashMap<>();

  /**
   * How a network is tested, each number of steps at its own size.
   *
   * @param way of adaptation: from the head that was trained, from one of zeros, or by prototypes
   * @param kind of the tasks
   * @param steps how many; by prototypes none
   */
  public record Test(Adaptation way, String kind, int steps) {}

  private KnownResults(String name, TrainingConfig config) {
    this.name = name;
    this.config = config;
    planned.addAll(config.runs());
  }

  /**
   * The committed tables of an experiment.
   *
   * @param name of its configuration {@code src/fewshot/NAME.json}
   * @return the results
   * @throws IllegalArgumentException as {@link #read}
   */
  public static KnownResults committed(String name) {
    Path home = ProjectHome.find().resolve(StepResults.HOME);
    return read(home.resolve(name), name, TrainingConfig.read(home.resolve(name + ".json")));
  }

  /**
   * Reads {@code steps.csv}, {@code zero-steps.csv} and {@code nearest.csv}.
   *
   * @param folder where they are
   * @param name of the experiment
   * @param config what was to be trained
   * @return the results, none if there is no such folder
   * @throws IllegalArgumentException if a table is malformed, or of another configuration: every
   *     network there must have all its tests, once
   */
  public static KnownResults read(Path folder, String name, TrainingConfig config) {
    var results = new KnownResults(name, config);
    if (Files.exists(folder)) {
      results.readSteps(folder, TrainedTable.STEPS, Adaptation.KEPT_HEAD);
      results.readSteps(folder, TrainedTable.ZERO_STEPS, Adaptation.ZERO_HEAD);
      for (ResultRow row : rows(folder, TrainedTable.NEAREST)) {
        results.add(row, Adaptation.PROTOTYPES, 0);
      }
      results.requireComplete(folder);
    }
    return results;
  }

  /** Rows of a table, none where it is not there: no network that has rows in it is finished. */
  private static List<ResultRow> rows(Path folder, TrainedTable table) {
    Path file = folder.resolve(table.file());
    return Files.exists(file) ? ResultRow.read(file, table.columns()) : List.of();
  }

  private void readSteps(Path folder, TrainedTable table, Adaptation way) {
    for (ResultRow row : rows(folder, table)) {
      boolean tuned = row.first("tuned", "true", "false");
      int steps = row.whole("steps", 1, Integer.MAX_VALUE);
      if (row.constant("use", Use.class) == Use.TEST) {
        if (tuned) {
          add(row, way, steps);
        } else if (row.number("size", 0, Double.MAX_VALUE) == 0) {
          add(row, way, 0);
        }
      }
    }
  }

  private void add(ResultRow row, Adaptation way, int steps) {
    Run run = Run.of(row, config.kind().landscapes());
    var test = new Test(way, row.word("kind", config.kind().tests()), steps);
    row.requireFirst(
        accuracies
            .computeIfAbsent(run, key -> new HashMap<>())
            .put(test, row.number("accuracy", 0, 1)));
  }

  private void requireComplete(Path folder) {
    accuracies.forEach(
        (run, own) -> {
          if (!planned.contains(run) || !own.keySet().equals(tests(run.alike().method()))) {
            throw new IllegalArgumentException(
                "%s: must hold all tests of networks of its configuration, got others of %s"
                    .formatted(folder, run.key()));
          }
        });
  }

  private Set<Test> tests(TrainingPlan.Method method) {
    Set<Test> tests = new LinkedHashSet<>();
    for (Adaptation way : ways(method)) {
      for (String kind : config.kind().tests()) {
        tests.add(new Test(way, kind, 0));
        if (way.isGradual()) {
          StepExamination.STEPS.forEach(steps -> tests.add(new Test(way, kind, steps)));
        }
      }
    }
    return tests;
  }

  /**
   * {@return how networks are put to test tasks}
   *
   * @param method by which they were trained
   */
  public static List<Adaptation> ways(TrainingPlan.Method method) {
    if (!method.isJoint()) {
      return List.of(Adaptation.KEPT_HEAD, Adaptation.PROTOTYPES);
    }
    return method.keepsHead()
        ? List.of(Adaptation.KEPT_HEAD, Adaptation.ZERO_HEAD, Adaptation.PROTOTYPES)
        : List.of(Adaptation.ZERO_HEAD, Adaptation.PROTOTYPES);
  }

  /**
   * These networks, and what other networks on the same tasks are beside them.
   *
   * @param others of another configuration, whose networks are none of these
   * @return all of them, by name and configuration these
   */
  public KnownResults beside(KnownResults others) {
    var both = new KnownResults(name, config);
    both.planned.addAll(others.planned);
    both.accuracies.putAll(accuracies);
    both.accuracies.putAll(others.accuracies);
    return both;
  }

  /** {@return the name of the configuration} */
  public String name() {
    return name;
  }

  /** {@return what was to be trained} */
  public TrainingConfig config() {
    return config;
  }

  /** {@return all networks that were to be trained, those beside these last} */
  public List<Run> planned() {
    return List.copyOf(planned);
  }

  /** {@return those of them that have not been trained} */
  public List<Run> missing() {
    return planned.stream().filter(run -> !accuracies.containsKey(run)).toList();
  }

  /** {@return whether all networks of the configuration itself are trained} */
  public boolean isWhole() {
    return config.runs().stream().allMatch(accuracies::containsKey);
  }

  /** {@return whether there are tables} */
  public boolean isRun() {
    return !accuracies.isEmpty();
  }

  /**
   * The seeds of which networks are there.
   *
   * @param alike each of the networks that are asked for
   * @return in the order of the configuration those that have all of them
   */
  public List<Long> seeds(TrainedAlike... alike) {
    return config.seeds().stream()
        .filter(
            seed ->
                Arrays.stream(alike).allMatch(one -> accuracies.containsKey(new Run(one, seed))))
        .toList();
  }

  /**
   * Accuracies on test tasks.
   *
   * @param alike which networks
   * @param test how they are tested
   * @param seeds among {@link #seeds}, at least 2
   * @return for each seed
   * @throws IllegalArgumentException if one is not there, or is not tested so
   */
  public OverSeeds accuracy(TrainedAlike alike, Test test, List<Long> seeds) {
    return new OverSeeds(seeds, seeds.stream().map(seed -> accuracy(alike, test, seed)).toList());
  }

  private double accuracy(TrainedAlike alike, Test test, long seed) {
    Double found = accuracies.getOrDefault(new Run(alike, seed), Map.of()).get(test);
    if (found == null) {
      throw new IllegalArgumentException(
          "%s: must hold tests of %s, seed %d, got no %s".formatted(name, alike, seed, test));
    }
    return found;
  }
}
