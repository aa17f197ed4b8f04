package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Accuracy by landscape, kind of task and method, before adaptation and after 1 and 10 steps at the
 * size chosen for each network, half of the training tasks hard (theory 6).
 *
 * @param results of the trained networks
 */
public record FewShotAccuracyStudy(FewShotResults results) implements LegacyStudy {
  private static final List<HardLabels> LANDSCAPES =
      List.of(HardLabels.PACKED, HardLabels.DIVERSE, HardLabels.NEAR);
  private static final List<TrainingPlan.Method> METHODS =
      List.of(TrainingPlan.Method.NAL, TrainingPlan.Method.MAML);
  private static final double CHANCE = 0.2;

  /** {@return the study of the committed results} */
  public static FewShotAccuracyStudy defaults() {
    return new FewShotAccuracyStudy(FewShotResults.committed());
  }

  @Override
  public String name() {
    return "fewshot-accuracy";
  }

  @Override
  public Table run() {
    SeedColumns accuracy = new SeedColumns("accuracy", results.seeds());
    SeedColumns size = new SeedColumns("size", results.seeds());
    Table table =
        Table.create(
            StringColumn.create("landscape"),
            StringColumn.create("kind"),
            StringColumn.create("method"),
            IntColumn.create("steps"));
    accuracy.create(table);
    size.create(table);
    for (HardLabels landscape : LANDSCAPES) {
      for (boolean hard : new boolean[] {true, false}) {
        for (TrainingPlan.Method method : METHODS) {
          TrainedAlike networks = new TrainedAlike(landscape, FewShotDesign.HALF, method);
          for (int steps : Examination.STEPS) {
            TestMode mode = TestMode.chosen(hard, steps);
            table.stringColumn("landscape").append(TrainedAlike.name(landscape));
            table.stringColumn("kind").append(mode.kind());
            table.stringColumn("method").append(method.toString());
            table.intColumn("steps").append(steps);
            accuracy.append(table, results.accuracy(networks, mode));
            size.append(table, results.size(networks, mode));
          }
        }
      }
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name()).columns(LANDSCAPES.size()).panelSize(640, 470);
    for (String kind : List.of("hard", "easy")) {
      for (HardLabels landscape : LANDSCAPES) {
        figure.panel(panel(table, TrainedAlike.name(landscape), kind));
      }
    }
    return figure
        .caption(
            ("Accuracy on new drawings of the training characters before adaptation and after 1 and"
                    + " 10 steps, at the step size chosen for each network: (a) to (c) on hard tasks,"
                    + " (d) to (f) on easy ones. Hard tasks have a quarter of the contrast, and labels"
                    + " that are rotated by one (packed), one of eight derangements (diverse) or those"
                    + " of the easy tasks (near). Blue circles: MAML; orange squares: NAL; small hollow"
                    + " marks: the seeds. Half of the training tasks are hard; %s %s"
                    + " Drawings: Omniglot. %s")
                .formatted(
                    FewShotDesign.training(),
                    FewShotDesign.test(results.seeds()),
                    FewShotDesign.choice()))
        .alt(
            "Six panels. Packed: before adaptation MAML solves most hard tasks and few easy ones, NAL"
                + " the reverse; one step brings MAML up on easy tasks, but NAL hardly on hard ones."
                + " Diverse: MAML leads on hard tasks after a step, less than on packed ones. Near:"
                + " the methods differ little.")
        .parameters(FewShotDesign.parameters(results.seeds()))
        .build();
  }

  private Plot panel(Table table, String landscape, String kind) {
    Plot plot =
        Plot.titled("%s, %s tasks".formatted(landscape, kind))
            .axes("adaptation", "accuracy")
            .xNames("none", "1 step", "10 steps")
            .xRange(-0.3, 2.25)
            .yRange(0, 1)
            .horizontal(CHANCE, "chance", Palette.NEUTRAL.with(Dash.DOTTED));
    for (TrainingPlan.Method method : METHODS) {
      Table rows =
          table.where(
              table
                  .stringColumn("landscape")
                  .isEqualTo(landscape)
                  .and(table.stringColumn("kind").isEqualTo(kind))
                  .and(table.stringColumn("method").isEqualTo(method.toString())));
      double[] x = new double[rows.rowCount()];
      boolean maml = method == TrainingPlan.Method.MAML;
      double aside = maml ? 0.04 : -0.04;
      Arrays.setAll(x, i -> i + aside);
      Ink ink = maml ? Palette.MAML : Palette.NAL;
      plot.line(method.toString(), x, rows.doubleColumn("accuracy").asDoubleArray(), ink);
      new SeedColumns("accuracy", results.seeds()).draw(plot, "", rows, x, 2 * aside, ink);
    }
    return plot;
  }
}
