package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.RandomStart;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The first k with ‖∇F(w<sub>k</sub>)‖ ≤ ε against ε, for MAML, HF-MAML and FO-MAML with steps of
 * 1/L<sub>F</sub>(w<sub>k</sub>), and two bounds 2L̄Δ/ε² on it for MAML, on robust regressions and
 * on erf networks.
 *
 * <p>Read off MAML's run: Δ = F(w<sub>0</sub>) - F(w<sub>K</sub>), L̄ = max<sub>k</sub>
 * L<sub>F</sub>(w<sub>k</sub>). A priori: Δ ≤ F(w<sub>0</sub>) since F ≥ 0, L̄ ≤ 4L + 2ραG since no
 * gradient of these tasks is longer than G. Source: theory 4.1.
 *
 * @param dimension the size of w in the regressions
 * @param samples inputs of each regression, which is then taken as its population
 * @param innerStep α of the regressions, at most 1/L = 1
 * @param iterations the most moves on regressions
 * @param accuracies the range of ε on regressions
 * @param world the teachers of the networks, easy and hard ones in turn
 * @param networkStep α of the networks, at most 1/L
 * @param networkIterations the most moves on networks
 * @param networkAccuracies the range of ε on networks
 * @param networkTasks how many networks, equally likely
 * @param tasks how many regressions, equally likely
 * @param width δ of HF-MAML
 * @param draws of the tasks, at least 2
 * @param seed the seed of tasks and starts
 */
public record IterationsToAccuracyStudy(
    int dimension,
    int samples,
    double innerStep,
    int iterations,
    Range accuracies,
    TeacherEnvironment world,
    double networkStep,
    int networkIterations,
    Range networkAccuracies,
    int networkTasks,
    int tasks,
    double width,
    int draws,
    long seed)
    implements LegacyStudy {
  /** The panel of convex tasks. */
  public static final String REGRESSION = "log cosh regression";

  /** The panel of nonconvex tasks. */
  public static final String NETWORK = "erf networks";

  private static final List<String> NUMBERS =
      List.of("draw", "accuracy", "maml", "foMaml", "hfMaml", "bound", "aPriori");

  /**
   * Checks the rules that the mathematics does not check.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public IterationsToAccuracyStudy {
    if (tasks < 1 || networkTasks < 1 || draws < 2) {
      throw new IllegalArgumentException(
          "must have tasks >= 1 of each kind and draws >= 2, got %d, %d and %d"
              .formatted(tasks, networkTasks, draws));
    }
    if (world.activation() != PopulationActivation.ERF) {
      throw new IllegalArgumentException(
          "constants are known for erf networks, got " + world.activation());
    }
  }

  /**
   * {@return the study of ten regressions in three dimensions, four networks of the base case of
   * theory 3, ten times}
   */
  public static IterationsToAccuracyStudy defaults() {
    return new IterationsToAccuracyStudy(
        3,
        12,
        0.5,
        3000,
        Range.logarithmic(1e-6, 0.1, 41),
        TeacherEnvironment.base(PopulationActivation.ERF),
        0.2,
        15_000,
        Range.logarithmic(0.003, 0.2, 25),
        4,
        10,
        1e-4,
        10,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "iterations-to-accuracy";
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("tasks"));
    NumberColumns.create(table, NUMBERS);
    Trials trials = Trials.onAllCores();
    append(table, REGRESSION, accuracies, trials.run(draws, this::regressions));
    append(table, NETWORK, networkAccuracies, trials.run(draws, this::networks));
    return table;
  }

  private AccuracyRuns regressions(int draw) {
    return AccuracyRuns.regressions(
        ConvergenceTasks.smooth(
            new Streams(seed, name()).stream("tasks", draw), tasks, dimension, samples),
        innerStep,
        width,
        iterations,
        accuracies.low());
  }

  private AccuracyRuns networks(int draw) {
    Streams streams = new Streams(seed, name());
    String cell = "networks, draw " + draw;
    return AccuracyRuns.networks(
        world,
        world.alternating(streams, cell, networkTasks),
        new RandomStart(world, streams, cell).point(),
        networkStep,
        width,
        networkIterations,
        networkAccuracies.low());
  }

  private static void append(Table table, String label, Range range, List<AccuracyRuns> runs) {
    for (int draw = 0; draw < runs.size(); draw++) {
      AccuracyRuns run = runs.get(draw);
      for (double accuracy : range.values()) {
        table.stringColumn("tasks").append(label);
        NumberColumns.append(
            table,
            draw,
            accuracy,
            AccuracyRuns.reached(run.maml(), accuracy),
            AccuracyRuns.reached(run.foMaml(), accuracy),
            AccuracyRuns.reached(run.hfMaml(), accuracy),
            run.bound() / (accuracy * accuracy),
            run.aPriori() / (accuracy * accuracy));
      }
    }
  }

  /** A column of one panel and one draw, by increasing ε. */
  static double[] values(Table table, String panel, int draw, String column) {
    Table rows =
        table.where(
            table
                .stringColumn("tasks")
                .isEqualTo(panel)
                .and(table.doubleColumn("draw").isEqualTo(draw)));
    return LegacySweep.values(rows, column);
  }

  /**
   * The slope of log k against log 1/ε for MAML: 2 is what the bound allows.
   *
   * @param table what {@link #run()} gave
   * @param panel {@link #REGRESSION} or {@link #NETWORK}
   * @return the mean over the draws, with Student's interval; NaN if a run misses an accuracy
   */
  public Estimate exponent(Table table, String panel) {
    double[] slopes = new double[draws];
    Arrays.setAll(
        slopes,
        draw -> {
          double[] accuracy = values(table, panel, draw, "accuracy");
          double[] count = values(table, panel, draw, "maml");
          // No logarithm where the start is accurate enough: those are the coarsest.
          int used = (int) Arrays.stream(count).filter(k -> !(k <= 0)).count();
          return -LogSlope.of(Arrays.copyOf(accuracy, used), Arrays.copyOf(count, used));
        });
    return OverDraws.mean(slopes);
  }

  /**
   * The largest k over its bound, read off MAML's run, among all ε.
   *
   * @param table what {@link #run()} gave
   * @param panel {@link #REGRESSION} or {@link #NETWORK}
   * @param algorithm {@code maml}, {@code hfMaml} or {@code foMaml}
   * @return the mean over the draws, with Student's interval; NaN if a run misses an accuracy
   */
  public Estimate shareOfBound(Table table, String panel, String algorithm) {
    double[] shares = new double[draws];
    Arrays.setAll(
        shares,
        draw -> {
          double[] count = values(table, panel, draw, algorithm);
          double[] bound = values(table, panel, draw, "bound");
          double largest = 0;
          for (int i = 0; i < count.length; i++) {
            largest = Math.max(largest, count[i] / bound[i]);
          }
          return largest;
        });
    return OverDraws.mean(shares);
  }

  /**
   * HF-MAML's k over MAML's at the finest ε.
   *
   * @param table what {@link #run()} gave
   * @param panel {@link #REGRESSION} or {@link #NETWORK}
   * @return the mean over the draws, with Student's interval; NaN if a run misses it
   */
  public Estimate hessianFreeRatio(Table table, String panel) {
    double[] ratios = new double[draws];
    Arrays.setAll(
        ratios,
        draw -> values(table, panel, draw, "hfMaml")[0] / values(table, panel, draw, "maml")[0]);
    return OverDraws.mean(ratios);
  }

  @Override
  public Figure figure(Table table) {
    return new IterationsToAccuracyFigure(this).draw(table);
  }
}
