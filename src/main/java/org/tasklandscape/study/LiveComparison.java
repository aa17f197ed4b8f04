package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Accuracies of networks trained here and now beside the committed ones of the same seed. */
final class LiveComparison {
  private final Drawings drawings;
  private final long seed;
  private final FewShotResults committed;
  private final Table table =
      Table.create(
          StringColumn.create("method"),
          StringColumn.create("kind"),
          IntColumn.create("steps"),
          BooleanColumn.create("chosen"));

  LiveComparison(Drawings drawings, long seed, FewShotResults committed) {
    this.drawings = drawings;
    this.seed = seed;
    this.committed = committed;
    NumberColumns.create(table, List.of("committed", "live"));
  }

  void add(TrainedAlike networks, TestMode mode, double live) {
    table.stringColumn("method").append(networks.method().toString());
    table.stringColumn("kind").append(mode.kind());
    table.intColumn("steps").append(mode.steps());
    table.booleanColumn("chosen").append(mode.chosen());
    int place = committed.seeds().indexOf(seed);
    NumberColumns.append(table, committed.accuracy(networks, mode).values().get(place), live);
  }

  Table table() {
    return table;
  }

  Figure figure() {
    Plot plot =
        Plot.untitled()
            .axes("accuracy, committed", "accuracy, live")
            .xRange(0, 1)
            .yRange(0, 1)
            .equalAspect()
            .line("", new double[] {0, 1}, new double[] {0, 1}, Palette.NEUTRAL.with(Dash.DOTTED));
    for (var method : List.of(TrainingPlan.Method.NAL, TrainingPlan.Method.MAML)) {
      Ink ink = method == TrainingPlan.Method.NAL ? Palette.NAL : Palette.MAML;
      for (String kind : List.of("hard", "easy")) {
        Table rows =
            table.where(
                table
                    .stringColumn("method")
                    .isEqualTo(method.toString())
                    .and(table.stringColumn("kind").isEqualTo(kind)));
        double[] x = rows.doubleColumn("committed").asDoubleArray();
        double[] y = rows.doubleColumn("live").asDoubleArray();
        Ink own = kind.equals("hard") ? ink : ink.hollow();
        plot.points("%s, %s tasks".formatted(method, kind), x, y, new double[x.length], own);
      }
    }
    return Figure.named("fewshot-live")
        .caption(
            ("Accuracies of seed %s, packed landscape, half of the tasks hard, trained live against"
                    + " the committed ones; dotted: equal. The live networks: %s %s %s")
                .formatted(
                    String.valueOf(seed),
                    drawings.credit(),
                    drawings.official()
                        ? "They differ by the last bits of the machine, which training enlarges."
                        : "The committed ones learnt Omniglot: the two need not agree.",
                    FewShotDesign.choice()))
        .alt("Points near the diagonal, where live and committed accuracies agree.")
        .parameter("drawings", drawings.images().name())
        .seed(seed)
        .panel(plot)
        .panelSize(760, 700)
        .build();
  }
}
