package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.StepSize;
import org.tasklandscape.meta.WatchedDescent;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.RandomStart;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * ‖∇F(w<sub>t</sub>)‖ of MAML, HF-MAML and FO-MAML on two-layer networks with their exact risks: a
 * nonconvex F, where FO-MAML's floor has no formula before the run.
 *
 * <p>FO-MAML rests where E v<sub>i</sub> = 0, v<sub>i</sub> = ∇f<sub>i</sub>(u<sub>i</sub>); there
 * ∇F = -αE[∇²f<sub>i</sub>(w)v<sub>i</sub>]. At MAML's solution ‖E v<sub>i</sub>‖ is the same to
 * leading order in α: the column {@code firstOrder}, filled in the last row of MAML's runs. Source:
 * theory 4.2, 4.3.
 *
 * @param world the teachers, easy and hard ones in turn
 * @param tasks how many, equally likely
 * @param innerStep α
 * @param width δ of HF-MAML
 * @param step the outer step
 * @param iterations moves of each run
 * @param every every how many iterations a row is kept
 * @param draws of tasks and start, at least 2
 * @param seed the seed of tasks and starts
 */
public record NetworkConvergence(
    TeacherEnvironment world,
    int tasks,
    double innerStep,
    double width,
    double step,
    int iterations,
    int every,
    int draws,
    long seed)
    implements FigureStudy<NetworkConvergence.Row> {
  private static final List<String> ALGORITHMS = List.of("MAML", "HF-MAML", "FO-MAML");

  /** Of the rows along a run, every how many are marked. */
  private static final int MARKED = 10;

  /**
   * A moment of a run.
   *
   * @param algorithm MAML, HF-MAML or FO-MAML
   * @param draw of tasks and start
   * @param iteration t
   * @param gradientNorm ‖∇F(w_t)‖
   * @param firstOrder ‖E v‖ at the end of MAML's run, NaN elsewhere
   */
  public record Row(
      String algorithm, int draw, int iteration, double gradientNorm, double firstOrder) {}

  /** The norms along each algorithm, and ‖E v‖ at MAML's end. */
  private record Descent(Map<String, double[]> norms, double firstOrder) {}

  /** Checks the rules that the mathematics does not check. */
  public NetworkConvergence {
    if (every < 1 || iterations < 2 * every || iterations % (2 * every) != 0) {
      throw new IllegalArgumentException(
          "iterations must be a positive multiple of 2 every, got %d and every = %d"
              .formatted(iterations, every));
    }
    if (tasks < 1 || draws < 2) {
      throw new IllegalArgumentException(
          "must have tasks >= 1 and draws >= 2, got %d and %d".formatted(tasks, draws));
    }
  }

  /**
   * {@return the study of five easy and five hard erf networks of the base case of theory 3, ten
   * times; α below 1/L}
   */
  public static NetworkConvergence defaults() {
    TeacherEnvironment world = TeacherEnvironment.base(PopulationActivation.ERF);
    return new NetworkConvergence(world, 10, 0.2, 1e-4, 1, 4000, 40, 10, Landscapes.SEED);
  }

  private MetaAlgorithm algorithm(String label) {
    return switch (label) {
      case "MAML" -> MetaAlgorithm.maml(innerStep, 1);
      case "HF-MAML" -> MetaAlgorithm.hfMaml(innerStep, 1, width);
      default -> MetaAlgorithm.foMaml(innerStep, 1);
    };
  }

  @Override
  public Rows<Row> run() {
    List<Descent> runs = Trials.onAllCores().run(draws, this::descend);
    List<Row> rows = new ArrayList<>();
    for (String algorithm : ALGORITHMS) {
      for (int draw = 0; draw < draws; draw++) {
        double[] norms = runs.get(draw).norms().get(algorithm);
        for (int i = 0; i <= iterations / every; i++) {
          boolean end = algorithm.equals("MAML") && i == iterations / every;
          double firstOrder = end ? runs.get(draw).firstOrder() : Double.NaN;
          // A run that rounding has stopped stays where it is.
          double norm = norms[Math.min(i, norms.length - 1)];
          rows.add(new Row(algorithm, draw, i * every, norm, firstOrder));
        }
      }
    }
    return Rows.of(Row.class, rows);
  }

  private Descent descend(int draw) {
    Streams streams = new Streams(seed, name());
    String cell = "draw " + draw;
    List<MetaTask> list = world.alternating(streams, cell, tasks);
    MetaGradient truth = MetaGradient.of(algorithm("MAML"), list);
    WatchedDescent descent = new WatchedDescent(StepSize.constant(step), iterations, every, 0);
    double[] start = new RandomStart(world, streams, cell).point();
    Map<String, double[]> norms = new LinkedHashMap<>();
    WatchedDescent.Run maml = descent.along(truth, truth, start);
    norms.put("MAML", maml.norms());
    for (String other : List.of("HF-MAML", "FO-MAML")) {
      MetaGradient followed = MetaGradient.of(algorithm(other), list);
      norms.put(other, descent.along(followed, truth, start).norms());
    }
    double[] direction = new double[start.length];
    MetaGradient.of(algorithm("FO-MAML"), list).gradient(maml.point(), direction);
    return new Descent(norms, Vectors.norm(direction));
  }

  private static Rows<Row> at(Rows<Row> rows, String algorithm, int iteration) {
    return rows.where(row -> row.algorithm().equals(algorithm) && row.iteration() == iteration);
  }

  private double[] norms(Rows<Row> rows, String algorithm, int iteration) {
    return at(rows, algorithm, iteration).values(Row::gradientNorm);
  }

  private double[] estimates(Rows<Row> rows) {
    return at(rows, "MAML", iterations).values(Row::firstOrder);
  }

  /**
   * log10 of the ratio of two algorithms' ‖∇F‖ at the last iteration.
   *
   * @param rows what {@link #run()} gave
   * @param above such as {@code FO-MAML}
   * @param below such as {@code MAML}
   * @return the mean over the draws, with Student's interval
   */
  public Estimate logRatio(Rows<Row> rows, String above, String below) {
    double[] ratios = ratios(norms(rows, above, iterations), norms(rows, below, iterations));
    return OverDraws.mean(logs(ratios));
  }

  /**
   * ‖∇F‖ at the last iteration over that at half of them.
   *
   * @param rows what {@link #run()} gave
   * @param algorithm such as {@code FO-MAML}
   * @return the mean over the draws, with Student's interval
   */
  public Estimate kept(Rows<Row> rows, String algorithm) {
    double[] half = norms(rows, algorithm, iterations / 2);
    return OverDraws.mean(ratios(norms(rows, algorithm, iterations), half));
  }

  /**
   * FO-MAML's ‖∇F‖ at the end over the estimate ‖E v‖ at MAML's solution.
   *
   * @param rows what {@link #run()} gave
   * @return the mean over the draws, with Student's interval
   */
  public Estimate overEstimate(Rows<Row> rows) {
    return OverDraws.mean(ratios(norms(rows, "FO-MAML", iterations), estimates(rows)));
  }

  private static double[] ratios(double[] above, double[] below) {
    double[] ratios = new double[above.length];
    Arrays.setAll(ratios, i -> above[i] / below[i]);
    return ratios;
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(StrictMath::log10).toArray();
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    return Words.of(this)
        .varying("world.activation")
        .figure()
        .panelSize(800, 600)
        .panel(means(rows))
        .panel(floors(rows))
        .build();
  }

  private Plot means(Rows<Row> rows) {
    double estimate = OverDraws.mean(logs(estimates(rows))).value();
    double[] ends = {0, iterations};
    Plot plot =
        Plot.titled("mean over draws")
            .axes("iteration", "log10 of ‖∇F‖")
            .xRange(0, iterations)
            .legendBelow()
            .line("estimate of the floor", ends, new double[] {estimate, estimate}, Palette.BOUND);
    draw(plot, rows, "MAML", Palette.MAML);
    draw(plot, rows, "FO-MAML", Palette.OTHER);
    double[] few = new double[iterations / every / MARKED + 1];
    Arrays.setAll(few, i -> (double) MARKED * i * every);
    double[] y = Arrays.stream(few).map(t -> mean(rows, "HF-MAML", (int) t).value()).toArray();
    return plot.scatter("HF-MAML", few, y, Palette.ANOTHER);
  }

  private void draw(Plot plot, Rows<Row> rows, String algorithm, Ink ink) {
    double[] x = new double[iterations / every + 1];
    Arrays.setAll(x, i -> (double) i * every);
    List<Estimate> means = new ArrayList<>();
    List<Estimate> marked = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      means.add(mean(rows, algorithm, i * every));
      marked.add(i % MARKED == MARKED / 2 ? means.get(i) : Estimate.unknown());
    }
    plot.line(algorithm, x, means.stream().mapToDouble(Estimate::value).toArray(), ink);
    plot.estimates(algorithm, x, marked, ink);
  }

  private Estimate mean(Rows<Row> rows, String algorithm, int iteration) {
    return OverDraws.mean(logs(norms(rows, algorithm, iteration)));
  }

  private Plot floors(Rows<Row> rows) {
    double[] estimate = estimates(rows);
    double[] measured = norms(rows, "FO-MAML", iterations);
    DoubleSummaryStatistics both =
        DoubleStream.concat(Arrays.stream(estimate), Arrays.stream(measured)).summaryStatistics();
    double[] ends = {0.5 * both.getMin(), 2 * both.getMax()};
    return Plot.titled("floor of each draw")
        .axes("estimate, leading order in α", "FO-MAML's ‖∇F‖ at the end")
        .logX()
        .logY()
        .xRange(ends[0], ends[1])
        .yRange(ends[0], ends[1])
        .legendBelow()
        .line("equal", ends, ends, Palette.NEUTRAL)
        .points("FO-MAML", estimate, measured, new double[estimate.length], Palette.OTHER);
  }
}
