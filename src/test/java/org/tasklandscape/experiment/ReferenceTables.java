package org.tasklandscape.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.experiment.ReferenceConfig.Run;
import org.tasklandscape.fewshot.Adaptation;
import org.tasklandscape.fewshot.NewClassTest.Score;
import org.tasklandscape.files.AtomicFile;
import org.tasklandscape.files.Csv;

/**
 * Complete tables of made-up networks, as the command benchmark writes them: a share of 1/(2 + m +
 * s/10) of the answers is wrong at mark m by seed s, a tenth less at a chosen size, and with steps
 * a hundredth less for each.
 */
public final class ReferenceTables {
  private static final ReferenceConfig.Test TEST =
      new ReferenceConfig.Test(2, 3, 1, 2, List.of(1, 3, 10), List.of(0.1, 0.4));

  private ReferenceTables() {}

  /** All methods, or exact MAML alone with one seed and four times the budget. */
  public static ReferenceConfig config(boolean full) {
    List<Integer> marks = full ? List.of(0, 1000, 8000) : List.of(0, 1000, 2000);
    var training = new ReferenceConfig.Training(32, 1, 5, 4, 0.4, 1e-3, 10, marks);
    List<String> all = List.of(ReferenceMethod.values()).stream().map(ConstantName::of).toList();
    return full
        ? new ReferenceConfig(List.of("maml"), List.of(1L), training, TEST)
        : new ReferenceConfig(all, List.of(1L, 2L, 3L), training, TEST);
  }

  /** The share of wrong answers as written. */
  public static double wrong(int mark, long seed, int steps, boolean chosen) {
    return (1 - steps / 100.0) * (chosen ? 0.9 : 1) / (2 + mark + seed / 10.0);
  }

  /** Written into a folder and read again. */
  public static ReferenceResults written(Path folder, boolean full) {
    ReferenceConfig config = config(full);
    AtomicFile.write(
        folder.resolve(ReferenceTable.ACCURACIES.file()),
        new Csv(ReferenceTable.ACCURACIES.columns(), rows(config)).text());
    List<List<String>> times =
        config.runs().stream()
            .map(run -> KeyedRows.joined(run.cells(), KeyedRows.times(60, 6)))
            .toList();
    AtomicFile.write(
        folder.resolve(ReferenceTable.TIMES.file()),
        new Csv(ReferenceTable.TIMES.columns(), times).text());
    return ReferenceResults.read("reference", folder, config);
  }

  private static List<List<String>> rows(ReferenceConfig config) {
    List<List<String>> rows = new ArrayList<>();
    for (Run run : config.runs()) {
      List<Integer> marks = config.marks(run.method());
      for (int mark = 0; mark < marks.size(); mark++) {
        for (Adaptation way : run.method().ways()) {
          rows.add(row(run, marks.get(mark), mark, way, 0, false));
          for (int steps : way.isGradual() ? TEST.steps() : List.<Integer>of()) {
            rows.add(row(run, marks.get(mark), mark, way, steps, false));
            rows.add(row(run, marks.get(mark), mark, way, steps, true));
          }
        }
      }
    }
    return rows;
  }

  private static List<String> row(
      Run run, int tasks, int mark, Adaptation way, int steps, boolean chosen) {
    double accuracy = 1 - wrong(mark, run.seed(), steps, chosen);
    var score = new Score(way, steps, chosen, steps == 0 ? 0 : 0.4, accuracy, 0.01);
    return KeyedRows.joined(run.cells(), ReferenceTable.score(tasks, score));
  }
}
