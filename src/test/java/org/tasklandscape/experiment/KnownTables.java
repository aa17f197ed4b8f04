package org.tasklandscape.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tasklandscape.experiment.KnownResults.Test;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.fewshot.StepExamination;

/** Tables of made-up networks, as the command train writes them for known alphabets. */
public final class KnownTables {
  private KnownTables() {}

  /** What a made-up network does in a test. */
  @FunctionalInterface
  public interface Accuracy {
    /**
     * The accuracy.
     *
     * @param run which network
     * @param test which
     * @return a number in [0, 1]
     */
    double of(TrainingConfig.Run run, Test test);
  }

  /**
   * Results of {@code natural-2} and of all classes beside it, on the first three of its seeds.
   *
   * @param trained how many networks of the first, in the order of the configuration
   * @param classes how many of the second
   * @param accuracy of each
   * @return the results
   */
  public static KnownResults results(int trained, int classes, Accuracy accuracy) {
    return results(config(), trained, accuracy)
        .beside(results(config("natural-2-classes"), classes, accuracy));
  }

  private static KnownResults results(TrainingConfig config, int trained, Accuracy accuracy) {
    try {
      Path folder = Files.createTempDirectory("known");
      write(folder, config.runs().subList(0, trained), accuracy);
      KnownResults results = KnownResults.read(folder, "natural-2", config);
      for (TrainedTable table :
          List.of(TrainedTable.STEPS, TrainedTable.ZERO_STEPS, TrainedTable.NEAREST)) {
        Files.deleteIfExists(folder.resolve(table.file()));
      }
      Files.delete(folder);
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The committed configuration of MAML and NAL, with three seeds. */
  static TrainingConfig config() {
    return config("natural-2");
  }

  private static TrainingConfig config(String name) {
    TrainingConfig all = TrainingConfig.read(Path.of("src/fewshot", name + ".json"));
    return new TrainingConfig(
        all.tasks(),
        all.landscapes(),
        all.methods(),
        all.seeds().subList(0, 3),
        all.iterations(),
        all.testTasks());
  }

  static void write(Path folder, List<TrainingConfig.Run> runs, Accuracy accuracy)
      throws IOException {
    Map<TrainedTable, List<String>> tables = new LinkedHashMap<>();
    for (TrainingConfig.Run run : runs) {
      for (String kind : config().kind().tests()) {
        for (Adaptation way : KnownResults.ways(run.alike().method())) {
          if (way.isGradual()) {
            List<String> rows =
                tables.computeIfAbsent(
                    way == Adaptation.KEPT_HEAD ? TrainedTable.STEPS : TrainedTable.ZERO_STEPS,
                    table -> new ArrayList<>());
            double before = accuracy.of(run, new Test(way, kind, 0));
            rows.add("%s,tuning,%s,1,0,false,1,0.5".formatted(run.key(), kind));
            rows.add("%s,test,%s,1,0,false,1,%s".formatted(run.key(), kind, before));
            rows.add("%s,test,%s,1,0.64,false,1,0.5".formatted(run.key(), kind));
            for (int steps : StepExamination.STEPS) {
              double own = accuracy.of(run, new Test(way, kind, steps));
              rows.add("%s,test,%s,%d,0.03,true,1,%s".formatted(run.key(), kind, steps, own));
            }
          } else {
            double found = accuracy.of(run, new Test(way, kind, 0));
            tables
                .computeIfAbsent(TrainedTable.NEAREST, table -> new ArrayList<>())
                .add("%s,%s,%s".formatted(run.key(), kind, found));
          }
        }
      }
    }
    for (Map.Entry<TrainedTable, List<String>> table : tables.entrySet()) {
      List<String> lines = new ArrayList<>(table.getValue());
      lines.add(0, String.join(",", table.getKey().columns()));
      Files.write(folder.resolve(table.getKey().file()), lines);
    }
  }
}
