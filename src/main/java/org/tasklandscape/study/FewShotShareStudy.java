package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.Table;

/**
 * The gain, MAML's accuracy minus NAL's, and the accuracies of both after one step at the chosen
 * size against the share of hard tasks in training, in the packed landscape (theory 6).
 *
 * @param results of the trained networks
 */
public record FewShotShareStudy(FewShotResults results) implements LegacyStudy {
  private static final int STEPS = 1;
  private static final List<String> QUANTITIES = List.of("gain", "maml", "nal");
  private static final List<String> KINDS = List.of("Hard", "Easy", "Mean");

  /** {@return the study of the committed results} */
  public static FewShotShareStudy defaults() {
    return new FewShotShareStudy(FewShotResults.committed());
  }

  @Override
  public String name() {
    return "fewshot-gain-share";
  }

  private static int tasks() {
    return TrainingPlan.landscape(TrainingPlan.Method.MAML, 0).tasks();
  }

  private List<SeedColumns> columns() {
    List<SeedColumns> columns = new ArrayList<>();
    for (String quantity : QUANTITIES) {
      KINDS.forEach(kind -> columns.add(new SeedColumns(quantity + kind, results.seeds())));
    }
    return columns;
  }

  @Override
  public Table run() {
    Table table = Table.create(name());
    NumberColumns.create(table, List.of("share"));
    List<SeedColumns> columns = columns();
    columns.forEach(column -> column.create(table));
    for (int hardTasks = 0; hardTasks <= tasks(); hardTasks++) {
      table.doubleColumn("share").append((double) hardTasks / tasks());
      for (int i = 0; i < columns.size(); i++) {
        String quantity = QUANTITIES.get(i / KINDS.size());
        columns.get(i).append(table, number(quantity, KINDS.get(i % KINDS.size()), hardTasks));
      }
    }
    return table;
  }

  private OverSeeds number(String quantity, String kind, int hardTasks) {
    if (kind.equals("Mean")) {
      return number(quantity, "Hard", hardTasks).meanWith(number(quantity, "Easy", hardTasks));
    }
    TestMode mode = TestMode.chosen(kind.equals("Hard"), STEPS);
    if (quantity.equals("gain")) {
      return results.gain(HardLabels.PACKED, hardTasks, mode);
    }
    var method = TrainingPlan.Method.valueOf(quantity.toUpperCase(Locale.ROOT));
    return results.accuracy(new TrainedAlike(HardLabels.PACKED, hardTasks, method), mode);
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(
            ("Packed landscape, one step at the size chosen for each network, against the share of"
                    + " hard tasks in training: (a) the gain, MAML's accuracy minus NAL's, paired over"
                    + " seeds; (b) MAML's accuracy; (c) NAL's. Purple diamonds: hard tasks; green"
                    + " triangles: easy tasks; grey rings: mean of both; small hollow marks: the seeds."
                    + " %s %s Drawings: Omniglot. %s")
                .formatted(
                    FewShotDesign.training(),
                    FewShotDesign.test(results.seeds()),
                    FewShotDesign.choice()))
        .alt(
            "Three panels against the share of hard tasks in training. The gain on hard tasks is"
                + " largest at one half and small where all are hard. MAML's mean accuracy is largest"
                + " from one half to three quarters. NAL's accuracies on the two kinds change places.")
        .parameters(FewShotDesign.parameters(results.seeds()))
        .panel(panel(table, "gain", "gain of MAML", "accuracy, MAML - NAL"))
        .panel(panel(table, "maml", "MAML", "accuracy").yRange(0, 1))
        .panel(panel(table, "nal", "NAL", "accuracy").yRange(0, 1))
        .panelSize(640, 520)
        .build();
  }

  private Plot panel(Table table, String quantity, String title, String y) {
    Plot plot = Plot.titled(title).axes("share of hard tasks in training", y).xRange(-0.06, 1.06);
    if (quantity.equals("gain")) {
      plot.horizontal(0, "", Palette.NEUTRAL);
    }
    List<Ink> inks = List.of(Palette.HARD, Palette.EASY, Palette.NEUTRAL);
    for (int k = 0; k < KINDS.size(); k++) {
      double[] x = table.doubleColumn("share").asDoubleArray();
      double aside = (k - 1) * 0.025;
      Arrays.setAll(x, i -> x[i] + aside);
      String column = quantity + KINDS.get(k);
      String label = KINDS.get(k).toLowerCase(Locale.ROOT);
      plot.line(label, x, table.doubleColumn(column).asDoubleArray(), inks.get(k));
      new SeedColumns(column, results.seeds()).draw(plot, "", table, x, 0.02, inks.get(k));
    }
    return plot;
  }
}
