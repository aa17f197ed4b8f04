package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.control.QuadraticReward.Kind;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.reinforcement.ActionRollouts;
import org.tasklandscape.reinforcement.PolicyGradientLaw;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.study.CellName;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * Policy gradients in closed form beside rollouts: tr Cov ĝ against the distance from the best
 * action, and the expected risk after one step against its size. Source: theory 5.3.1, 5.3.2.
 *
 * @param curvatures the diagonal of A
 * @param deviation s
 * @param rollouts n of each curve
 * @param distances ‖θ - c‖, in the direction (1, …, 1)
 * @param steps α
 * @param distance ‖θ - c‖ where α varies
 * @param every every how many points of a curve one is simulated
 * @param draws of each simulated point
 * @param seed the seed of the simulation
 */
public record RolloutNoise(
    List<Double> curvatures,
    double deviation,
    List<Integer> rollouts,
    Range distances,
    Range steps,
    double distance,
    int every,
    int draws,
    long seed)
    implements FigureStudy<RolloutNoise.Point> {

  /**
   * One point of a curve.
   *
   * @param quantity what is shown
   * @param rollouts n
   * @param x the distance or the step
   * @param predicted in closed form
   * @param simulated unknown where nothing was simulated
   */
  public record Point(
      Quantity quantity, int rollouts, double x, double predicted, Estimate simulated) {}

  /** What a panel shows. */
  public enum Quantity {
    /** tr Cov ĝ. */
    VARIANCE,
    /** F<sub>n</sub> without the price of exploration. */
    RISK
  }

  /** Copies the lists. */
  public RolloutNoise {
    curvatures = List.copyOf(curvatures);
    rollouts = List.copyOf(rollouts);
  }

  /** {@return the study of three unequal curvatures} */
  public static RolloutNoise defaults() {
    return new RolloutNoise(
        List.of(1.0, 0.5, 0.1),
        0.5,
        List.of(5, 20, 100),
        Range.linear(0, 3, 31),
        Range.linear(0, 2, 41),
        1.5,
        5,
        5000,
        202_611_301L);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      double[] xs = quantity == Quantity.VARIANCE ? distances.values() : steps.values();
      for (int n : rollouts) {
        for (int i = 0; i < xs.length; i++) {
          points.add(point(quantity, n, xs[i], i % every == 0));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  private Point point(Quantity quantity, int n, double x, boolean simulated) {
    boolean noise = quantity == Quantity.VARIANCE;
    double step = noise ? 0 : x;
    double[] delta = delta(noise ? x : distance);
    int d = delta.length;
    double[][] a = new double[d][d];
    IntStream.range(0, d).forEach(i -> a[i][i] = curvatures.get(i));
    var law = new PolicyGradientLaw(List.of(new Kind(1, a, new double[d])), deviation, step, n);
    double[][] covariance = law.covariance(0, delta);
    double predicted =
        noise ? IntStream.range(0, d).mapToDouble(i -> covariance[i][i]).sum() : law.excess(delta);
    Estimate seen = simulated ? simulate(noise, n, step, delta) : Estimate.unknown();
    return new Point(quantity, n, x, predicted, seen);
  }

  private double[] delta(double length) {
    int d = curvatures.size();
    return IntStream.range(0, d).mapToDouble(i -> length / Math.sqrt(d)).toArray();
  }

  private Estimate simulate(boolean noise, int n, double step, double[] delta) {
    var world = new ActionRollouts(curvatures, deviation, step, n);
    String cell =
        (noise ? "variance" : "risk") + "/" + n + "/" + CellName.hex(noise ? delta[0] : step);
    RandomStream stream = new Streams(seed, name()).stream(cell);
    var moments = new RunningMoments(1);
    for (int t = 0; t < draws; t++) {
      ActionRollouts.Batch batch = world.draw(delta, stream);
      double value = noise ? 0 : world.risk(batch.adapted());
      double[] gradient = batch.gradient();
      for (int i = 0; noise && i < delta.length; i++) {
        double away = gradient[i] + curvatures.get(i) * delta[i];
        value += away * away;
      }
      moments.add(value);
    }
    return moments.estimate(0);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    Plot variance =
        Plot.titled("How noisy a gradient is")
            .axes("distance from the best action", "total variance of ĝ")
            .logY();
    Plot risk = Plot.titled("What a step leaves").axes("step α", "expected risk");
    risk.yRange(0, 2);
    for (int i = 0; i < rollouts.size(); i++) {
      int n = rollouts.get(i);
      for (Plot plot : List.of(variance, risk)) {
        Quantity shown = plot == variance ? Quantity.VARIANCE : Quantity.RISK;
        Rows<Point> curve = rows.where(p -> p.quantity() == shown && p.rollouts() == n);
        new Curves<>(plot, Point::x, Point::predicted, Point::simulated)
            .draw("n = " + n, curve, Palette.ordered(i, rollouts.size()));
      }
    }
    return Words.of(this).figure().panelSize(860, 560).panel(variance).panel(risk).build();
  }
}
