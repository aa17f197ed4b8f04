package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.files.Json;
import org.tasklandscape.rule.Require;

/**
 * What is to be trained: networks for every landscape, method and seed.
 *
 * @param tasks the name of a {@link TaskKind}
 * @param landscapes at least one
 * @param methods at least one of "nal", "maml", "fo-maml", "hf-maml", "anil", "all-classes"
 * @param seeds at least one
 * @param iterations of each training
 * @param testTasks of each kind, on which each network is examined
 */
public record TrainingConfig(
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
  public record Landscape(String landscape, int hardTasks) {}

  /**
   * One network to train.
   *
   * @param alike the networks that differ in the seed alone
   * @param seed of start, tasks and tests
   */
  public record Run(TrainedAlike alike, long seed) implements KeyedRun {
    /** The network to which a row of a {@link TrainedTable} belongs. */
    static Run of(ResultRow row, List<String> landscapes) {
      var alike =
          new TrainedAlike(
              row.word("landscape", landscapes),
              row.whole("hardTasks", 0, TrainingPlan.TASKS),
              row.constant("method", TrainingPlan.Method.class));
      return new Run(alike, row.seed());
    }

    @Override
    public List<String> cells() {
      return List.of(
          alike.landscape(),
          String.valueOf(alike.hardTasks()),
          ConstantName.of(alike.method()),
          String.valueOf(seed));
    }
  }

  /**
   * Checks that each list names something, and nothing twice.
   *
   * @throws IllegalArgumentException if one does not
   */
  public TrainingConfig {
    Require.distinct("landscapes", landscapes);
    Require.distinct("methods", methods);
    Require.distinct("seeds", seeds);
    landscapes = List.copyOf(landscapes);
    methods = List.copyOf(methods);
    seeds = List.copyOf(seeds);
    Require.atLeastOne("testTasks", testTasks);
  }

  /**
   * Reads a file.
   *
   * @param file one JSON object
   * @return what it asks for
   * @throws IllegalArgumentException naming the file, if it does not hold such an object
   */
  public static TrainingConfig read(Path file) {
    return written(file).record();
  }

  /**
   * Reads a file.
   *
   * @param file one JSON object
   * @return what it asks for, and the object
   * @throws IllegalArgumentException as {@link #read}
   */
  public static Json.Written<TrainingConfig> written(Path file) {
    Json.Written<TrainingConfig> config = Json.written(file, TrainingConfig.class);
    try {
      config.record().runs();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    return config;
  }

  /** {@return what its networks learn from} */
  public TaskKind kind() {
    return ConstantName.find(TaskKind.class, "tasks", tasks);
  }

  /** All networks, landscape by landscape, seed by seed, method by method. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Landscape landscape : landscapes) {
      if (!kind().landscapes().contains(landscape.landscape())) {
        throw new IllegalArgumentException(
            "landscape must be of %s, got %s"
                .formatted(String.join(", ", kind().landscapes()), landscape.landscape()));
      }
      for (long seed : seeds) {
        for (TrainingPlan.Method method : trainingMethods()) {
          var alike = new TrainedAlike(landscape.landscape(), landscape.hardTasks(), method);
          plan(alike);
          runs.add(new Run(alike, seed));
        }
      }
    }
    return runs;
  }

  List<TrainingPlan.Method> trainingMethods() {
    return methods.stream()
        .map(method -> ConstantName.find(TrainingPlan.Method.class, "methods", method))
        .toList();
  }

  /**
   * How some of the networks are trained: the design of the tasks, with this many iterations.
   *
   * @param alike which
   * @return the plan
   */
  public TrainingPlan plan(TrainedAlike alike) {
    return kind().plan(alike.method(), alike.hardTasks(), iterations);
  }

  /** {@return how every network is examined} */
  public Examination examination() {
    return kind().examination(testTasks);
  }

  /** {@return the curves over the step size that examine every network, where there are such} */
  public Optional<StepExamination> stepExamination() {
    return kind().curves(testTasks);
  }
}
