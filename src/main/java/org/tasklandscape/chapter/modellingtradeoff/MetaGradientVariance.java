package org.tasklandscape.chapter.modellingtradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Curves;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Headed;
import org.tasklandscape.study.Prefixed;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;
import org.tasklandscape.tradeoff.SampledTaskMoments;
import org.tasklandscape.tradeoff.ScoreLaw;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffEnvironment;

/**
 * tr Cov g<sub>MAML</sub>/tr Cov g<sub>DRS</sub> against α: the variance of one stochastic
 * meta-gradient, from one task of N inner and N outer samples, beside that of joint training on all
 * 2N. Source: theory 5.2.
 *
 * @param dimensions p of each environment
 * @param scale β
 * @param samples N of each curve
 * @param steps the range of α
 * @param every every how many points of the range one is drawn with its interval
 * @param tasks the tasks drawn for each p and N, a multiple of 32
 * @param seed the seed of the simulation
 */
public record MetaGradientVariance(
    List<Integer> dimensions,
    double scale,
    List<Integer> samples,
    Range steps,
    int every,
    int tasks,
    long seed)
    implements FigureStudy<MetaGradientVariance.Point> {

  /**
   * The ratios at one p, N and α.
   *
   * @param dimension p
   * @param samples N
   * @param step α
   * @param own each gradient at the solution of its own method
   * @param common both at w = E Θ
   * @param newton as own, each over its squared curvature
   */
  public record Point(
      int dimension,
      int samples,
      double step,
      @Prefixed Ratio own,
      @Prefixed Ratio common,
      @Prefixed Ratio newton) {}

  /**
   * A ratio of variances.
   *
   * @param line in closed form in one dimension, else from the simulated moments
   * @param simulated with its interval, unknown where no point is drawn
   */
  public record Ratio(
      @Headed("") double line, @Headed({"simulated", "lower", "upper"}) Estimate simulated) {}

  /** Where both gradients are taken, and in which unit they are measured. */
  private enum View {
    OWN("At each method's own solution", Point::own),
    COMMON("At one point, w = E Θ", Point::common),
    NEWTON("At own solutions, each over its curvature a²", Point::newton);

    private final String title;
    private final Function<Point, Ratio> of;

    View(String title, Function<Point, Ratio> of) {
      this.title = title;
      this.of = of;
    }

    double ratio(TaskMoments moments, double step) {
      ScoreLaw drs = ScoreLaw.drs(moments);
      ScoreLaw maml = ScoreLaw.maml(moments, step);
      if (this == COMMON) {
        double w = moments.world().moment(1);
        return maml.gradientVariance(w) / drs.gradientVariance(w);
      }
      double ratio =
          maml.gradientVariance(maml.goal().centre()) / drs.gradientVariance(drs.goal().centre());
      double curvature = drs.goal().curvature() / maml.goal().curvature();
      return this == OWN ? ratio : ratio * curvature * curvature;
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException unless every is at least 1
   */
  public MetaGradientVariance {
    dimensions = List.copyOf(dimensions);
    samples = List.copyOf(samples);
    if (every < 1) {
      throw new IllegalArgumentException("must draw every n-th point, n >= 1, got n = " + every);
    }
  }

  /** {@return the study of the published scale and range of α, in one dimension and in three} */
  public static MetaGradientVariance defaults() {
    return new MetaGradientVariance(
        List.of(1, 3),
        2,
        List.of(10, 25, 100, 400),
        Range.linear(0, 1, 81),
        8,
        1 << 16,
        Landscapes.SEED);
  }

  @Override
  public Rows<Point> run() {
    List<Point> points = new ArrayList<>();
    for (int p : dimensions) {
      var world = new TradeoffEnvironment(p, scale);
      for (int n : samples) {
        var simulated =
            SampledTaskMoments.of(world, n, tasks, new Streams(seed, name()), Trials.onAllCores());
        // In one dimension the line is the closed form, beyond it passes through the points.
        TaskMoments line = p == 1 ? TaskMoments.of(world, n) : simulated.all();
        double[] values = steps.values();
        for (int i = 0; i < values.length; i++) {
          double step = values[i];
          boolean drawn = i % every == 0;
          Function<View, Ratio> at = view -> ratio(view, step, line, drawn, simulated);
          points.add(
              new Point(
                  p, n, step, at.apply(View.OWN), at.apply(View.COMMON), at.apply(View.NEWTON)));
        }
      }
    }
    return Rows.of(Point.class, points);
  }

  private static Ratio ratio(
      View view, double step, TaskMoments line, boolean drawn, SampledTaskMoments simulated) {
    ToDoubleFunction<TaskMoments> ratio = moments -> view.ratio(moments, step);
    return new Ratio(
        ratio.applyAsDouble(line), drawn ? simulated.estimate(ratio) : Estimate.unknown());
  }

  @Override
  public Figure figure(Rows<Point> rows) {
    FigureBuilder figure =
        Words.of(this).figure().columns(View.values().length).panelSize(620, 560);
    for (int p : dimensions) {
      for (View view : View.values()) {
        figure.panel(panel(rows.where(point -> point.dimension() == p), view, p));
      }
    }
    return figure.build();
  }

  private Plot panel(Rows<Point> rows, View view, int p) {
    Plot plot =
        Plot.titled("%s, p = %d".formatted(view.title, p))
            .axes("step size α", "variance, MAML/DRS")
            .logY()
            .legendBelow()
            .horizontal(1, "", Palette.NEUTRAL);
    Curves<Point> curves =
        new Curves<>(
            plot,
            Point::step,
            point -> view.of.apply(point).line(),
            point -> view.of.apply(point).simulated());
    for (int i = 0; i < samples.size(); i++) {
      int n = samples.get(i);
      Ink ink = Palette.ordered(i, samples.size());
      curves.draw("N = " + n, rows.where(point -> point.samples() == n), ink);
    }
    return plot;
  }
}
