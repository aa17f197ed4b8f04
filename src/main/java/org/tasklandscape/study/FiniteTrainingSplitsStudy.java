package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.training.ClosedLimits;
import org.tasklandscape.training.FiniteTraining;
import org.tasklandscape.training.LimitLaw;
import org.tasklandscape.training.Method;
import org.tasklandscape.training.SimulatedLimit;
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingPlan;
import tech.tablesaw.api.Table;

/**
 * √(E ‖ŵ - w‖²) of MAML against the number τ of splits of the same samples: predicted by the limit
 * law, measured, and the floor where each task gives its expected equations.
 *
 * @param world the clusters
 * @param innerStep α
 * @param innerSamples n<sub>in</sub> = n<sub>out</sub> of each panel
 * @param splits the values of τ
 * @param tasks T
 * @param repetitions training sets of each point
 * @param draws scores drawn for each prediction
 * @param seed the seed of the simulation
 */
public record FiniteTrainingSplitsStudy(
    TwoClusters world,
    double innerStep,
    List<Integer> innerSamples,
    List<Integer> splits,
    int tasks,
    int repetitions,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final String FLOOR = "floor";

  /** Copies the lists. */
  public FiniteTrainingSplitsStudy {
    innerSamples = List.copyOf(innerSamples);
    splits = List.copyOf(splits);
  }

  /** {@return the study of the favourable landscape with noisy labels} */
  public static FiniteTrainingSplitsStudy defaults() {
    return new FiniteTrainingSplitsStudy(
        Landscapes.favourable().withNoiseVariance(1),
        Landscapes.step().innerStep(),
        List.of(10, 100, 1000),
        List.of(1, 2, 4, 10),
        100,
        100,
        4_096,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "finite-training-splits";
  }

  @Override
  public Table run() {
    Table table = TrainedErrors.empty(name(), "samples", "splits");
    TaskEnvironment environment = world.environment();
    Streams streams = new Streams(seed, name());
    for (int inner : innerSamples) {
      TrainingPlan one = TrainingPlan.of(innerStep, inner, inner);
      Estimate floor =
          ClosedLimits.tasksAlone(environment, one.adaptation(Method.MAML)).error(tasks);
      for (int count : splits) {
        TrainingPlan plan = one.withSplits(count);
        String cell = "n = " + plan.samples() + ", τ = " + count;
        LimitLaw law = new SimulatedLimit(environment, plan, streams).run(Method.MAML, cell, draws);
        TrainedSolutions trained =
            new FiniteTraining(environment, plan, streams).run(cell, tasks, repetitions);
        Estimate error = trained.error(Method.MAML, law.target());
        TrainedErrors.append(
            table, Method.MAML.name(), plan.samples(), count, law.error(tasks), error);
        Estimate unknown = Estimate.unknown();
        TrainedErrors.append(table, FLOOR, plan.samples(), count, floor, unknown);
      }
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(
                ("Distance of MAML's solution trained on T = %d tasks from that for infinitely"
                        + " many, root mean square over training sets, against the number τ of"
                        + " splits of the same n samples of each task. Lines: √(tr(A⁻¹BA⁻¹)/T) with"
                        + " B the covariance of the score averaged over the splits, from %d drawn"
                        + " scores. Points: %d training sets each, with 95 %% intervals. Dashed:"
                        + " the floor of the tasks alone, in closed form, which no number of splits"
                        + " of any number of samples passes. Half of the samples are inner, α = %s;"
                        + " split t steps on those from number ⌊t n/τ⌋ on, in a circle. %s. The"
                        + " parameters are the companion's own choice.")
                    .formatted(
                        tasks, draws, repetitions, Captions.number(innerStep), Captions.of(world)))
            .alt(
                "Three panels. The second split lowers the error clearly, further ones hardly; a"
                    + " dashed floor lies below.")
            .parameters(Parameters.of(this));
    for (int inner : innerSamples) {
      Plot plot =
          Plot.titled("n = " + 2 * inner + " samples a task")
              .axes("splits τ of the same samples", "error of MAML's solution")
              .logX()
              .legendBelow();
      Table rows = TrainedErrors.rows(table, Method.MAML.name(), "samples", 2.0 * inner);
      TrainedErrors.draw(plot, rows, "splits", "limit law", Palette.MAML);
      Table floor = TrainedErrors.rows(table, FLOOR, "samples", 2.0 * inner);
      plot.line(
          "tasks alone",
          LegacySweep.values(floor, "splits"),
          LegacySweep.values(floor, TrainedErrors.PREDICTED),
          Palette.LIMIT.with(Dash.DASHED));
      figure.panel(plot.yRange(0, 1.15 * top(rows)));
    }
    return figure.build();
  }

  private static double top(Table rows) {
    return rows.doubleColumn(TrainedErrors.SIMULATED + "Upper").max();
  }
}
