package org.tasklandscape.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.Json;

/**
 * What {@code train} is to do: networks for every landscape, method and seed.
 *
 * @param tasks the name of a {@link TaskKind}
 * @param landscapes at least one
 * @param methods at least one of "nal", "maml", "fo-maml", "hf-maml"
 * @param seeds at least one
 * @param iterations of each training
 * @param testTasks of each kind, on which each network is examined
 */
record TrainingConfig(
    String tasks,
    List<Landscape> landscapes,
    List<String> methods,
    List<Long> seeds,
    int iterations,
    int testTasks) {
  /**
   * A landscape.
   *
   * @param landscape its name
   * @param hardTasks how many of the four tasks of an iteration are hard
   */
  record Landscape(String landscape, int hardTasks) {}

  /** One network to train. */
  record Run(String landscape, int hardTasks, TrainingPlan.Method method, long seed) {
    /** The first columns of every table, and the name of the checkpoint. */
    String key() {
      return String.join(
          ",", landscape, String.valueOf(hardTasks), ConstantName.of(method), String.valueOf(seed));
    }
  }

  TrainingConfig {
    requireDistinct("landscapes", landscapes);
    requireDistinct("methods", methods);
    requireDistinct("seeds", seeds);
    landscapes = List.copyOf(landscapes);
    methods = List.copyOf(methods);
    seeds = List.copyOf(seeds);
  }

  private static void requireDistinct(String key, List<?> values) {
    if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException(key + " must name at least one, each once, got " + values);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException naming the file, if it does not hold such an object
   */
  static TrainingConfig read(Path file) {
    TrainingConfig config = Json.record(file, TrainingConfig.class);
    try {
      config.runs();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    return config;
  }

  TaskKind kind() {
    return ConstantName.find(TaskKind.class, "tasks", tasks);
  }

  /** All networks, landscape by landscape, seed by seed, method by method. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Landscape landscape : landscapes) {
      if (!kind().landscapes().contains(landscape.landscape())) {
        throw new IllegalArgumentException(
            "landscape must be of %s, got %s"
                .formatted(String.join(", ", kind().landscapes()), landscape.landscape()));
      }
      for (long seed : seeds) {
        for (String method : methods) {
          var run =
              new Run(
                  landscape.landscape(),
                  landscape.hardTasks(),
                  ConstantName.find(TrainingPlan.Method.class, "methods", method),
                  seed);
          plan(run);
          runs.add(run);
        }
      }
    }
    return runs;
  }

  /** The design of the tasks, with this many iterations. */
  TrainingPlan plan(Run run) {
    return kind().plan(run.method(), run.hardTasks(), iterations);
  }
}
