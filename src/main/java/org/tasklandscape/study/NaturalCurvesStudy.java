package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
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
 * Accuracy on the batches of training, NAL's without adaptation, FO-MAML's after the inner step,
 * half of the tasks hard (theory 6).
 *
 * @param results of the trained networks
 * @param block over how many of the rows a point is the mean, at least 1
 */
public record NaturalCurvesStudy(FewShotResults results, int block) implements LegacyStudy {
  /**
   * Checks the block.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public NaturalCurvesStudy {
    if (block < 1) {
      throw new IllegalArgumentException("must have block >= 1, got block = " + block);
    }
  }

  /** {@return the study of the committed results, means over five rows} */
  public static NaturalCurvesStudy defaults() {
    return new NaturalCurvesStudy(FewShotResults.committed(FewShotTable.NATURAL), 5);
  }

  @Override
  public String name() {
    return "fewshot-natural-curves";
  }

  private SeedColumns accuracy() {
    return new SeedColumns("accuracy", results.seeds());
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            StringColumn.create("landscape"),
            StringColumn.create("method"),
            IntColumn.create("iteration"));
    accuracy().create(table);
    List<Integer> iterations = results.iterations();
    for (String landscape : results.table().landscapes()) {
      for (TrainingPlan.Method method : results.table().methods()) {
        TrainedAlike networks = new TrainedAlike(landscape, NaturalDesign.HALF, method);
        for (int end = block; end <= iterations.size(); end += block) {
          List<Integer> rows = iterations.subList(end - block, end);
          table.stringColumn("landscape").append(landscape);
          table.stringColumn("method").append(TrainedAlike.name(method));
          table.intColumn("iteration").append(rows.get(block - 1));
          accuracy().append(table, mean(networks, rows));
        }
      }
    }
    return table;
  }

  /** For each seed the mean over some rows. */
  private OverSeeds mean(TrainedAlike networks, List<Integer> iterations) {
    Double[] means = new Double[results.seeds().size()];
    Arrays.fill(means, 0.0);
    for (int iteration : iterations) {
      List<Double> accuracies = results.batchAccuracy(networks, iteration).values();
      Arrays.setAll(means, s -> means[s] + accuracies.get(s) / iterations.size());
    }
    return new OverSeeds(List.of(means));
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name()).panelSize(700, 480);
    results.table().landscapes().forEach(landscape -> figure.panel(panel(table, landscape)));
    return figure
        .caption(
            ("Accuracy on the batches of training, means over %d iterations and over seeds %s; dotted:"
                    + " the seeds. NAL's is that of the network as it is, FO-MAML's that after the inner"
                    + " step. Half of the tasks are of the hardest alphabet (a) or the ten hardest"
                    + " (b), the others of the ten easiest. %s Drawings: Omniglot. The design is the"
                    + " companion's own choice.")
                .formatted(
                    table.intColumn("iteration").getInt(0),
                    FewShotDesign.list(results.seeds()),
                    NaturalDesign.training(results)))
        .alt("Two panels: the accuracy on training batches rises with the iterations.")
        .parameters(NaturalDesign.parameters(results))
        .build();
  }

  private Plot panel(Table table, String landscape) {
    Plot plot =
        Plot.titled(NaturalNames.landscape(landscape))
            .axes("iteration", "accuracy in training")
            .yRange(0, 1);
    for (TrainingPlan.Method method : results.table().methods()) {
      Table rows =
          table.where(
              table
                  .stringColumn("landscape")
                  .isEqualTo(landscape)
                  .and(table.stringColumn("method").isEqualTo(TrainedAlike.name(method))));
      double[] x = rows.intColumn("iteration").asDoubleArray();
      boolean nal = method == TrainingPlan.Method.NAL;
      Ink ink = nal ? Palette.NAL : Palette.MAML;
      for (long seed : results.seeds()) {
        double[] y = rows.doubleColumn("accuracySeed" + seed).asDoubleArray();
        plot.line("", x, y, ink.with(Dash.DOTTED));
      }
      String label = nal ? "NAL" : "FO-MAML";
      plot.line(label, x, rows.doubleColumn("accuracy").asDoubleArray(), ink);
    }
    return plot.legendBelow();
  }
}
