package org.tasklandscape.study;

import java.util.List;
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
 * Loss and accuracy on the batches of training: NAL's without adaptation, MAML's after the inner
 * step, half of the tasks hard (theory 6).
 *
 * @param results of the trained networks
 */
public record FewShotCurvesStudy(FewShotResults results) implements LegacyStudy {
  private static final List<HardLabels> LANDSCAPES =
      List.of(HardLabels.PACKED, HardLabels.DIVERSE, HardLabels.NEAR);
  private static final List<TrainingPlan.Method> METHODS =
      List.of(TrainingPlan.Method.NAL, TrainingPlan.Method.MAML);

  /** {@return the study of the committed results} */
  public static FewShotCurvesStudy defaults() {
    return new FewShotCurvesStudy(FewShotResults.committed());
  }

  @Override
  public String name() {
    return "fewshot-learning-curves";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            StringColumn.create("landscape"),
            StringColumn.create("method"),
            IntColumn.create("iteration"));
    EstimateColumns.create(table, "loss", "accuracy");
    for (HardLabels landscape : LANDSCAPES) {
      for (TrainingPlan.Method method : METHODS) {
        TrainedAlike networks = new TrainedAlike(landscape, FewShotDesign.HALF, method);
        for (int iteration : results.iterations()) {
          table.stringColumn("landscape").append(TrainedAlike.name(landscape));
          table.stringColumn("method").append(method.toString());
          table.intColumn("iteration").append(iteration);
          EstimateColumns.append(table, "loss", results.loss(networks, iteration).estimate());
          EstimateColumns.append(
              table, "accuracy", results.batchAccuracy(networks, iteration).estimate());
        }
      }
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name()).columns(LANDSCAPES.size()).panelSize(640, 460);
    double highest = table.doubleColumn("lossUpper").max();
    for (HardLabels landscape : LANDSCAPES) {
      figure.panel(panel(table, landscape, "loss").yRange(0, highest));
    }
    for (HardLabels landscape : LANDSCAPES) {
      figure.panel(panel(table, landscape, "accuracy").yRange(0, 1));
    }
    List<Integer> iterations = results.iterations();
    return figure
        .caption(
            ("Learning curves: (a) to (c) loss and (d) to (f) accuracy on the batches of training,"
                    + " means over %d iterations; thin lines: ends of Student's 95 %% intervals over"
                    + " seeds %s. Solid blue: MAML, after its inner step; dashed orange: NAL, without"
                    + " adaptation; so the one may lie above the other and yet adapt worse. Half of the training tasks are hard; %s Drawings: Omniglot. %s")
                .formatted(
                    iterations.get(0),
                    FewShotDesign.list(results.seeds()),
                    FewShotDesign.training(),
                    FewShotDesign.choice()))
        .alt(
            "Six panels: losses fall and accuracies rise over the iterations; NAL's level off at half"
                + " of the tasks solved unless the landscape is near, MAML's go on.")
        .parameters(FewShotDesign.parameters(results.seeds()))
        .build();
  }

  private static Plot panel(Table table, HardLabels landscape, String quantity) {
    String name = TrainedAlike.name(landscape);
    Plot plot = Plot.titled(name).axes("iteration", quantity);
    for (TrainingPlan.Method method : METHODS) {
      Table rows =
          table.where(
              table
                  .stringColumn("landscape")
                  .isEqualTo(name)
                  .and(table.stringColumn("method").isEqualTo(method.toString())));
      double[] x = rows.intColumn("iteration").asDoubleArray();
      Ink ink = method == TrainingPlan.Method.MAML ? Palette.MAML : Palette.NAL;
      for (String end : List.of("Lower", "Upper")) {
        plot.line("", x, rows.doubleColumn(quantity + end).asDoubleArray(), ink.with(Dash.DOTTED));
      }
      plot.line(method.toString(), x, rows.doubleColumn(quantity).asDoubleArray(), ink);
    }
    return plot;
  }
}
