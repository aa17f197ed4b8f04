package org.tasklandscape.study;

import java.util.List;
import java.util.Map;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What the theory would lead one to expect on natural tasks, each as one difference that would then
 * be positive (theory 6): a larger gain on hard tasks than on easy ones, a larger one where the
 * hard tasks are of one alphabet, and more accuracy on hard tasks from training on them.
 *
 * @param results of the trained networks
 */
public record NaturalContrastsStudy(FewShotResults results) implements LegacyTableStudy {
  private static final List<String> COLUMNS = List.of("oneStep", "tenSteps");
  private static final List<Integer> STEPS = List.of(1, 10);

  /** A difference for a number of steps. */
  private interface Difference {
    OverSeeds after(int steps);
  }

  /** {@return the study of the committed results} */
  public static NaturalContrastsStudy defaults() {
    return new NaturalContrastsStudy(FewShotResults.committed(FewShotTable.NATURAL));
  }

  @Override
  public String name() {
    return "fewshot-natural-contrasts";
  }

  @Override
  public String caption() {
    return ("Differences that are positive where the landscape matters as it does in the chapters"
            + " before, after one and ten steps, paired over"
            + " seeds. The gain is FO-MAML's accuracy minus NAL's, on characters not seen in training;"
            + " hard: the ten hardest alphabets, unless it says hardest. A sign is open where the interval"
            + " holds 0. %s %s Drawings: Omniglot. The"
            + " design is the companion's own choice.")
        .formatted(NaturalDesign.training(results), NaturalDesign.test(results));
  }

  @Override
  public Map<String, Object> parameters() {
    return NaturalDesign.parameters(results);
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("difference"));
    for (String column : COLUMNS) {
      EstimateColumns.create(table, column);
      table.addColumns(StringColumn.create(column + "Sign"));
    }
    int half = NaturalDesign.HALF;
    String one = "one-alphabet";
    String ten = "ten-alphabets";
    append(table, "gain on hard - easy tasks, one hard alphabet", kinds(one));
    append(table, "gain on hard - easy tasks, ten hard alphabets", kinds(ten));
    append(
        table,
        "gain on the hardest, one - ten hard alphabets",
        steps -> gain(one, half, "one-hard", steps).minus(gain(ten, half, "one-hard", steps)));
    append(
        table,
        "gain on hard tasks, one - ten hard alphabets",
        steps -> gain(one, half, "ten-hard", steps).minus(gain(ten, half, "ten-hard", steps)));
    for (TrainingPlan.Method method : results.table().methods()) {
      String name = method == TrainingPlan.Method.NAL ? "NAL" : "FO-MAML";
      append(
          table,
          name + " on hard tasks, half - none of the training hard",
          steps ->
              accuracy(ten, half, method, "ten-hard", steps)
                  .minus(accuracy(ten, 0, method, "ten-hard", steps)));
      append(
          table,
          name + " on easy tasks, half - none of the training hard",
          steps ->
              accuracy(ten, half, method, "easy", steps)
                  .minus(accuracy(ten, 0, method, "easy", steps)));
    }
    return table;
  }

  private Difference kinds(String landscape) {
    int half = NaturalDesign.HALF;
    return steps ->
        gain(landscape, half, "ten-hard", steps).minus(gain(landscape, half, "easy", steps));
  }

  private OverSeeds gain(String landscape, int hardTasks, String kind, int steps) {
    return OwnSize.gain(results, landscape, hardTasks, kind, steps);
  }

  private OverSeeds accuracy(
      String landscape, int hardTasks, TrainingPlan.Method method, String kind, int steps) {
    return OwnSize.accuracy(results, new TrainedAlike(landscape, hardTasks, method), kind, steps);
  }

  private static void append(Table table, String label, Difference difference) {
    table.stringColumn("difference").append(label);
    for (int i = 0; i < COLUMNS.size(); i++) {
      Estimate estimate = difference.after(STEPS.get(i)).estimate();
      EstimateColumns.append(table, COLUMNS.get(i), estimate);
      table.stringColumn(COLUMNS.get(i) + "Sign").append(sign(estimate));
    }
  }

  private static String sign(Estimate estimate) {
    if (estimate.lower() > 0) {
      return "positive";
    }
    return estimate.upper() < 0 ? "negative" : "open";
  }
}
