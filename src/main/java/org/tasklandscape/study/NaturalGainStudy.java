package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The gain of FO-MAML over NAL in accuracy on new characters, by kind of alphabet, against the
 * share of hard training tasks and the number of alphabets these are from (theory 6).
 *
 * @param results of the trained networks
 */
public record NaturalGainStudy(FewShotResults results) implements LegacyStudy {
  private static final List<Integer> STEPS = List.of(1, 10);
  private static final List<Integer> HARD_TASKS =
      List.of(0, NaturalDesign.HALF, NaturalDesign.TASKS);
  private static final List<Ink> INKS = List.of(Palette.OTHER, Palette.ANOTHER);

  /** {@return the study of the committed results} */
  public static NaturalGainStudy defaults() {
    return new NaturalGainStudy(FewShotResults.committed(FewShotTable.NATURAL));
  }

  @Override
  public String name() {
    return "fewshot-natural-gain";
  }

  private SeedColumns gain() {
    return new SeedColumns("gain", results.seeds());
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            StringColumn.create("landscape"),
            StringColumn.create("kind"),
            IntColumn.create("steps"));
    NumberColumns.create(table, List.of("share"));
    gain().create(table);
    for (String landscape : results.table().landscapes()) {
      for (String kind : results.table().kinds()) {
        for (int steps : STEPS) {
          for (int hardTasks : HARD_TASKS) {
            table.stringColumn("landscape").append(landscape);
            table.stringColumn("kind").append(kind);
            table.intColumn("steps").append(steps);
            table.doubleColumn("share").append((double) hardTasks / NaturalDesign.TASKS);
            gain().append(table, OwnSize.gain(results, landscape, hardTasks, kind, steps));
          }
        }
      }
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    double[] range = range(table);
    var figure = Figure.named(name()).columns(results.table().kinds().size()).panelSize(640, 470);
    for (int steps : STEPS) {
      for (String kind : results.table().kinds()) {
        figure.panel(panel(table, kind, steps).yRange(range[0], range[1]));
      }
    }
    return figure
        .caption(
            ("Gain of FO-MAML over NAL, the difference of their accuracies on characters not seen in"
                    + " training, paired over seeds, against the share of hard tasks in training:"
                    + " after one step, (a) to (c), and ten, (d) to (f)."
                    + " Test tasks: of the ten easiest alphabets, (a) and (d), the"
                    + " hardest, (b) and (e), the ten hardest, (c) and (f). Hard training tasks are of"
                    + " the hardest alphabet (orange wedges) or of the ten hardest (light blue stars);"
                    + " at share 0 both are the same networks. Small hollow marks: the seeds. %s %s"
                    + " Drawings: Omniglot. The design is the companion's own choice.")
                .formatted(NaturalDesign.training(results), NaturalDesign.test(results)))
        .alt(
            "Six panels of the gain against the share of hard training tasks, for one and ten hard"
                + " alphabets.")
        .parameters(NaturalDesign.parameters(results))
        .build();
  }

  /** One for all panels, so that they compare. */
  private double[] range(Table table) {
    List<Double> ends = new ArrayList<>(List.of(0.0));
    ends.addAll(table.doubleColumn("gainLower").asList());
    ends.addAll(table.doubleColumn("gainUpper").asList());
    double low = ends.stream().mapToDouble(Double::doubleValue).min().getAsDouble();
    double high = ends.stream().mapToDouble(Double::doubleValue).max().getAsDouble();
    double margin = 0.05 * (high - low);
    return new double[] {low - margin, high + margin};
  }

  private Plot panel(Table table, String kind, int steps) {
    Plot plot =
        Plot.titled(
                "test: %s, %s"
                    .formatted(NaturalNames.kind(kind), steps == 1 ? "1 step" : steps + " steps"))
            .axes("share of hard tasks in training", "accuracy, FO-MAML - NAL")
            .xRange(-0.08, 1.08)
            .horizontal(0, "", Palette.NEUTRAL)
            .legendBelow();
    List<String> landscapes = results.table().landscapes();
    for (int l = 0; l < landscapes.size(); l++) {
      Table rows =
          table.where(
              table
                  .stringColumn("landscape")
                  .isEqualTo(landscapes.get(l))
                  .and(table.stringColumn("kind").isEqualTo(kind))
                  .and(table.intColumn("steps").isEqualTo(steps)));
      double aside = l == 0 ? -0.015 : 0.015;
      double[] x = rows.doubleColumn("share").asDoubleArray();
      Arrays.setAll(x, i -> x[i] + aside);
      String label = NaturalNames.landscape(landscapes.get(l));
      plot.line(label, x, rows.doubleColumn("gain").asDoubleArray(), INKS.get(l));
      gain().draw(plot, "", rows, x, 2 * aside, INKS.get(l));
    }
    return plot;
  }
}
