package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The gain, MAML's accuracy minus NAL's, by landscape, kind of task and number of steps, at the
 * step size chosen for each network and at the α of training for all (theory 6).
 *
 * @param results of the trained networks
 */
public record FewShotStepSizeStudy(FewShotResults results) implements LegacyStudy {
  private static final List<HardLabels> LANDSCAPES =
      List.of(HardLabels.PACKED, HardLabels.DIVERSE, HardLabels.NEAR);

  /** {@return the study of the committed results} */
  public static FewShotStepSizeStudy defaults() {
    return new FewShotStepSizeStudy(FewShotResults.committed());
  }

  @Override
  public String name() {
    return "fewshot-step-size";
  }

  private static List<Integer> steps() {
    return Examination.STEPS.stream().filter(steps -> steps > 0).toList();
  }

  @Override
  public Table run() {
    SeedColumns gain = new SeedColumns("gain", results.seeds());
    Table table =
        Table.create(
            StringColumn.create("landscape"),
            StringColumn.create("kind"),
            IntColumn.create("steps"),
            StringColumn.create("size"));
    gain.create(table);
    for (boolean hard : new boolean[] {true, false}) {
      for (int steps : steps()) {
        for (boolean chosen : new boolean[] {true, false}) {
          for (HardLabels landscape : LANDSCAPES) {
            TestMode mode = new TestMode(hard, steps, chosen);
            table.stringColumn("landscape").append(TrainedAlike.name(landscape));
            table.stringColumn("kind").append(mode.kind());
            table.intColumn("steps").append(steps);
            table.stringColumn("size").append(chosen ? "chosen" : "given");
            gain.append(table, results.gain(landscape, FewShotDesign.HALF, mode));
          }
        }
      }
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name()).columns(2).panelSize(760, 480);
    for (String kind : List.of("hard", "easy")) {
      for (int steps : steps()) {
        figure.panel(panel(table, kind, steps));
      }
    }
    return figure
        .caption(
            ("The gain, MAML's accuracy minus NAL's, paired over seeds, (a, b) on hard tasks and (c,"
                    + " d) on easy ones, after 1 step (left) and 10 steps (right): filled, at the step"
                    + " size chosen for each network; hollow, at the α of training, %s, for all. Small"
                    + " hollow marks: the seeds. Half of the training tasks are hard; %s %s Drawings:"
                    + " Omniglot. %s")
                .formatted(
                    Captions.number(Examination.landscape().innerStep()),
                    FewShotDesign.training(),
                    FewShotDesign.test(results.seeds()),
                    FewShotDesign.choice()))
        .alt(
            "Four panels of gains by landscape. At the chosen sizes the gain is large on packed and"
                + " diverse hard tasks after one step and near 0 elsewhere. At the given size near"
                + " tasks show a gain too, and easy tasks a larger one than at the chosen sizes.")
        .parameters(FewShotDesign.parameters(results.seeds()))
        .build();
  }

  private Plot panel(Table table, String kind, int steps) {
    Plot plot =
        Plot.titled("%s tasks, %s".formatted(kind, steps == 1 ? "1 step" : steps + " steps"))
            .axes("landscape", "accuracy, MAML - NAL")
            .xNames(LANDSCAPES.stream().map(TrainedAlike::name).toArray(String[]::new))
            .horizontal(0, "", Palette.NEUTRAL);
    Table same = table.where(table.stringColumn("kind").isEqualTo(kind));
    double[] lower = same.doubleColumn("gainLower").asDoubleArray();
    double[] upper = same.doubleColumn("gainUpper").asDoubleArray();
    plot.yRange(
        Math.min(0, Arrays.stream(lower).min().orElseThrow()) - 0.05,
        Arrays.stream(upper).max().orElseThrow() + 0.05);
    Ink ink = kind.equals("hard") ? Palette.HARD : Palette.EASY;
    for (String size : List.of("chosen", "given")) {
      Table rows =
          table.where(
              table
                  .stringColumn("kind")
                  .isEqualTo(kind)
                  .and(table.intColumn("steps").isEqualTo(steps))
                  .and(table.stringColumn("size").isEqualTo(size)));
      boolean chosen = size.equals("chosen");
      double aside = chosen ? -0.13 : 0.13;
      double[] x = new double[rows.rowCount()];
      Arrays.setAll(x, i -> i + aside);
      String label =
          chosen
              ? "step size chosen for each network"
              : "α = " + Captions.number(Examination.landscape().innerStep());
      new SeedColumns("gain", results.seeds())
          .draw(plot, label, rows, x, aside / 2, chosen ? ink : ink.hollow());
    }
    return plot;
  }
}
