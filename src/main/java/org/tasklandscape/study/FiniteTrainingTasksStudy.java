package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.PowerLaw;
import org.tasklandscape.training.Method;
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingCell;
import org.tasklandscape.training.TrainingPlan;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * √(E ‖ŵ - w‖²) of NAL and MAML against the number T of training tasks: predicted as
 * √(tr(A<sup>-1</sup>BA<sup>-1</sup>)/T), and measured.
 *
 * @param world the clusters
 * @param innerStep α
 * @param innerSamples n<sub>in</sub> = n<sub>out</sub> of each panel
 * @param tasks the values of T
 * @param slopeFrom the least T from which the measured slope is taken
 * @param repetitions training sets of each point
 * @param draws scores drawn for the prediction of MAML
 * @param seed the seed of the simulation
 */
public record FiniteTrainingTasksStudy(
    TwoClusters world,
    double innerStep,
    List<Integer> innerSamples,
    List<Integer> tasks,
    int slopeFrom,
    int repetitions,
    int draws,
    long seed)
    implements LegacyStudy {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if fewer than two T are at least {@code slopeFrom}
   */
  public FiniteTrainingTasksStudy {
    innerSamples = List.copyOf(innerSamples);
    tasks = List.copyOf(tasks);
    int least = slopeFrom;
    if (tasks.stream().filter(t -> t >= least).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "a slope needs two numbers of tasks >= slopeFrom = %d, got %s"
              .formatted(slopeFrom, tasks));
    }
  }

  /** {@return the study of the favourable landscape with noisy labels, many samples and few} */
  public static FiniteTrainingTasksStudy defaults() {
    return new FiniteTrainingTasksStudy(
        Landscapes.favourable().withNoiseVariance(1),
        Landscapes.step().innerStep(),
        List.of(1000, 30),
        List.of(3, 10, 30, 100, 300, 1000),
        100,
        100,
        10_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "finite-training-tasks";
  }

  @Override
  public Table run() {
    Table table = TrainedErrors.empty(name(), "samples", "tasks");
    Streams streams = new Streams(seed, name());
    for (int inner : innerSamples) {
      TrainingPlan plan = TrainingPlan.of(innerStep, inner, inner);
      TrainingCell cell = new TrainingCell(world, plan, streams, "n = " + plan.samples(), draws);
      for (int count : tasks) {
        TrainedSolutions trained = cell.train(count, repetitions);
        TrainedErrors.append(table, plan.samples(), count, cell, count, trained);
      }
    }
    return table;
  }

  /**
   * The measured slope of log error over log T, from {@code slopeFrom} tasks on; -½ by theory.
   *
   * @param table what {@link #run()} gave
   * @param method NAL or MAML
   * @param inner n<sub>in</sub> of the panel
   * @return the exponent with its 95 % interval
   */
  public Estimate slope(Table table, Method method, int inner) {
    Table rows = TrainedErrors.rows(table, method.name(), "samples", 2.0 * inner);
    DoubleColumn count = rows.doubleColumn("tasks");
    Table large = rows.where(count.isGreaterThanOrEqualTo(slopeFrom));
    return PowerLaw.exponent(LegacySweep.values(large, "tasks"), TrainedErrors.measured(large));
  }

  /**
   * The measured slopes of all methods and panels.
   *
   * @param table what {@link #run()} gave
   * @return one row for each, with the ends of its 95 % interval
   */
  public Table slopes(Table table) {
    Table slopes = Table.create("slopes", StringColumn.create("method"));
    NumberColumns.create(slopes, List.of("samples"));
    EstimateColumns.create(slopes, "slope");
    for (int inner : innerSamples) {
      for (Method method : Method.values()) {
        Estimate slope = slope(table, method, inner);
        slopes.stringColumn(0).append(method.name());
        NumberColumns.append(slopes, 2.0 * inner, slope.value(), slope.lower(), slope.upper());
      }
    }
    return slopes;
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(
                ("Distance of the trained solutions from those for infinitely many tasks, root mean"
                        + " square over training sets, against the number T of training tasks."
                        + " Lines: √(tr(A⁻¹BA⁻¹)/T), with no constant fitted: closed form for NAL,"
                        + " B from %d drawn scores for MAML. Points: %d training sets each, with 95"
                        + " %% intervals. n samples a task; MAML steps on half of them and takes"
                        + " the loss on the other half, α = %s, τ = 1. %s. The parameters are the"
                        + " companion's own choice.")
                    .formatted(draws, repetitions, Captions.number(innerStep), Captions.of(world)))
            .alt(
                "Two panels of falling straight lines on logarithmic axes with points on them. With"
                    + " many samples MAML's error is the smaller one, with few it is the larger.")
            .parameters(Parameters.of(this))
            .panelSize(800, 600);
    for (int inner : innerSamples) {
      Plot plot =
          Plot.titled("n = " + 2 * inner + " samples a task")
              .axes("training tasks T", "error of the trained solution")
              .logX()
              .logY();
      for (Method method : Method.values()) {
        TrainedErrors.draw(
            plot,
            TrainedErrors.rows(table, method.name(), "samples", 2.0 * inner),
            "tasks",
            method.name(),
            TrainedErrors.ink(method));
      }
      figure.panel(plot);
    }
    return figure.build();
  }
}
