package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.stats.PowerLaw;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * E‖∇F‖² ≤ 2Δ/(ηK) + ‖bias‖² + L̄ησ²/B along stochastic MAML on erf networks, term by term: the
 * root mean square of ‖∇F‖ against B and against η, the bias against D. Source: theory 4.1.
 *
 * @param world the law of the teachers
 * @param tasks how many networks, easy and hard ones in turn, equally likely
 * @param innerStep α
 * @param batches B of the first panel
 * @param batchStep η there
 * @param steps η of the second
 * @param stepBatch B there
 * @param samples D of both, inner and outer each
 * @param innerSamples D of the third
 * @param repetitions samples behind each bias
 * @param burnIn iterations that are not counted
 * @param iterations that are
 * @param draws of tasks and start, at least 2
 * @param seed the seed of all
 */
public record BatchSizes(
    TeacherEnvironment world,
    int tasks,
    double innerStep,
    List<Integer> batches,
    double batchStep,
    List<Double> steps,
    int stepBatch,
    int samples,
    List<Integer> innerSamples,
    int repetitions,
    int burnIn,
    int iterations,
    int draws,
    long seed)
    implements FigureStudy<BatchSizes.Row> {

  /** What is varied. */
  public enum Varied {
    /** B. */
    TASKS("tasks B"),
    /** η. */
    RATE("learning rate η"),
    /** D. */
    SAMPLES("samples D");

    private final String label;

    Varied(String label) {
      this.label = label;
    }

    /** The name as figures write it. */
    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * A point of a panel.
   *
   * @param varied what is on the axis
   * @param at its value
   * @param norm ‖∇F‖, root mean square along runs, or the bias where D is varied
   * @param slope of its logarithm against that of the value, the same for the whole panel
   */
  public record Row(Varied varied, double at, @Ends Estimate norm, @Ends Estimate slope) {}

  /** Copies the lists and checks the draws. */
  public BatchSizes {
    batches = List.copyOf(batches);
    steps = List.copyOf(steps);
    innerSamples = List.copyOf(innerSamples);
    if (draws < 2) {
      throw new IllegalArgumentException("must have draws >= 2, got " + draws);
    }
  }

  /** {@return the study of the announcement of C-batch-sizes} */
  public static BatchSizes defaults() {
    return new BatchSizes(
        TeacherEnvironment.base(PopulationActivation.ERF),
        4,
        0.2,
        List.of(1, 2, 4, 8, 16),
        0.1,
        List.of(0.0125, 0.025, 0.05, 0.1, 0.2),
        4,
        32,
        List.of(16, 32, 64, 128, 256),
        250,
        100,
        200,
        8,
        20190810);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(
        panel(
            Varied.TASKS,
            batches.stream().mapToDouble(b -> b).toArray(),
            (runs, b) ->
                runs.rootMeanSquare((int) (double) b, samples, batchStep, burnIn, iterations)));
    rows.addAll(
        panel(
            Varied.RATE,
            steps.stream().mapToDouble(eta -> eta).toArray(),
            (runs, eta) -> runs.rootMeanSquare(stepBatch, samples, eta, burnIn, iterations)));
    rows.addAll(
        panel(
            Varied.SAMPLES,
            innerSamples.stream().mapToDouble(d -> d).toArray(),
            (runs, d) -> runs.bias((int) (double) d, repetitions)));
    return Rows.of(Row.class, rows);
  }

  private List<Row> panel(
      Varied varied, double[] at, ToDoubleBiFunction<BatchRuns, Double> measure) {
    Streams streams = new Streams(seed, name());
    List<double[]> byDraw =
        Trials.onAllCores()
            .run(
                draws,
                draw -> {
                  BatchRuns runs =
                      new BatchRuns(world, tasks, innerStep, streams, Math.toIntExact(draw));
                  return Arrays.stream(at).map(x -> measure.applyAsDouble(runs, x)).toArray();
                });
    Estimate slope =
        OverDraws.mean(byDraw.stream().mapToDouble(own -> PowerLaw.slope(at, own)).toArray());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      int now = i;
      double[] norms = byDraw.stream().mapToDouble(own -> own[now]).toArray();
      rows.add(new Row(varied, at[i], GeometricMean.of(norms), slope));
    }
    return rows;
  }

  /**
   * The slope of a panel.
   *
   * @param rows what {@link #run()} gave
   * @param varied which
   * @return the mean over the draws, with Student's interval
   */
  public static Estimate slope(Rows<Row> rows, Varied varied) {
    return rows.where(row -> row.varied() == varied).list().get(0).slope();
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    return Words.of(this)
        .figure()
        .columns(3)
        .panel(plot(rows, Varied.TASKS, "root mean square of ‖∇F‖", -0.5))
        .panel(plot(rows, Varied.RATE, "root mean square of ‖∇F‖", 0.5))
        .panel(plot(rows, Varied.SAMPLES, "‖E g_D - ∇F‖", -1))
        .build();
  }

  private static Plot plot(Rows<Row> rows, Varied varied, String y, double slope) {
    Rows<Row> own = rows.where(row -> row.varied() == varied);
    double[] x = own.values(Row::at);
    // Through the middle point.
    int middle = x.length / 2;
    double through = own.list().get(middle).norm().value();
    double[] line =
        Arrays.stream(x).map(at -> through * StrictMath.pow(at / x[middle], slope)).toArray();
    return Plot.titled(varied.toString())
        .axes(varied.toString(), y)
        .logX()
        .logY()
        .legendBelow()
        .line("slope of the theorem", x, line, Palette.BOUND)
        .estimates("MAML, measured", x, own.list().stream().map(Row::norm).toList(), Palette.MAML);
  }
}
