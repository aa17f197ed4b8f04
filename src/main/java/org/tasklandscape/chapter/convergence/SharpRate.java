package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Smoothness;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.PowerLaw;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Iterations k of MAML with steps 1/L<sub>F</sub>(w<sub>k</sub>) until |F'(w<sub>k</sub>)| ≤ ε on
 * the task f(w) = (1 + w²)<sup>-p/2</sup>: far out w' = p w<sup>-p-1</sup>/(4L), so k grows as
 * ε<sup>-(p+2)/(p+1)</sup>, an exponent that tends to the bound's 2 as p → 0. Source: theory 4.1.
 *
 * @param powers p, increasing
 * @param share α L
 * @param start w<sub>0</sub>
 * @param iterations the last k, at least 10⁴
 * @param fitted the first k of the slope
 */
public record SharpRate(List<Double> powers, double share, double start, int iterations, int fitted)
    implements FigureStudy<SharpRate.Row> {
  private static final int PER_DECADE = 4;

  /**
   * An iteration of a run.
   *
   * @param power p
   * @param iteration k
   * @param accuracy |F'(w_k)|
   * @param bound 2L̄Δ/ε² at this ε, with L̄ and Δ ≤ F(w_0) of the start
   * @param slope of log k against log 1/ε over the later iterations of the run
   * @param predicted (p + 2)/(p + 1)
   */
  public record Row(
      double power, int iteration, double accuracy, double bound, double slope, double predicted) {}

  /** Checks the iterations. */
  public SharpRate {
    powers = List.copyOf(powers);
    if (fitted < 1 || iterations < 10 * fitted) {
      throw new IllegalArgumentException(
          "must have fitted >= 1 and iterations >= 10 fitted, got %d and %d"
              .formatted(fitted, iterations));
    }
  }

  /** {@return the study of the announcement of C-sharp-rate} */
  public static SharpRate defaults() {
    return new SharpRate(List.of(0.1, 0.5, 1.0, 3.0), 0.5, 1, 1_000_000, 10_000);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (double power : powers) {
      rows.addAll(descend(power));
    }
    return Rows.of(Row.class, rows);
  }

  private List<Row> descend(double power) {
    FlatTail tail = new FlatTail(power);
    Smoothness constants = tail.smoothness(share);
    MetaGradient f =
        MetaGradient.of(
            MetaAlgorithm.maml(constants.innerStep(), 1), List.of(MetaTask.population(tail)));
    StepSize rule = constants.exact(f);
    double[] w = {start};
    double[] gradient = new double[1];
    double begun = f.value(w);
    double largest = 0;
    List<Row> noted = new ArrayList<>();
    int index = 0;
    for (int k = 0; k <= iterations; k++) {
      f.gradient(w, gradient);
      double step = rule.at(k, w);
      largest = Math.max(largest, 1 / step);
      if (k == at(index)) {
        double accuracy = Math.abs(gradient[0]);
        double bound = 2 * largest * begun / (accuracy * accuracy);
        noted.add(new Row(power, k, accuracy, bound, Double.NaN, Double.NaN));
        index++;
      }
      w[0] -= step * gradient[0];
    }
    List<Row> late = noted.stream().filter(row -> row.iteration() >= fitted).toList();
    double slope =
        -PowerLaw.slope(
            late.stream().mapToDouble(Row::accuracy).toArray(),
            late.stream().mapToDouble(Row::iteration).toArray());
    double predicted = predicted(power);
    return noted.stream()
        .map(row -> new Row(power, row.iteration(), row.accuracy(), row.bound(), slope, predicted))
        .toList();
  }

  /** The iteration noted as number index: 10, 18, 32, 56, 100, … */
  private static long at(int index) {
    return Math.round(10 * StrictMath.pow(10, (double) index / PER_DECADE));
  }

  /**
   * The exponent in the limit.
   *
   * @param power p
   * @return (p + 2)/(p + 1)
   */
  public static double predicted(double power) {
    return (power + 2) / (power + 1);
  }

  /**
   * The measured slope; nothing is drawn, so it is exact.
   *
   * @param rows what {@link #run()} gave
   * @param power p
   * @return the slope of log k against log 1/ε
   * @throws IllegalArgumentException if p was not run
   */
  public static Estimate slope(Rows<Row> rows, double power) {
    return rows.stream()
        .filter(row -> row.power() == power)
        .findFirst()
        .map(row -> Estimate.exact(row.slope()))
        .orElseThrow(() -> new IllegalArgumentException("no rows of p = " + power));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    Plot runs =
        Plot.titled("iterations").axes("accuracy ε", "iterations k").logX().logY().legendBelow();
    for (int i = 0; i < powers.size(); i++) {
      double power = powers.get(i);
      Rows<Row> own = rows.where(row -> row.power() == power);
      runs.line(
          "p = " + Numbers.plain(power),
          own.values(Row::accuracy),
          own.values(Row::iteration),
          Palette.ordered(i, powers.size()));
    }
    Rows<Row> slowest = rows.where(row -> row.power() == powers.get(0));
    runs.line(
        "bound, p = " + Numbers.plain(powers.get(0)),
        slowest.values(Row::accuracy),
        slowest.values(Row::bound),
        Palette.BOUND);
    double[] p = Range.linear(0, 1.2 * powers.get(powers.size() - 1), 60).values();
    double[] measured = powers.stream().mapToDouble(x -> slope(rows, x).value()).toArray();
    Plot slopes =
        Plot.titled("slope")
            .axes("power p", "slope of log k against log 1/ε")
            .yRange(1, 2.1)
            .legendBelow()
            .horizontal(2, "bound", Palette.BOUND)
            .line(
                "(p + 2)/(p + 1)",
                p,
                Arrays.stream(p).map(SharpRate::predicted).toArray(),
                Palette.MAML)
            .scatter(
                "MAML, measured",
                powers.stream().mapToDouble(x -> x).toArray(),
                measured,
                Palette.MAML);
    return Words.of(this).figure().panelSize(800, 640).panel(runs).panel(slopes).build();
  }
}
