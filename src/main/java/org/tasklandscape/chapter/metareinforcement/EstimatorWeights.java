package org.tasklandscape.chapter.metareinforcement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tasklandscape.control.QuadraticReward.Kind;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.reinforcement.ActionRollouts;
import org.tasklandscape.reinforcement.EstimatorWeight;
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
 * w(ρ) of the five estimators of the meta-gradient, and the standard deviation of one estimate
 * along θ - c, against the curvature. Source: theory 5.3.3, T8.
 *
 * @param dimension d
 * @param deviation s
 * @param step α
 * @param rollouts n of each row of panels
 * @param distance ‖θ - c‖
 * @param curvatures ρ
 * @param every every how many points of a curve one is simulated
 * @param draws of each simulated point
 * @param seed the seed of the simulation
 */
public record EstimatorWeights(
    int dimension,
    double deviation,
    double step,
    List<Integer> rollouts,
    double distance,
    Range curvatures,
    int every,
    int draws,
    long seed)
    implements FigureStudy<EstimatorWeights.Point> {

  /**
   * An estimator at one curvature.
   *
   * @param estimator which
   * @param rollouts n
   * @param curvature ρ
   * @param weight w(ρ) in closed form
   * @param simulated the mean of ⟨g, θ - c⟩/‖θ - c‖², unknown where nothing was simulated
   * @param deviation the standard deviation of one such number
   */
  public record Point(
      EstimatorWeight estimator,
      int rollouts,
      double curvature,
      double weight,
      Estimate simulated,
      double deviation) {}

  /** Copies the list. */
  public EstimatorWeights {
    rollouts = List.copyOf(rollouts);
  }

  /** {@return the study at α = 1 in two dimensions} */
  public static EstimatorWeights defaults() {
    return new EstimatorWeights(
        2, 0.3, 1, List.of(10, 50), 1, Range.linear(0, 1.2, 49), 4, 5000, 202_611_302L);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    double[] values = curvatures.values();
    for (int n : rollouts) {
      for (EstimatorWeight estimator : EstimatorWeight.values()) {
        for (int i = 0; i < values.length; i++) {
          points.add(point(estimator, n, values[i], i > 0 && i % every == 0));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  private Point point(EstimatorWeight estimator, int n, double curvature, boolean simulated) {
    double weight = estimator.of(curvature, step, n, dimension);
    if (!simulated) {
      return new Point(estimator, n, curvature, weight, Estimate.unknown(), Double.NaN);
    }
    double[] delta = new double[dimension];
    delta[0] = distance;
    double[][] a = new double[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      a[i][i] = curvature;
    }
    var kind = new Kind(1, a, new double[dimension]);
    double expected = new PolicyGradientLaw(List.of(kind), deviation, step, n).excess(delta);
    var world = new ActionRollouts(Collections.nCopies(dimension, curvature), deviation, step, n);
    RandomStream stream =
        new Streams(seed, name()).stream(estimator + "/" + n + "/" + CellName.hex(curvature));
    var moments = new RunningMoments(1);
    for (int t = 0; t < draws; t++) {
      double[] gradient = world.draw(delta, stream).metaGradient(estimator, expected);
      moments.add(gradient[0] / distance);
    }
    double spread = Math.sqrt(moments.covariance(0, 0));
    return new Point(estimator, n, curvature, weight, moments.estimate(0), spread);
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure = Words.of(this).figure().columns(2).panelSize(860, 560);
    for (int n : rollouts) {
      Plot weight = Plot.titled("Weight, n = " + n).axes("curvature ρ", "w(ρ)");
      Plot spread = Plot.titled("Noise, n = " + n).axes("curvature ρ", "SD of one estimate").logY();
      for (EstimatorWeight estimator : EstimatorWeight.values()) {
        Rows<Point> curve = rows.where(p -> p.rollouts() == n && p.estimator() == estimator);
        new Curves<>(weight, Point::curvature, Point::weight, Point::simulated)
            .drawNamed(title(estimator), curve, ink(estimator));
        Rows<Point> seen = curve.where(p -> !Double.isNaN(p.deviation()));
        spread.line(
            title(estimator),
            seen.values(Point::curvature),
            seen.values(Point::deviation),
            ink(estimator));
      }
      figure.panel(weight.legendBelow()).panel(spread.legendBelow());
    }
    return figure.build();
  }

  /** {@return the name of an estimator on a panel} */
  static String title(EstimatorWeight estimator) {
    return switch (estimator) {
      case NAL -> "joint training";
      case FIRST_ORDER -> "first order";
      case LOG_LIKELIHOOD -> "log-likelihood";
      case RATIO -> "ratio (LVC)";
      case EXACT -> "exact (E-MAML)";
    };
  }

  /** {@return its ink} */
  static Ink ink(EstimatorWeight estimator) {
    return switch (estimator) {
      case NAL -> Palette.NAL;
      case FIRST_ORDER -> Palette.EASY;
      case LOG_LIKELIHOOD -> Palette.OTHER;
      case RATIO -> Palette.MAML;
      case EXACT -> Palette.BOUND;
    };
  }
}
