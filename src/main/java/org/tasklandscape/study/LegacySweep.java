package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * G along a family of curves: in closed form at every point of a range, simulated at every n-th.
 *
 * <p>The table has the columns curve, x (by their names), {@code gain}, {@code simulated}, {@code
 * simulatedLower} and {@code simulatedUpper}; NaN stands where there is no closed form or nothing
 * was simulated.
 *
 * @param streams the seed and the name of the artefact
 * @param draws tasks per simulated point
 * @param every n
 */
record LegacySweep(Streams streams, long draws, int every) {

  LegacySweep {
    if (every < 1) {
      throw new IllegalArgumentException(
          "must simulate every n-th point, n >= 1, got n = " + every);
    }
  }

  /** What both solutions are trained and judged on at one point. */
  record Setting(TaskEnvironment world, Adaptation train, Adaptation test) {
    /** Training and testing alike. */
    static Setting of(TaskEnvironment world, Adaptation step) {
      return new Setting(world, step, step);
    }

    private boolean hasClosedForm() {
      return test.steps() == 1 || test.samples() == Adaptation.INFINITE;
    }
  }

  /** From a point of a curve to what is compared there. */
  interface Settings {
    Setting at(double curve, double x);
  }

  Table run(String curveName, List<Double> curves, String xName, Range range, Settings settings) {
    return run(curveName, curves, xName, range.values(), settings);
  }

  Table run(String curveName, List<Double> curves, String xName, double[] xs, Settings settings) {
    Table table = Table.create();
    NumberColumns.create(
        table, List.of(curveName, xName, "gain", "simulated", "simulatedLower", "simulatedUpper"));
    for (double curve : curves) {
      for (int i = 0; i < xs.length; i++) {
        String cell = "%s = %s, %s = %s".formatted(curveName, curve, xName, xs[i]);
        append(table, curve, xs[i], settings.at(curve, xs[i]), i % every == 0 ? cell : "");
      }
    }
    return table;
  }

  private void append(Table table, double curve, double x, Setting setting, String cell) {
    Adaptation judged = setting.hasClosedForm() ? setting.test() : setting.train();
    Comparison solved = Comparison.of(setting.world(), setting.train(), judged);
    double gain = setting.hasClosedForm() ? solved.gain() : Double.NaN;
    Estimate simulated =
        cell.isEmpty()
            ? Estimate.unknown()
            : new RiskSimulation(setting.world(), setting.test(), streams)
                .run(cell, draws, solved.nalArray(), solved.mamlArray())
                .ratio(0, 1);
    NumberColumns.append(
        table, curve, x, gain, simulated.value(), simulated.lower(), simulated.upper());
  }

  /** The rows of one curve. */
  static Table curve(Table table, String curveName, double value) {
    return table.where(table.doubleColumn(curveName).isEqualTo(value));
  }

  static double[] values(Table table, String column) {
    return table.doubleColumn(column).asDoubleArray();
  }

  /** Adds one curve to a plot: the closed form as a line, the simulation as points. */
  static void draw(Plot plot, Table curve, String xName, String label, Ink ink) {
    double[] x = values(curve, xName);
    plot.line(label, x, values(curve, "gain"), ink);
    drawPoints(plot, curve, xName, "", ink);
  }

  /** As {@link #draw}, with the name on line and points alike, for a legend. */
  static void drawNamed(Plot plot, Table curve, String xName, String label, Ink ink) {
    plot.line(label, values(curve, xName), values(curve, "gain"), ink);
    drawPoints(plot, curve, xName, label, ink);
  }

  static void drawPoints(Plot plot, Table curve, String xName, String label, Ink ink) {
    Table seen = curve.where(curve.doubleColumn("simulated").isNotMissing());
    double[] half = EstimateColumns.half(seen, "simulated");
    plot.points(label, values(seen, xName), values(seen, "simulated"), half, ink);
  }

  /** What a caption says of the points. */
  static String pointsText(long draws) {
    return "Lines: closed form. Points: simulation of %d tasks each, with 95 %% intervals."
        .formatted(draws);
  }
}
