package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
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
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

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
public record NetworkConvergenceStudy(
    TeacherEnvironment world,
    int tasks,
    double innerStep,
    double width,
    double step,
    int iterations,
    int every,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final List<String> ALGORITHMS = List.of("MAML", "HF-MAML", "FO-MAML");

  /**
   * Checks the rules that the mathematics does not check.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public NetworkConvergenceStudy {
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
  public static NetworkConvergenceStudy defaults() {
    return new NetworkConvergenceStudy(
        TeacherEnvironment.base(PopulationActivation.ERF),
        10,
        0.2,
        1e-4,
        1,
        4000,
        40,
        10,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "network-convergence";
  }

  private MetaAlgorithm algorithm(String label) {
    return switch (label) {
      case "MAML" -> MetaAlgorithm.maml(innerStep, 1);
      case "HF-MAML" -> MetaAlgorithm.hfMaml(innerStep, 1, width);
      default -> MetaAlgorithm.foMaml(innerStep, 1);
    };
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("algorithm"));
    NumberColumns.create(table, List.of("draw", "iteration", "gradientNorm", "firstOrder"));
    List<List<double[]>> runs = Trials.onAllCores().run(draws, this::descend);
    for (int a = 0; a < ALGORITHMS.size(); a++) {
      for (int draw = 0; draw < draws; draw++) {
        double[] norms = runs.get(draw).get(a);
        double firstOrder = runs.get(draw).get(ALGORITHMS.size())[0];
        // A run that rounding has stopped stays where it is.
        for (int i = 0; i <= iterations / every; i++) {
          table.stringColumn("algorithm").append(ALGORITHMS.get(a));
          boolean end = a == 0 && i == iterations / every;
          NumberColumns.append(
              table,
              draw,
              (double) i * every,
              norms[Math.min(i, norms.length - 1)],
              end ? firstOrder : Double.NaN);
        }
      }
    }
    return table;
  }

  /** The norms of each algorithm, then ‖E v‖ at MAML's end. */
  private List<double[]> descend(int draw) {
    Streams streams = new Streams(seed, name());
    String cell = "draw " + draw;
    List<MetaTask> list = world.alternating(streams, cell, tasks);
    MetaGradient truth = MetaGradient.of(algorithm("MAML"), list);
    WatchedDescent descent = new WatchedDescent(StepSize.constant(step), iterations, every, 0);
    List<double[]> results = new ArrayList<>();
    double[] solution = {};
    for (String label : ALGORITHMS) {
      MetaGradient followed =
          label.equals("MAML") ? truth : MetaGradient.of(algorithm(label), list);
      WatchedDescent.Run run =
          descent.along(followed, truth, new RandomStart(world, streams, cell).point());
      results.add(run.norms());
      solution = label.equals("MAML") ? run.point() : solution;
    }
    double[] direction = new double[solution.length];
    MetaGradient.of(algorithm("FO-MAML"), list).gradient(solution, direction);
    results.add(new double[] {Vectors.norm(direction)});
    return results;
  }

  /** A column of the rows of one algorithm at one iteration, a value a draw. */
  static double[] values(Table table, String algorithm, double iteration, String column) {
    Table rows =
        table.where(
            table
                .stringColumn("algorithm")
                .isEqualTo(algorithm)
                .and(table.doubleColumn("iteration").isEqualTo(iteration)));
    return LegacySweep.values(rows, column);
  }

  /**
   * log10 of the ratio of two algorithms' ‖∇F‖ at the last iteration.
   *
   * @param table what {@link #run()} gave
   * @param above such as {@code FO-MAML}
   * @param below such as {@code MAML}
   * @return the mean over the draws, with Student's interval
   */
  public Estimate logRatio(Table table, String above, String below) {
    return OverDraws.mean(
        logRatios(
            values(table, above, iterations, "gradientNorm"),
            values(table, below, iterations, "gradientNorm")));
  }

  /**
   * ‖∇F‖ at the last iteration over that at half of them.
   *
   * @param table what {@link #run()} gave
   * @param algorithm such as {@code FO-MAML}
   * @return the mean over the draws, with Student's interval
   */
  public Estimate kept(Table table, String algorithm) {
    double[] kept = values(table, algorithm, iterations, "gradientNorm");
    double[] half = values(table, algorithm, iterations / 2.0, "gradientNorm");
    Arrays.setAll(kept, i -> kept[i] / half[i]);
    return OverDraws.mean(kept);
  }

  /**
   * FO-MAML's ‖∇F‖ at the end over the estimate ‖E v‖ at MAML's solution.
   *
   * @param table what {@link #run()} gave
   * @return the mean over the draws, with Student's interval
   */
  public Estimate overEstimate(Table table) {
    double[] ratio = values(table, "FO-MAML", iterations, "gradientNorm");
    double[] estimate = values(table, "MAML", iterations, "firstOrder");
    Arrays.setAll(ratio, i -> ratio[i] / estimate[i]);
    return OverDraws.mean(ratio);
  }

  private static double[] logRatios(double[] above, double[] below) {
    double[] logs = new double[above.length];
    Arrays.setAll(logs, i -> StrictMath.log10(above[i] / below[i]));
    return logs;
  }

  @Override
  public Figure figure(Table table) {
    return new NetworkConvergenceFigure(this).draw(table);
  }
}
