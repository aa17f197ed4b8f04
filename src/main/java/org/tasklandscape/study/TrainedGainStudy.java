package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.training.QuadraticRisk;
import org.tasklandscape.training.TrainingCell;
import org.tasklandscape.training.TrainingPlan;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The gain of trained solutions against the number T of training tasks in the four {@link
 * Landscapes}: predicted to first order in 1/T, measured, and the gain for T = ∞.
 *
 * @param test the adaptation after which both are judged; its α is that of training too
 * @param innerSamples n<sub>in</sub> = n<sub>out</sub> of each curve
 * @param line the T of the lines
 * @param tasks the T of the points
 * @param repetitions training sets of each point
 * @param draws scores drawn for the prediction of MAML
 * @param seed the seed of the simulation
 */
public record TrainedGainStudy(
    Adaptation test,
    List<Integer> innerSamples,
    Range line,
    List<Integer> tasks,
    int repetitions,
    int draws,
    long seed)
    implements LegacyStudy {

  /** Copies the lists. */
  public TrainedGainStudy {
    innerSamples = List.copyOf(innerSamples);
    tasks = List.copyOf(tasks);
  }

  /** {@return the study of as many inner samples as in testing, and few} */
  public static TrainedGainStudy defaults() {
    return new TrainedGainStudy(
        Landscapes.step(),
        List.of((int) Landscapes.step().samples(), 20),
        Range.logarithmic(3, 1000, 31),
        List.of(3, 10, 30, 100, 300),
        80,
        6_000,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "trained-gain";
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("landscape"));
    NumberColumns.create(table, List.of("samples", "tasks", "population"));
    EstimateColumns.create(table, "gain");
    EstimateColumns.createWithError(table, "simulated");
    Streams streams = new Streams(seed, name());
    for (Map.Entry<String, TwoClusters> landscape : Landscapes.four().entrySet()) {
      for (int inner : innerSamples) {
        TrainingPlan plan = TrainingPlan.of(test.innerStep(), inner, inner);
        String cell = landscape.getKey() + ", n = " + plan.samples();
        append(
            table,
            landscape.getKey(),
            plan,
            new TrainingCell(landscape.getValue(), plan, streams, cell, draws));
      }
    }
    return table;
  }

  private void append(Table table, String landscape, TrainingPlan plan, TrainingCell gain) {
    QuadraticRisk risk = gain.risk(test);
    double[] all =
        DoubleStream.concat(
                Arrays.stream(line.values()), tasks.stream().mapToDouble(Integer::intValue))
            .sorted()
            .distinct()
            .toArray();
    for (double count : all) {
      Estimate predicted = gain.predicted(risk, count);
      boolean isPoint = count == Math.rint(count) && tasks.contains((int) count);
      Estimate simulated =
          isPoint ? gain.train((int) count, repetitions).gain(risk) : Estimate.unknown();
      table.stringColumn("landscape").append(landscape);
      NumberColumns.append(
          table,
          plan.samples(),
          count,
          gain.population(risk),
          predicted.value(),
          predicted.lower(),
          predicted.upper(),
          simulated.value(),
          simulated.standardError(),
          simulated.lower(),
          simulated.upper());
    }
  }

  /**
   * The measured gain at one point.
   *
   * @param table what {@link #run()} gave
   * @param landscape its name in the table
   * @param inner n<sub>in</sub>
   * @param count T, one of the points
   * @return the estimate
   * @throws IllegalArgumentException if there is no such point
   */
  public Estimate gain(Table table, String landscape, int inner, int count) {
    Table rows = rows(table, landscape, inner);
    return Simulated.in(
        rows.where(rows.doubleColumn("tasks").isEqualTo(count)), "landscape", landscape);
  }

  private static Table rows(Table table, String landscape, int inner) {
    return table.where(
        table
            .stringColumn("landscape")
            .isEqualTo(landscape)
            .and(table.doubleColumn("samples").isEqualTo(2.0 * inner)));
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(
                ("Gain of the trained solutions, E E(ŵ_NAL)/E E(ŵ_MAML) on average over training"
                        + " sets, against the number T of training tasks in the four landscapes of"
                        + " chapter 00, for n = %s samples of each training task. Lines: predicted"
                        + " to first order in 1/T, with no constant fitted (%d drawn scores for"
                        + " MAML). Points: %d training sets each, with 95 %% intervals. Short lines"
                        + " at the right: T = ∞. MAML steps on half of the samples and takes the"
                        + " loss on the other half; tested with %s. The favourable landscape: %s;"
                        + " the others: ρ_H = %s (no discrepancy), r_H = %s (hard optima spread), R"
                        + " = %s (hard optima near). The parameters are the companion's own choice.")
                    .formatted(
                        FixedParameters.list(
                            innerSamples.stream().map(inner -> 2.0 * inner).toList()),
                        draws,
                        repetitions,
                        Captions.of(test),
                        Captions.of(Landscapes.favourable()),
                        Captions.number(Landscapes.withoutDiscrepancy().hard().curvature()),
                        Captions.number(Landscapes.spread().hard().spread()),
                        Captions.number(Landscapes.near().distance())))
            .alt(
                "Four panels. With many samples the gain of the favourable landscape is there with"
                    + " few tasks; with spread hard optima MAML loses with few and gains with many;"
                    + " with near ones its gain is largest with few tasks and fades.")
            .parameters(Parameters.of(this))
            .columns(2)
            .panelSize(850, 560);
    for (String landscape : Landscapes.four().keySet()) {
      figure.panel(plot(table, landscape));
    }
    return figure.build();
  }

  private Plot plot(Table table, String landscape) {
    double end = line.high();
    Plot plot =
        Plot.titled(landscape)
            .axes("training tasks T", "gain of the trained solutions")
            .logX()
            .logY()
            .xRange(0.75 * line.low(), 2.2 * end)
            .legendBelow()
            .horizontal(1, "", Palette.NEUTRAL);
    for (int i = 0; i < innerSamples.size(); i++) {
      Ink ink = Palette.ordered(i, innerSamples.size());
      Table rows = rows(table, landscape, innerSamples.get(i));
      LegacySweep.draw(plot, rows, "tasks", "n = " + 2 * innerSamples.get(i), ink);
      double limit = rows.doubleColumn("population").getDouble(0);
      plot.line("", new double[] {1.3 * end, 2.1 * end}, new double[] {limit, limit}, ink);
    }
    return plot;
  }
}
