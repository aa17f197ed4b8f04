package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

/**
 * G along a family of curves: in closed form at every point of a range, simulated at every n-th.
 *
 * @param streams the seed and the name of the artefact
 * @param draws tasks per simulated point
 * @param every n
 */
public record GainSweep(Streams streams, long draws, int every) {

  /** Checks n ≥ 1. */
  public GainSweep {
    if (every < 1) {
      throw new IllegalArgumentException(
          "must simulate every n-th point, n >= 1, got n = " + every);
    }
  }

  /**
   * G at one point.
   *
   * @param gain in closed form, NaN where there is none
   * @param simulated the estimate, unknown where nothing was simulated
   */
  public record Gain(double gain, @Ends Estimate simulated) {}

  /**
   * What both solutions are trained and judged on at one point.
   *
   * @param world the tasks
   * @param train the adaptation that MAML is trained with
   * @param test the adaptation that both are judged after
   */
  public record Setting(TaskEnvironment world, Adaptation train, Adaptation test) {
    /**
     * Training and testing alike.
     *
     * @param world the tasks
     * @param step the adaptation
     * @return the setting
     */
    public static Setting of(TaskEnvironment world, Adaptation step) {
      return new Setting(world, step, step);
    }

    private boolean hasClosedForm() {
      return test.steps() == 1 || test.samples() == Adaptation.INFINITE;
    }
  }

  /** From a point of a curve to what is compared there. */
  @FunctionalInterface
  public interface Settings {
    /**
     * The setting at a point.
     *
     * @param curve what the curve has in common
     * @param x where on the curve
     * @return what is compared
     */
    Setting at(double curve, double x);
  }

  /**
   * From a point of a curve and its gain to a row.
   *
   * @param <R> the row
   */
  @FunctionalInterface
  public interface Row<R extends Record> {
    /**
     * The row of a point.
     *
     * @param curve what the curve has in common
     * @param x where on the curve
     * @param gain there
     * @return the row
     */
    R of(double curve, double x, Gain gain);
  }

  /**
   * A number by the name it has in the names of random streams.
   *
   * @param name of the number, part of the name of every stream
   * @param values the numbers
   */
  public record Axis(String name, double... values) {
    /**
     * An axis from a list.
     *
     * @param name of the number
     * @param values the numbers
     * @return the axis
     */
    public static Axis of(String name, List<Double> values) {
      return new Axis(name, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private String at(double value) {
      return name + " = " + CellName.decimal(value);
    }
  }

  /**
   * All curves.
   *
   * @param type the row
   * @param curves what tells them apart
   * @param xs their points
   * @param settings what is compared at a point
   * @param row the row of a point
   * @param <R> the row
   * @return the rows, curve by curve
   */
  public <R extends Record> Rows<R> run(
      Class<R> type, Axis curves, Axis xs, Settings settings, Row<R> row) {
    List<R> rows = new ArrayList<>();
    for (double curve : curves.values()) {
      for (int i = 0; i < xs.values().length; i++) {
        double x = xs.values()[i];
        String cell = curves.at(curve) + ", " + xs.at(x);
        rows.add(row.of(curve, x, at(settings.at(curve, x), i % every == 0 ? cell : "")));
      }
    }
    return Rows.of(type, rows);
  }

  /**
   * One point.
   *
   * @param setting what is compared
   * @param cell the name of its random stream, empty to simulate nothing
   * @return the gain
   */
  public Gain at(Setting setting, String cell) {
    Adaptation judged = setting.hasClosedForm() ? setting.test() : setting.train();
    Comparison solved = Comparison.of(setting.world(), setting.train(), judged);
    double gain = setting.hasClosedForm() ? solved.gain() : Double.NaN;
    Estimate simulated =
        cell.isEmpty()
            ? Estimate.unknown()
            : new RiskSimulation(setting.world(), setting.test(), streams)
                .run(cell, draws, solved.nalArray(), solved.mamlArray())
                .ratio(0, 1);
    return new Gain(gain, simulated);
  }
}
