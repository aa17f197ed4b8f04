package org.tasklandscape.study;

import java.util.List;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.tradeoff.ExcessLoss;
import org.tasklandscape.tradeoff.LossSummary;
import org.tasklandscape.tradeoff.TaskMoments;
import org.tasklandscape.tradeoff.TradeoffCell;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPoint;
import org.tasklandscape.tradeoff.TradeoffPrediction;
import org.tasklandscape.tradeoff.TradeoffSimulation;
import org.tasklandscape.tradeoff.TrainingSize;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Excess loss of joint training (DRS) and MAML against M, split into modelling error and
 * statistical error: modelling + (variance + ratioBias)/M, before and after the step. Source:
 * theory 5.1.
 *
 * @param world the environment
 * @param samples N of each column of panels
 * @param step α
 * @param tasks the values of M
 * @param trials trainings at each simulated point
 * @param seed the seed of the simulation
 */
public record TradeoffDecompositionStudy(
    TradeoffEnvironment world,
    List<Integer> samples,
    double step,
    List<Integer> tasks,
    int trials,
    long seed)
    implements LegacyStudy {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final List<String> METHODS = List.of("drs", "maml");
  private static final List<String> PARTS =
      List.of(
          "Modelling",
          "Variance",
          "RatioBias",
          "Statistical",
          "Predicted",
          "Simulated",
          "Lower",
          "Upper");

  /** Copies the lists. */
  public TradeoffDecompositionStudy {
    samples = List.copyOf(samples);
    tasks = List.copyOf(tasks);
  }

  /**
   * {@return the study of the published environment, few samples and many, half of the largest
   * published step}
   */
  public static TradeoffDecompositionStudy defaults() {
    return new TradeoffDecompositionStudy(
        TradeoffEnvironment.published(),
        List.of(10, 50),
        0.5,
        List.of(2, 3, 5, 7, 10, 14, 20, 30, 50, 70, 100, 140, 200, 300, 400),
        1_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "tradeoff-decomposition";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            name(),
            StringColumn.create("loss"),
            DoubleColumn.create("samples"),
            DoubleColumn.create("tasks"),
            DoubleColumn.create("crossover"));
    for (String method : METHODS) {
      NumberColumns.create(table, PARTS.stream().map(part -> method + part).toList());
    }
    var simulation = new TradeoffSimulation(world, trials, seed, Trials.onAllCores());
    for (int n : samples) {
      var predicted = TradeoffPrediction.of(TaskMoments.of(world, n), step);
      double floor = world.after(step, n).floor();
      for (int m : tasks) {
        TradeoffCell cell = simulation.run(new TrainingSize(m, n), List.of(step));
        TradeoffPoint point = cell.points().get(0);
        start(table, AFTER, n, m, predicted.crossoverAfter());
        append(table, "drs", m, predicted.drsAfter(), point.drsAfter(), floor);
        append(table, "maml", m, predicted.mamlAfter(), point.mamlAfter(), floor);
        start(table, BEFORE, n, m, predicted.crossoverBefore());
        append(table, "drs", m, predicted.drsBefore(), point.drsBefore(), world.before().floor());
        append(
            table, "maml", m, predicted.mamlBefore(), point.mamlBefore(), world.before().floor());
      }
    }
    return table;
  }

  private static void start(Table table, String loss, int samples, int tasks, double crossover) {
    table.stringColumn("loss").append(loss);
    table.doubleColumn("samples").append(samples);
    table.doubleColumn("tasks").append(tasks);
    table.doubleColumn("crossover").append(crossover);
  }

  private static void append(
      Table table, String method, int tasks, ExcessLoss predicted, LossSummary loss, double floor) {
    Estimate mean = loss.mean();
    // A mean whose error has no variance measures nothing.
    boolean measured = mean.lower() <= mean.upper();
    double[] parts = {
      predicted.modelling(),
      predicted.variance(),
      predicted.ratioBias(),
      predicted.statistical(tasks),
      predicted.at(tasks),
      measured ? mean.value() - floor : Double.NaN,
      mean.lower() - floor,
      mean.upper() - floor
    };
    for (int i = 0; i < parts.length; i++) {
      table.doubleColumn(method + PARTS.get(i)).append(parts[i]);
    }
  }

  @Override
  public Figure figure(Table table) {
    var figure =
        Figure.named(name())
            .caption(caption())
            .alt(
                "Excess loss of joint training and of MAML against the number of tasks, before and"
                    + " after the step, with few samples and with many. After the step joint"
                    + " training levels off at its modelling error, which MAML's falling error"
                    + " meets at some number of tasks; before the step the roles are exchanged."
                    + " The simulated points lie on the predicted lines.")
            .parameters(Parameters.of(this))
            .columns(samples.size())
            .panelSize(760, 560);
    for (String loss : List.of(AFTER, BEFORE)) {
      for (int n : samples) {
        figure.panel(panel(table, loss, n));
      }
    }
    return figure.build();
  }

  private static Plot panel(Table table, String loss, int n) {
    Table rows =
        table.where(
            table
                .stringColumn("loss")
                .isEqualTo(loss)
                .and(table.doubleColumn("samples").isEqualTo(n)));
    Plot plot =
        Plot.titled("%s the step, N = %d".formatted(loss.equals(AFTER) ? "After" : "Before", n))
            .axes("tasks M", "excess loss")
            .logX()
            .logY()
            .legendBelow();
    draw(plot, rows, "drs", "DRS", Palette.NAL.with(Dash.SOLID));
    draw(plot, rows, "maml", "MAML", Palette.MAML.with(Dash.SOLID));
    double crossover = rows.doubleColumn("crossover").getDouble(0);
    double[] tasks = LegacySweep.values(rows, "tasks");
    if (crossover > tasks[0] && crossover < tasks[tasks.length - 1]) {
      plot.vertical(crossover, "M*", Palette.NEUTRAL);
    }
    return plot;
  }

  private static void draw(Plot plot, Table rows, String method, String label, Ink ink) {
    double[] tasks = LegacySweep.values(rows, "tasks");
    plot.line(label, tasks, LegacySweep.values(rows, method + "Predicted"), ink)
        .line(
            label + ", modelling",
            tasks,
            LegacySweep.values(rows, method + "Modelling"),
            ink.with(Dash.DASHED))
        .line(
            label + ", statistical",
            tasks,
            LegacySweep.values(rows, method + "Statistical"),
            ink.with(Dash.DOTTED));
    double[] simulated = LegacySweep.values(rows, method + "Simulated");
    double[] half = LegacySweep.values(rows, method + "Upper");
    for (int i = 0; i < half.length; i++) {
      half[i] -= simulated[i];
    }
    plot.points("", tasks, simulated, half, ink);
  }

  private String caption() {
    return ("Mean excess loss against the number M of training tasks, before and after one step of"
            + " size α = %s on N samples, joint training (DRS, 2N samples a task) in orange and"
            + " MAML (N inner and N outer) in blue. Solid lines: prediction, the sum of modelling"
            + " error (dashed; each method has none on the loss that it minimises) and statistical"
            + " error (dotted, variance and ratio bias, in proportion to 1/M); M*: where the"
            + " predicted sums cross. Points: simulation, %d trainings each, with 95 %% intervals,"
            + " where the losses have a variance; with few tasks terms beyond 1/M show. Published"
            + " environment, p = %d, β = %s, seed %d; N, M and α are the"
            + " companion's own choice.")
        .formatted(
            Captions.number(step), trials, world.dimension(), Captions.number(world.scale()), seed);
  }
}
