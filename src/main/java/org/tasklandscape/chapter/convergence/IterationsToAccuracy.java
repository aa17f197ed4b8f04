package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.meta.ConvergenceTasks;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.RandomStart;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.stats.PowerLaw;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record IterationsToAccuracy(
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
    implements FigureStudy<IterationsToAccuracy.Row> {
  /** The tasks of a panel. */
  public enum Tasks {
    /** Convex ones. */
    REGRESSION("log cosh regression"),
    /** Nonconvex ones. */
    NETWORK("erf networks");

    private final String label;

    Tasks(String label) {
      this.label = label;
    }

    /** The name as figures write it. */
    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * An accuracy on one draw of tasks; k is NaN where a run does not get that far.
   *
   * @param tasks of which panel
   * @param draw of the tasks
   * @param accuracy ε
   * @param maml k of MAML
   * @param foMaml of FO-MAML
   * @param hfMaml of HF-MAML
   * @param bound 2L̄Δ/ε² read off MAML's run
   * @param aPriori 2L̄Δ/ε² known at the start
   */
  public record Row(
      Tasks tasks,
      int draw,
      double accuracy,
      double maml,
      double foMaml,
      double hfMaml,
      double bound,
      double aPriori) {
    private static Row of(Tasks tasks, int draw, double accuracy, AccuracyRuns run) {
      return new Row(
          tasks,
          draw,
          accuracy,
          AccuracyRuns.reached(run.maml(), accuracy),
          AccuracyRuns.reached(run.foMaml(), accuracy),
          AccuracyRuns.reached(run.hfMaml(), accuracy),
          run.bound() / (accuracy * accuracy),
          run.aPriori() / (accuracy * accuracy));
    }
  }

  /** Checks the rules that the mathematics does not check. */
  public IterationsToAccuracy {
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
  public static IterationsToAccuracy defaults() {
    return new IterationsToAccuracy(
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
  public Rows<Row> run() {
    Trials trials = Trials.onAllCores();
    List<Row> rows =
        new ArrayList<>(rows(Tasks.REGRESSION, accuracies, trials.run(draws, this::regressions)));
    rows.addAll(rows(Tasks.NETWORK, networkAccuracies, trials.run(draws, this::networks)));
    return Rows.of(Row.class, rows);
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

  private static List<Row> rows(Tasks tasks, Range range, List<AccuracyRuns> runs) {
    List<Row> rows = new ArrayList<>();
    for (int draw = 0; draw < runs.size(); draw++) {
      for (double accuracy : range.values()) {
        rows.add(Row.of(tasks, draw, accuracy, runs.get(draw)));
      }
    }
    return rows;
  }

  /** A number of each draw, by what it makes of the draw's rows, ε increasing. */
  private Estimate mean(Rows<Row> rows, Tasks tasks, ToDoubleFunction<Rows<Row>> ofDraw) {
    return OverDraws.mean(
        rows.where(row -> row.tasks() == tasks).by(Row::draw).values().stream()
            .mapToDouble(ofDraw)
            .toArray());
  }

  /**
   * The slope of log k against log 1/ε for MAML: 2 is what the bound allows.
   *
   * @param rows what {@link #run()} gave
   * @param tasks of which panel
   * @return the mean over the draws, with Student's interval; NaN if a run misses an accuracy
   */
  public Estimate exponent(Rows<Row> rows, Tasks tasks) {
    return mean(
        rows,
        tasks,
        own -> {
          // No logarithm where the start is accurate enough: those are the coarsest.
          Rows<Row> used = own.where(row -> !(row.maml() <= 0));
          return -PowerLaw.slope(used.values(Row::accuracy), used.values(Row::maml));
        });
  }

  /**
   * The largest k over its bound, read off MAML's run, among all ε.
   *
   * @param rows what {@link #run()} gave
   * @param tasks of which panel
   * @param count of which algorithm, such as {@code Row::maml}
   * @return the mean over the draws, with Student's interval; NaN if a run misses an accuracy
   */
  public Estimate shareOfBound(Rows<Row> rows, Tasks tasks, ToDoubleFunction<Row> count) {
    return mean(
        rows,
        tasks,
        own ->
            own.stream()
                .mapToDouble(row -> count.applyAsDouble(row) / row.bound())
                .reduce(0, Math::max));
  }

  /**
   * HF-MAML's k over MAML's at the finest ε.
   *
   * @param rows what {@link #run()} gave
   * @param tasks of which panel
   * @return the mean over the draws, with Student's interval; NaN if a run misses it
   */
  public Estimate hessianFreeRatio(Rows<Row> rows, Tasks tasks) {
    return mean(rows, tasks, own -> own.list().get(0).hfMaml() / own.list().get(0).maml());
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    return Words.of(this)
        .varying("world.activation")
        .figure()
        .panelSize(800, 640)
        .panel(AccuracyPlot.of(rows, Tasks.REGRESSION))
        .panel(AccuracyPlot.of(rows, Tasks.NETWORK))
        .build();
  }
}
