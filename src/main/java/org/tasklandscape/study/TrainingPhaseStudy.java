package org.tasklandscape.study;

import java.util.List;
import java.util.Map;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.training.QuadraticRisk;
import org.tasklandscape.training.TrainedSolutions;
import org.tasklandscape.training.TrainingCell;
import org.tasklandscape.training.TrainingPlan;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The gain of trained solutions over (T, n): where T training tasks of n samples are too few for
 * MAML. Predicted to first order in 1/T on a grid, and measured at some points.
 *
 * <p>Two landscapes, hard optima packed and spread; two tests, on m samples and on as many as MAML
 * was trained with, m = n<sub>in</sub>, where infinitely many tasks leave no loss. Source: theory
 * T6, 5.1, B1.
 *
 * @param world the clusters, whose own r<sub>H</sub> is that of the first landscape
 * @param spread r<sub>H</sub> of the second landscape
 * @param test the adaptation after which both are judged; its α is that of training too
 * @param innerSamples the values of n<sub>in</sub> = n<sub>out</sub>, increasing
 * @param tasks the values of T
 * @param trainedSamples the values of n<sub>in</sub> at which solutions are trained
 * @param trainedTasks the values of T at which solutions are trained
 * @param repetitions training sets of each point
 * @param draws scores drawn for each prediction
 * @param seed the seed of the simulation
 */
public record TrainingPhaseStudy(
    TwoClusters world,
    double spread,
    Adaptation test,
    List<Integer> innerSamples,
    Range tasks,
    List<Integer> trainedSamples,
    List<Integer> trainedTasks,
    int repetitions,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final double SHOWN = 5;
  private static final String SAME = "m = n/2";

  /**
   * Checks the parameters and copies the lists.
   *
   * @throws IllegalArgumentException if solutions are to be trained where nothing is predicted
   */
  public TrainingPhaseStudy {
    innerSamples = List.copyOf(innerSamples);
    trainedTasks = List.copyOf(trainedTasks);
    trainedSamples = List.copyOf(trainedSamples);
    if (!innerSamples.containsAll(trainedSamples)) {
      throw new IllegalArgumentException(
          "the trained samples must be among the inner samples %s, got %s"
              .formatted(innerSamples, trainedSamples));
    }
  }

  /** {@return the study of the favourable landscape, and of that with spread hard optima} */
  public static TrainingPhaseStudy defaults() {
    return new TrainingPhaseStudy(
        Landscapes.favourable(),
        Landscapes.spread().hard().spread(),
        Landscapes.step(),
        List.of(8, 10, 18, 32, 56, 100, 180, 320, 560, 1000, 1250),
        Range.logarithmic(2.5, 360, 25),
        List.of(10, 32, 100, 320, 1000),
        List.of(3, 10, 30, 100, 300),
        60,
        4_096,
        Landscapes.SEED);
  }

  @Override
  public String name() {
    return "phase-diagram-training";
  }

  private String fixedTest() {
    return "m = " + Captions.number(test.samples());
  }

  @Override
  public Table run() {
    Table table = Table.create(name(), StringColumn.create("test"), StringColumn.create("kind"));
    NumberColumns.create(table, List.of("hardSpread", "samples", "tasks"));
    EstimateColumns.create(table, "gain");
    EstimateColumns.createWithError(table, "simulated");
    Streams streams = new Streams(seed, name());
    for (double hardSpread : List.of(world.hard().spread(), spread)) {
      TwoClusters landscape = world.withHardSpread(hardSpread);
      for (int inner : innerSamples) {
        TrainingPlan plan = TrainingPlan.of(test.innerStep(), inner, inner);
        String cell = "r_H = " + hardSpread + ", n = " + plan.samples();
        TrainingCell gain = new TrainingCell(landscape, plan, streams, cell, draws);
        Map<String, QuadraticRisk> risks =
            Map.of(
                fixedTest(),
                gain.risk(test),
                SAME,
                gain.risk(Adaptation.step(test.innerStep(), inner)));
        Row row = new Row(table, hardSpread, plan.samples(), gain, risks);
        for (double count : tasks.values()) {
          row.append("grid", count, null);
        }
        for (int count : trainedSamples.contains(inner) ? trainedTasks : List.<Integer>of()) {
          row.append("point", count, gain.train(count, repetitions));
        }
      }
    }
    return table;
  }

  /** Appends the rows of one landscape and one n: one for each test. */
  private record Row(
      Table table,
      double hardSpread,
      int samples,
      TrainingCell gain,
      Map<String, QuadraticRisk> risks) {
    void append(String kind, double count, TrainedSolutions trained) {
      for (String name : risks.keySet().stream().sorted().toList()) {
        QuadraticRisk risk = risks.get(name);
        Estimate predicted = gain.predicted(risk, count);
        Estimate simulated = trained == null ? Estimate.unknown() : trained.gain(risk);
        table.stringColumn("test").append(name);
        table.stringColumn("kind").append(kind);
        NumberColumns.append(
            table,
            hardSpread,
            samples,
            count,
            predicted.value(),
            predicted.lower(),
            predicted.upper(),
            simulated.value(),
            simulated.standardError(),
            simulated.lower(),
            simulated.upper());
      }
    }
  }

  @Override
  public Figure figure(Table table) {
    FigureBuilder figure =
        Figure.named(name())
            .caption(caption())
            .alt(
                "Four heat maps over tasks and samples. With packed hard optima MAML loses with few"
                    + " samples; with spread ones also with few tasks, however many samples.")
            .parameters(FixedParameters.of(this, "world.hard.spread"))
            .columns(2)
            .panelSize(820, 640);
    for (double hardSpread : List.of(world.hard().spread(), spread)) {
      for (String testName : List.of(fixedTest(), SAME)) {
        Table rows =
            table.where(
                table
                    .doubleColumn("hardSpread")
                    .isEqualTo(hardSpread)
                    .and(table.stringColumn("test").isEqualTo(testName)));
        figure.panel(
            TrainingPhasePanel.of(
                rows, "r_H = %s, %s".formatted(Captions.number(hardSpread), testName), SHOWN));
      }
    }
    return figure.build();
  }

  private String caption() {
    return ("Gain of solutions trained on T tasks of n samples each, predicted to first order in"
            + " 1/T (%d drawn scores for MAML at each n). Blue: MAML is better; orange: NAL is"
            + " better; contours: G; colours end at %s and 1/%s. Marks: %d training sets each;"
            + " triangles: MAML is better, the whole 95 %% interval of the gain above 1; squares: NAL"
            + " is better, below 1; rings: undecided. MAML steps on half of the samples and takes"
            + " the loss on the other half. Left: tested on m = %s samples; right: on n/2, as MAML"
            + " was trained. α = %s in both; %s: the companion's own choice.")
        .formatted(
            draws,
            Captions.number(SHOWN),
            Captions.number(SHOWN),
            repetitions,
            Captions.number(test.samples()),
            Captions.number(test.innerStep()),
            FixedParameters.of(world, "r_H"));
  }
}
