package org.tasklandscape.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.fewshot.LabelPermutations;
import org.tasklandscape.fewshot.PermutedTasks;
import org.tasklandscape.fewshot.StepExamination;

/** Complete tables of made-up networks, as the command train writes them for curves. */
public final class StepTables {
  private StepTables() {}

  /** What a made-up network does on test tasks at its own size. */
  @FunctionalInterface
  public interface Accuracy {
    /**
     * The accuracy.
     *
     * @param run which network
     * @param kind of the tasks
     * @param steps of adaptation
     * @return a number in [0, 1]
     */
    double of(TrainingConfig.Run run, String kind, int steps);
  }

  /**
   * Results of a configuration of this project, on the first three of its seeds.
   *
   * @param name of the configuration
   * @param accuracy of each network; its loss is 2 less that
   * @return the results
   */
  public static StepResults results(String name, Accuracy accuracy) {
    TrainingConfig all = TrainingConfig.read(Path.of("src/fewshot", name + ".json"));
    var config =
        new TrainingConfig(
            all.tasks(),
            all.landscapes(),
            all.methods(),
            all.seeds().subList(0, 3),
            all.iterations(),
            all.testTasks());
    try {
      Path folder = Files.createTempDirectory("steps");
      write(folder, config, accuracy);
      StepResults results = StepResults.read(folder, name, config);
      for (TrainedTable table : List.of(TrainedTable.STEPS, TrainedTable.SURROUNDINGS)) {
        Files.delete(folder.resolve(table.file()));
      }
      Files.delete(folder);
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path folder, TrainingConfig config, Accuracy accuracy) throws IOException {
    List<String> steps = new ArrayList<>(List.of(columns(TrainedTable.STEPS)));
    List<String> around = new ArrayList<>(List.of(columns(TrainedTable.SURROUNDINGS)));
    for (TrainingConfig.Run run : config.runs()) {
      for (String kind : List.of("easy", "hard")) {
        for (int count : StepExamination.STEPS) {
          StepExamination.SIZES.forEach(size -> steps.add(point(run, "tuning", kind, count, size)));
        }
        around.add("%s,%s,%s,3.5".formatted(run.key(), kind, kind.equals("easy") ? "200" : "20"));
      }
      LabelPermutations labels =
          ConstantName.find(LabelPermutations.class, "landscape", run.alike().landscape());
      for (String kind : PermutedTasks.kinds(labels)) {
        StepExamination.SIZES.forEach(size -> steps.add(point(run, "test", kind, 1, size)));
        for (int count : StepExamination.STEPS) {
          double own = accuracy.of(run, kind, count);
          steps.add(
              "%s,test,%s,%d,0.03,true,%s,%s".formatted(run.key(), kind, count, 2 - own, own));
        }
      }
    }
    Files.write(folder.resolve(TrainedTable.STEPS.file()), steps);
    Files.write(folder.resolve(TrainedTable.SURROUNDINGS.file()), around);
  }

  private static String columns(TrainedTable table) {
    return String.join(",", table.columns());
  }

  /** On the grid accuracies fall with the size, losses rise, the last beyond all bounds. */
  private static String point(
      TrainingConfig.Run run, String use, String kind, int count, double size) {
    double accuracy = kind.equals("easy") ? 0.9 - size / 2 : 0.2 + size / 2;
    String loss = size > 1 ? "Infinity" : String.valueOf(1 + size);
    return "%s,%s,%s,%d,%s,false,%s,%s"
        .formatted(run.key(), use, kind, count, size, loss, accuracy);
  }
}
