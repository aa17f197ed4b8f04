package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.fewshot.Examination;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Accuracy on new characters by kind of alphabet and method, before adaptation and after 1 and 10
 * steps, half of the training tasks hard (theory 6).
 *
 * @param results of the trained networks
 * @param ranking of the alphabets, whose accuracies without learning are drawn beside
 */
public record NaturalAccuracyStudy(FewShotResults results, AlphabetRanking ranking)
    implements LegacyStudy {
  private static final String NEIGHBOUR = "nearestNeighbour";
  private static final double CHANCE = 1.0 / NaturalDesign.CLASSES;

  /** {@return the study of the committed results} */
  public static NaturalAccuracyStudy defaults() {
    return new NaturalAccuracyStudy(
        FewShotResults.committed(FewShotTable.NATURAL), AlphabetRanking.committed());
  }

  @Override
  public String name() {
    return "fewshot-natural-accuracy";
  }

  private SeedColumns accuracy() {
    return new SeedColumns("accuracy", results.seeds());
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            StringColumn.create("landscape"),
            StringColumn.create("kind"),
            StringColumn.create("method"),
            IntColumn.create("steps"));
    accuracy().create(table);
    NumberColumns.create(table, List.of(NEIGHBOUR));
    for (String landscape : results.table().landscapes()) {
      for (String kind : results.table().kinds()) {
        for (TrainingPlan.Method method : results.table().methods()) {
          TrainedAlike networks = new TrainedAlike(landscape, NaturalDesign.HALF, method);
          for (int steps : Examination.STEPS) {
            table.stringColumn("landscape").append(landscape);
            table.stringColumn("kind").append(kind);
            table.stringColumn("method").append(TrainedAlike.name(method));
            table.intColumn("steps").append(steps);
            accuracy().append(table, OwnSize.accuracy(results, networks, kind, steps));
            table.doubleColumn(NEIGHBOUR).append(ranking.accuracy(kind));
          }
        }
      }
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name()).columns(results.table().kinds().size()).panelSize(640, 470);
    for (String landscape : results.table().landscapes()) {
      for (String kind : results.table().kinds()) {
        figure.panel(panel(table, landscape, kind));
      }
    }
    return figure
        .caption(
            ("Accuracy on 5-way 1-shot tasks of characters not seen in training, before adaptation and"
                    + " after 1 and 10 steps. Half of the"
                    + " training tasks are of the hardest alphabet, (a) to (c), or of the ten hardest,"
                    + " (d) to (f), the others of the ten easiest. Test tasks: of the ten easiest"
                    + " alphabets, (a) and (d), the hardest, (b) and (e), the ten hardest, (c) and"
                    + " (f). Blue circles: FO-MAML; orange squares: NAL; small hollow marks: the seeds."
                    + " Grey: chance. Dashed: nearest neighbour between blurred pixels, on all characters of"
                    + " the same alphabets. %s %s Drawings: Omniglot. The design is the companion's own"
                    + " choice.")
                .formatted(NaturalDesign.training(results), NaturalDesign.test(results)))
        .alt(
            "Six panels of accuracy against adaptation, for NAL and FO-MAML: all start at chance, as"
                + " the labels of new characters are in random order, and rise with adaptation.")
        .parameters(NaturalDesign.parameters(results))
        .build();
  }

  private Plot panel(Table table, String landscape, String kind) {
    Plot plot =
        Plot.titled(
                "%s; test: %s"
                    .formatted(NaturalNames.landscape(landscape), NaturalNames.kind(kind)))
            .axes("adaptation", "accuracy")
            .xNames("none", "1 step", "10 steps")
            .yRange(0, 1)
            .horizontal(CHANCE, "", Palette.NEUTRAL);
    double neighbour =
        table
            .where(table.stringColumn("kind").isEqualTo(kind))
            .doubleColumn(NEIGHBOUR)
            .getDouble(0);
    plot.horizontal(neighbour, "", Palette.LIMIT);
    for (TrainingPlan.Method method : results.table().methods()) {
      Table rows =
          table.where(
              table
                  .stringColumn("landscape")
                  .isEqualTo(landscape)
                  .and(table.stringColumn("kind").isEqualTo(kind))
                  .and(table.stringColumn("method").isEqualTo(TrainedAlike.name(method))));
      double[] x = new double[rows.rowCount()];
      boolean nal = method == TrainingPlan.Method.NAL;
      double aside = nal ? -0.05 : 0.05;
      Arrays.setAll(x, i -> i + aside);
      Ink ink = nal ? Palette.NAL : Palette.MAML;
      String label = List.of("NAL", "FO-MAML").get(nal ? 0 : 1);
      plot.line(label, x, rows.doubleColumn("accuracy").asDoubleArray(), ink);
      accuracy().draw(plot, "", rows, x, 2 * aside, ink);
    }
    return plot.legendBelow();
  }
}
