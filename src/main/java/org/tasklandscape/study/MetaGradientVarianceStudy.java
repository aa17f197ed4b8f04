package org.tasklandscape.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.tradeoff.SampledTaskMoments;
import org.tasklandscape.tradeoff.ScoreLaw;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import tech.tablesaw.api.Table;

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
public record MetaGradientVarianceStudy(
    List<Integer> dimensions,
    double scale,
    List<Integer> samples,
    Range steps,
    int every,
    int tasks,
    long seed)
    implements LegacyStudy {

  /** Where both gradients are taken, and in which unit they are measured. */
  private enum View {
    OWN("own", "At each method's own solution"),
    COMMON("common", "At one point, w = E Θ"),
    NEWTON("newton", "At own solutions, each over its curvature a²");

    private final String column;
    private final String title;

    View(String column, String title) {
      this.column = column;
      this.title = title;
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
  public MetaGradientVarianceStudy {
    dimensions = List.copyOf(dimensions);
    samples = List.copyOf(samples);
    if (every < 1) {
      throw new IllegalArgumentException("must draw every n-th point, n >= 1, got n = " + every);
    }
  }

  /** {@return the study of the published scale and range of α, in one dimension and in three} */
  public static MetaGradientVarianceStudy defaults() {
    return new MetaGradientVarianceStudy(
        List.of(1, 3),
        2,
        List.of(10, 25, 100, 400),
        Range.linear(0, 1, 81),
        8,
        1 << 16,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "meta-gradient-variance";
  }

  @Override
  public Table run() {
    Table table = Table.create(name());
    for (int p : dimensions) {
      var world = new TradeoffEnvironment(p, scale);
      for (int n : samples) {
        var simulated =
            SampledTaskMoments.of(world, n, tasks, new Streams(seed, name()), Trials.onAllCores());
        // In one dimension the line is the closed form, beyond it passes through the points.
        TaskMoments line = p == 1 ? TaskMoments.of(world, n) : simulated.all();
        double[] values = steps.values();
        for (int i = 0; i < values.length; i++) {
          append(table, p, n, values[i], line, i % every == 0 ? simulated : null);
        }
      }
    }
    return table;
  }

  private static void append(
      Table table, int p, int n, double step, TaskMoments line, SampledTaskMoments simulated) {
    Map<String, Double> row = new LinkedHashMap<>();
    row.put("dimension", (double) p);
    row.put("samples", (double) n);
    row.put("step", step);
    for (View view : View.values()) {
      ToDoubleFunction<TaskMoments> ratio = moments -> view.ratio(moments, step);
      Estimate estimate = simulated == null ? Estimate.unknown() : simulated.estimate(ratio);
      row.put(view.column, ratio.applyAsDouble(line));
      row.put(view.column + "Simulated", estimate.value());
      row.put(view.column + "Lower", estimate.lower());
      row.put(view.column + "Upper", estimate.upper());
    }
    NumberColumns.append(table, row);
  }

  @Override
  public Figure figure(Table table) {
    var figure =
        Figure.named(name())
            .caption(caption())
            .alt(
                "Ratio of variances against the step size. As the step grows the variance of MAML's"
                    + " gradient falls below joint training's, the lower the more samples, and"
                    + " rises again; over the squared curvature it is the larger for most"
                    + " steps.")
            .parameters(Parameters.of(this))
            .columns(View.values().length)
            .panelSize(620, 560);
    for (int p : dimensions) {
      for (View view : View.values()) {
        figure.panel(panel(LegacySweep.curve(table, "dimension", p), view, p));
      }
    }
    return figure.build();
  }

  private Plot panel(Table rows, View view, int p) {
    Plot plot =
        Plot.titled("%s, p = %d".formatted(view.title, p))
            .axes("step size α", "variance, MAML/DRS")
            .logY()
            .legendBelow()
            .horizontal(1, "", Palette.NEUTRAL);
    for (int i = 0; i < samples.size(); i++) {
      Table curve = LegacySweep.curve(rows, "samples", samples.get(i));
      Ink ink = Palette.ordered(i, samples.size());
      double[] x = LegacySweep.values(curve, "step");
      plot.line("N = " + samples.get(i), x, LegacySweep.values(curve, view.column), ink);
      double[] y = LegacySweep.values(curve, view.column + "Simulated");
      double[] half = LegacySweep.values(curve, view.column + "Upper");
      for (int k = 0; k < half.length; k++) {
        half[k] -= y[k];
      }
      plot.points("", x, y, half, ink);
    }
    return plot;
  }

  private String caption() {
    return ("Variance (trace of the covariance) of one stochastic gradient of MAML, from one task"
            + " with N inner and N outer samples, over that of joint training (DRS) on all 2N,"
            + " against the step size α, for N = %s. Rows: p = %s. Left: each at its own"
            + " infinite-data solution; middle: both at w = E Θ; right: at their own solutions, each"
            + " divided by its squared curvature a², which is the ratio of the variances of both"
            + " estimates from many tasks: MAML's gradient is small because its loss is flat. Lines"
            + " at p = 1: closed form. Points, and lines at p > 1: simulation of %d tasks, with 95 %%"
            + " intervals by the jackknife, seed %d. Published environment, β = %s, α = %s; N and p"
            + " beyond 1 are the companion's own choice.")
        .formatted(
            String.join(", ", samples.stream().map(String::valueOf).toList()),
            String.join(", ", dimensions.stream().map(String::valueOf).toList()),
            tasks,
            seed,
            Captions.number(scale),
            steps.text());
  }
}
