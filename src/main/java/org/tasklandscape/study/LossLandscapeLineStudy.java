package org.tasklandscape.study;

import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * ½ρ(w - w*)² before and ½q(ρ; m)(w - w*)² after one step, in one dimension: the excess risks of
 * easy and hard tasks, their average, and both solutions.
 *
 * <p>Source: theory 1.3 to 1.5.
 *
 * @param world the clusters, of dimension 1, both of positive probability
 * @param step one step, in training and in testing
 * @param axis the values of w
 */
public record LossLandscapeLineStudy(TwoClusters world, Adaptation step, Range axis)
    implements LegacyStudy {
  private static final String CURVE = "curve";
  private static final String[] SOLUTIONS = {"NAL", "MAML"};

  /**
   * Checks the rules of the parameters.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public LossLandscapeLineStudy {
    if (world.dimension() != 1 || world.hardProbability() == 0 || world.hardProbability() == 1) {
      throw new IllegalArgumentException(
          "the landscape on a line must have d = 1 and 0 < p_H < 1, got " + world);
    }
  }

  /**
   * {@return the study of an easy task of curvature 1 at 0 and a hard one of curvature 0.1 at 4, α
   * = 1, m = 50}
   */
  public static LossLandscapeLineStudy defaults() {
    TwoClusters favourable = Landscapes.favourable();
    TwoClusters world =
        TwoClusters.of(
            1,
            TwoClusters.easy(favourable.easy().curvature(), 0),
            TwoClusters.hard(favourable.hard().curvature(), 0),
            favourable.distance());
    Adaptation step = Adaptation.step(Landscapes.step().innerStep(), 50);
    return new LossLandscapeLineStudy(world, step, Range.linear(-1.5, 5.5, 141));
  }

  @Override
  public String name() {
    return "loss-landscape-line";
  }

  @Override
  public Table run() {
    TaskEnvironment tasks = world.environment();
    Comparison solved = Comparison.of(tasks, step, step);
    Table table =
        Table.create(
            name(),
            StringColumn.create("point"),
            DoubleColumn.create("w"),
            DoubleColumn.create("easyBefore"),
            DoubleColumn.create("hardBefore"),
            DoubleColumn.create("averageBefore"),
            DoubleColumn.create("easyAfter"),
            DoubleColumn.create("hardAfter"),
            DoubleColumn.create("averageAfter"));
    AdaptedRisk before = AdaptedRisk.of(tasks, Adaptation.none());
    AdaptedRisk after = AdaptedRisk.of(tasks, step);
    for (double w : axis.values()) {
      append(table, CURVE, w, before, after);
    }
    append(table, SOLUTIONS[0], solved.nalArray()[0], before, after);
    append(table, SOLUTIONS[1], solved.mamlArray()[0], before, after);
    return table;
  }

  private void append(Table table, String point, double w, AdaptedRisk before, AdaptedRisk after) {
    table.stringColumn("point").append(point);
    table.doubleColumn("w").append(w);
    int column = 2;
    for (AdaptedRisk risk : new AdaptedRisk[] {before, after}) {
      double[] parts = risk.partsAt(Nd4j.createFromArray(w));
      double[] values = {
        parts[0] / (1 - world.hardProbability()),
        parts[1] / world.hardProbability(),
        parts[0] + parts[1]
      };
      for (double value : values) {
        ((DoubleColumn) table.column(column++)).append(value);
      }
    }
  }

  @Override
  public Figure figure(Table table) {
    return Figure.named(name())
        .caption(caption())
        .alt(
            "Two parabolas and their average. Before the step the easy task is steep, and the"
                + " average is least near its optimum, at NAL's solution. After the step the easy"
                + " task has become flat, the hard one hardly, and the average is least nearer to"
                + " the hard optimum, at MAML's solution.")
        .parameters(Parameters.of(this))
        .panel(panel(table, "Before the step", "Before"))
        .panel(panel(table, "After one step", "After"))
        .panelSize(760, 620)
        .build();
  }

  private static Plot panel(Table table, String title, String suffix) {
    Table curve = table.where(table.stringColumn("point").isEqualTo(CURVE));
    double[] w = curve.doubleColumn("w").asDoubleArray();
    double[] easy = curve.doubleColumn("easy" + suffix).asDoubleArray();
    double[] hard = curve.doubleColumn("hard" + suffix).asDoubleArray();
    double[] average = curve.doubleColumn("average" + suffix).asDoubleArray();
    double highest = 0;
    for (String solution : SOLUTIONS) {
      highest = Math.max(highest, at(table, solution, "average" + suffix));
    }
    Plot plot =
        Plot.titled(title)
            .axes("w", "excess risk")
            .xRange(w[0], w[w.length - 1])
            // Both solutions must show, and the hard task at the left end.
            .yRange(0, Math.max(hard[0], 1.2 * highest))
            .legendBelow()
            .line("easy task", w, easy, Palette.EASY)
            .line("hard task", w, hard, Palette.HARD)
            .line("average", w, average, Palette.NEUTRAL);
    for (String solution : SOLUTIONS) {
      plot.marker(
          at(table, solution, "w"),
          at(table, solution, "average" + suffix),
          solution,
          solution.equals("NAL") ? Palette.NAL : Palette.MAML);
    }
    return plot;
  }

  private static double at(Table table, String solution, String column) {
    Table row = table.where(table.stringColumn("point").isEqualTo(solution));
    return row.doubleColumn(column).get(0);
  }

  private String caption() {
    return ("Excess risks in one dimension, (a) before and (b) after one step, with the solutions"
            + " of NAL and MAML marked on the average; note the different vertical scales. The"
            + " step flattens the easy task, the hard one hardly, so that the average is least"
            + " elsewhere. Closed forms; %s; %s in training and in testing: the companion's own"
            + " choice.")
        .formatted(Captions.of(world), Captions.of(step));
  }
}
