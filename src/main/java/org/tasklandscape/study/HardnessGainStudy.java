package org.tasklandscape.study;

import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.SimulatedRisk;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * G_m and both excess risks, easy and hard parts apart, against ρ_H/ρ_E: closed forms (theory 1.7)
 * at every ratio, simulations at some of them.
 *
 * @param world the clusters; ρ_H is varied
 * @param step one step, in training and in testing
 * @param ratios the values of ρ_H/ρ_E
 * @param every every how manyth ratio is simulated, counted from the first
 * @param draws the tasks drawn at each simulated ratio
 * @param seed the seed of the simulation
 */
public record HardnessGainStudy(
    TwoClusters world, Adaptation step, Range ratios, int every, long draws, long seed)
    implements LegacyStudy {
  private static final String[] RISKS = {
    "nal", "nalEasy", "nalHard", "maml", "mamlEasy", "mamlHard"
  };

  /**
   * Checks the rules of the parameters.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public HardnessGainStudy {
    if (every < 1) {
      throw new IllegalArgumentException("must have every >= 1, got every = " + every);
    }
  }

  /** {@return the study of the favourable landscape with ρ_H/ρ_E from 0.001 to 1} */
  public static HardnessGainStudy defaults() {
    return new HardnessGainStudy(
        Landscapes.favourable(),
        Landscapes.step(),
        Range.logarithmic(0.001, 1, 61),
        5,
        100_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "hardness-gain";
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), DoubleColumn.create("ratio"));
    addQuantity(table, "gain");
    for (String risk : RISKS) {
      addQuantity(table, risk);
    }
    int index = 0;
    for (double ratio : ratios.values()) {
      table.doubleColumn("ratio").append(ratio);
      append(table, at(ratio), index % every == 0 ? "ratio " + index : "");
      index++;
    }
    return table;
  }

  private TwoClusters at(double ratio) {
    double curvature = ratio * world.easy().curvature();
    return world.withHard(TwoClusters.hard(curvature, world.hard().spread()));
  }

  /** Appends the closed forms, and the estimates where the cell has a name. */
  private void append(Table table, TwoClusters point, String cell) {
    var closed = point.compare(step, step);
    Estimate unknown = Estimate.unknown();
    SimulatedRisk simulated = cell.isEmpty() ? null : simulate(point, cell);
    append(table, "gain", closed.gain(), simulated == null ? unknown : simulated.ratio(0, 1));
    double[] values = {
      closed.excessRiskNal(),
      closed.nal().easy(),
      closed.nal().hard(),
      closed.excessRiskMaml(),
      closed.maml().easy(),
      closed.maml().hard()
    };
    for (int i = 0; i < RISKS.length; i++) {
      int solution = i / 3;
      Estimate estimate = unknown;
      if (simulated != null) {
        estimate =
            i % 3 == 0 ? simulated.excessRisk(solution) : simulated.part(i % 3 - 1, solution);
      }
      append(table, RISKS[i], values[i], estimate);
    }
  }

  private SimulatedRisk simulate(TwoClusters point, String cell) {
    Comparison solved = Comparison.of(point.environment(), step, step);
    return new RiskSimulation(point.environment(), step, new Streams(seed, name()))
        .run(cell, draws, solved.nalArray(), solved.mamlArray());
  }

  private static void addQuantity(Table table, String quantity) {
    for (String suffix : new String[] {"", "Simulated", "Lower", "Upper"}) {
      table.addColumns(DoubleColumn.create(quantity + suffix));
    }
  }

  private static void append(Table table, String quantity, double closed, Estimate estimate) {
    table.doubleColumn(quantity).append(closed);
    table.doubleColumn(quantity + "Simulated").append(estimate.value());
    table.doubleColumn(quantity + "Lower").append(estimate.lower());
    table.doubleColumn(quantity + "Upper").append(estimate.upper());
  }

  @Override
  public Figure figure(Table table) {
    Plot gain = axes("Gain", "gain G").legendBelow().horizontal(1, "no gain", Palette.NEUTRAL);
    draw(gain, table, "risk of NAL over risk of MAML", "gain", Palette.MAML);
    return Figure.named(name())
        .caption(caption())
        .alt(
            "The gain is 1 at equal curvature, rises steeply as the hard tasks become harder,"
                + " peaks, and returns towards 1 for extreme ratios. Around"
                + " the peak NAL's excess risk is almost all in the hard tasks, MAML's, much"
                + " smaller, almost all in the easy ones.")
        .parameters(FixedParameters.of(this, "world.hard.curvature"))
        .panel(gain)
        .panel(risks(table, "Excess risk of NAL", "nal", Palette.NAL))
        .panel(risks(table, "Excess risk of MAML", "maml", Palette.MAML))
        .panelSize(700, 620)
        .build();
  }

  private static Plot risks(Table table, String title, String method, Ink ink) {
    Plot plot = axes(title, "excess risk").logY().yRange(1e-3, 1).legendBelow();
    draw(plot, table, "whole", method, ink);
    draw(plot, table, "easy part", method + "Easy", Palette.EASY);
    draw(plot, table, "hard part", method + "Hard", Palette.HARD);
    return plot;
  }

  private static Plot axes(String title, String y) {
    return Plot.titled(title).axes("ρ_H/ρ_E", y).logX();
  }

  private static void draw(Plot plot, Table table, String label, String quantity, Ink ink) {
    double[] ratio = table.doubleColumn("ratio").asDoubleArray();
    double[] estimate = table.doubleColumn(quantity + "Simulated").asDoubleArray();
    double[] half = table.doubleColumn(quantity + "Upper").asDoubleArray();
    for (int i = 0; i < half.length; i++) {
      half[i] -= estimate[i];
    }
    plot.line(label, ratio, table.doubleColumn(quantity).asDoubleArray(), ink)
        .points("", ratio, estimate, half, ink);
  }

  private String caption() {
    return ("(a) Gain and excess risks of (b) NAL and (c) MAML against ρ_H/ρ_E, with the parts of"
            + " easy and hard tasks. Lines: closed forms; points: simulations of %d tasks with 95 %%"
            + " intervals (where unseen, smaller than the points), seed %d. %s; %s"
            + " in training and in testing: the companion's own choice.")
        .formatted(draws, seed, FixedParameters.of(world, "ρ_H"), Captions.of(step));
  }
}
