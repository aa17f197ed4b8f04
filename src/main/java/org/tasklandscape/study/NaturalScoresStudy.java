package org.tasklandscape.study;

import java.util.List;
import java.util.Map;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Accuracies of NAL and FO-MAML on new classes and the gain, at the given step size, at the chosen
 * one and at each method's own, half of the training tasks hard: within the alphabets of Omniglot,
 * or across and within the superclasses of CIFAR-100 (theory 6).
 *
 * @param results of the trained networks
 */
public record NaturalScoresStudy(FewShotResults results) implements LegacyTableStudy {
  private static final String GIVEN = "given";
  private static final String CHOSEN = "chosen";
  private static final List<String> SIZES = List.of(GIVEN, CHOSEN, "own");

  /** {@return the study within the alphabets of Omniglot} */
  public static NaturalScoresStudy alphabets() {
    return new NaturalScoresStudy(FewShotResults.committed(FewShotTable.NATURAL));
  }

  /** {@return the study across and within the superclasses of CIFAR-100} */
  public static NaturalScoresStudy superclasses() {
    return new NaturalScoresStudy(FewShotResults.committed(FewShotTable.CIFAR100));
  }

  @Override
  public String name() {
    return photographs() ? "fewshot-superclasses" : "fewshot-natural-scores";
  }

  private boolean photographs() {
    return results.table() == FewShotTable.CIFAR100;
  }

  @Override
  public String caption() {
    return ("Accuracy on classes not seen in training, NAL and FO-MAML, and the gain, their difference,"
            + " paired over seeds; before adaptation and after 1 and 10 steps: of the given size, of"
            + " the one chosen for each network, or each method with its own. %s %s %s The design is"
            + " the companion's own choice.")
        .formatted(tasks(), NaturalDesign.training(results), NaturalDesign.test(results));
  }

  private String tasks() {
    return photographs()
        ? "Easy tasks take five classes of five superclasses of CIFAR-100 (across), hard ones the"
            + " five of one superclass (within); half of the training tasks are hard."
            + " CIFAR-100 states no licence: no image is shown."
        : "Test tasks are of the ten easiest alphabets, the hardest or the ten hardest; half of the"
            + " training tasks are of the hardest alphabet (one-alphabet) or of the ten hardest"
            + " (ten-alphabets), the others of the ten easiest. Drawings: Omniglot.";
  }

  @Override
  public Map<String, Object> parameters() {
    return NaturalDesign.parameters(results);
  }

  @Override
  public Table run() {
    Table table = Table.create(name());
    if (results.table().landscapes().size() > 1) {
      table.addColumns(StringColumn.create("landscape"));
    }
    table.addColumns(
        StringColumn.create("kind"), IntColumn.create("steps"), StringColumn.create("size"));
    EstimateColumns.create(table, "nal", "foMaml", "gain");
    for (String landscape : results.table().landscapes()) {
      for (String kind : results.table().kinds()) {
        for (int steps : Examination.STEPS) {
          for (String size : steps == 0 ? List.of("") : SIZES) {
            append(table, landscape, kind, steps, size);
          }
        }
      }
    }
    return table;
  }

  private void append(Table table, String landscape, String kind, int steps, String size) {
    if (table.containsColumn("landscape")) {
      table.stringColumn("landscape").append(landscape);
    }
    table.stringColumn("kind").append(kind);
    table.intColumn("steps").append(steps);
    table.stringColumn("size").append(size);
    OverSeeds nal = accuracy(landscape, TrainingPlan.Method.NAL, kind, steps, size);
    OverSeeds adaptive = accuracy(landscape, TrainingPlan.Method.FO_MAML, kind, steps, size);
    EstimateColumns.append(table, "nal", nal.estimate());
    EstimateColumns.append(table, "foMaml", adaptive.estimate());
    EstimateColumns.append(table, "gain", adaptive.minus(nal).estimate());
  }

  private OverSeeds accuracy(
      String landscape, TrainingPlan.Method method, String kind, int steps, String size) {
    TrainedAlike networks = new TrainedAlike(landscape, NaturalDesign.HALF, method);
    return switch (size) {
      case GIVEN -> results.accuracy(networks, TestMode.given(kind, steps));
      case CHOSEN -> results.accuracy(networks, TestMode.chosen(kind, steps));
      default -> OwnSize.accuracy(results, networks, kind, steps);
    };
  }
}
