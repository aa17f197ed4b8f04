package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.training.ClosedLimits;
import org.tasklandscape.training.FiniteTraining;
import org.tasklandscape.training.Method;
import org.tasklandscape.training.TrainingCell;
import org.tasklandscape.training.TrainingPlan;
import tech.tablesaw.api.Table;

/**
 * √(E ‖ŵ - w‖²) of NAL and MAML against the number n of samples of each training task, at fixed T:
 * predicted by the limit law, measured, and the floor at n = ∞, where only the tasks are random.
 *
 * @param world the clusters
 * @param innerStep α
 * @param innerSamples the values of n<sub>in</sub> = n<sub>out</sub>
 * @param tasks T
 * @param repetitions training sets of each point
 * @param draws scores drawn for the prediction of MAML
 * @param seed the seed of the simulation
 */
public record FiniteTrainingSamplesStudy(
    TwoClusters world,
    double innerStep,
    List<Integer> innerSamples,
    int tasks,
    int repetitions,
    int draws,
    long seed)
    implements LegacyStudy {

  /** Copies the list. */
  public FiniteTrainingSamplesStudy {
    innerSamples = List.copyOf(innerSamples);
  }

  /** {@return the study of the favourable landscape with noisy labels} */
  public static FiniteTrainingSamplesStudy defaults() {
    return new FiniteTrainingSamplesStudy(
        Landscapes.favourable().withNoiseVariance(1),
        Landscapes.step().innerStep(),
        List.of(10, 20, 50, 100, 200, 500, 1000, 3000, 10_000, 100_000),
        200,
        100,
        6_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "finite-training-samples";
  }

  @Override
  public Table run() {
    Table table = TrainedErrors.empty(name(), "samples", "innerSamples");
    TaskEnvironment environment = world.environment();
    Streams streams = new Streams(seed, name());
    for (int inner : innerSamples) {
      TrainingPlan plan = TrainingPlan.of(innerStep, inner, inner);
      String cell = "n = " + plan.samples();
      TrainedErrors.append(
          table,
          plan.samples(),
          inner,
          new TrainingCell(world, plan, streams, cell, draws),
          tasks,
          new FiniteTraining(environment, plan, streams).run(cell, tasks, repetitions));
    }
    for (Method method : Method.values()) {
      Adaptation train =
          method == Method.NAL
              ? Adaptation.none()
              : Adaptation.step(innerStep, Adaptation.INFINITE);
      Estimate floor = ClosedLimits.tasksAlone(environment, train).error(tasks);
      Estimate unknown = Estimate.unknown();
      TrainedErrors.append(
          table, method.name(), Adaptation.INFINITE, Adaptation.INFINITE, floor, unknown);
    }
    return table;
  }

  @Override
  public Figure figure(Table table) {
    Plot plot =
        Plot.untitled()
            .axes("samples n of each training task", "error of the trained solution")
            .logX()
            .logY();
    for (Method method : Method.values()) {
      Table rows = table.where(table.stringColumn("method").isEqualTo(method.name()));
      Table finite = rows.where(rows.doubleColumn("samples").isLessThan(Double.MAX_VALUE));
      Table floor = rows.where(rows.doubleColumn("samples").isGreaterThan(Double.MAX_VALUE));
      TrainedErrors.draw(plot, finite, "samples", method.name(), TrainedErrors.ink(method));
      plot.horizontal(
          floor.doubleColumn(TrainedErrors.PREDICTED).getDouble(0),
          "floor of " + method.name(),
          Palette.LIMIT);
    }
    return Figure.named(name())
        .caption(
            ("Distance of the solutions trained on T = %d tasks from those for infinitely many,"
                    + " root mean square over training sets, against the samples n of each task."
                    + " Lines: √(tr(A⁻¹BA⁻¹)/T), closed form for NAL, B from %d drawn scores for"
                    + " MAML. Points: %d training sets each, with 95 %% intervals. Dashed: the"
                    + " floors at n = ∞, in closed form: that tasks differ does not average out"
                    + " over samples. MAML steps on half of the samples and takes the loss on the"
                    + " other half, α = %s, τ = 1. %s. The parameters are the companion's own"
                    + " choice.")
                .formatted(
                    tasks, draws, repetitions, Captions.number(innerStep), Captions.of(world)))
        .alt(
            "Two falling curves that level off. NAL's soon reaches its floor; MAML's starts above"
                + " it, crosses it and falls to a floor far below.")
        .parameters(Parameters.of(this))
        .panelSize(1000, 640)
        .panel(plot)
        .build();
  }
}
