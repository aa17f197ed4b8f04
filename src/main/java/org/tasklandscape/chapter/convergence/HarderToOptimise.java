package org.tasklandscape.chapter.convergence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.Ends;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

/**
 * How much harder MAML's objective is to optimise than NAL's on the same tasks from the same start:
 * moves of L-BFGS, condition number at rest, gradient norm after Adam, on networks; on quadratics
 * condition numbers in closed form, λ(E A(I - αA)²) against λ(E A).
 *
 * @param tasks how many, easy and hard ones in turn
 * @param reluStep α for ReLU
 * @param erfStep α for erf
 * @param innerSteps k
 * @param moves the most of L-BFGS
 * @param accuracy ‖∇F‖ over that at the start
 * @param adamStep Adam's step
 * @param adamMoves of Adam
 * @param dimension of the quadratics
 * @param quadratics how many
 * @param lowest their least curvature; the largest is L = 1
 * @param quadraticSteps α on quadratics
 * @param draws at least 2
 * @param seed the seed of all
 */
public record HarderToOptimise(
    int tasks,
    double reluStep,
    double erfStep,
    List<Integer> innerSteps,
    int moves,
    double accuracy,
    double adamStep,
    int adamMoves,
    int dimension,
    int quadratics,
    double lowest,
    List<Double> quadraticSteps,
    int draws,
    long seed)
    implements TableStudy<HarderToOptimise.Row> {
  /** Moves of L-BFGS. */
  public static final String MOVES = "moves of L-BFGS";

  /** Largest over least absolute eigenvalue. */
  public static final String CONDITION = "condition number";

  /** ‖∇F‖ over that at the start. */
  public static final String NORM = "gradient norm after Adam";

  /** 4L/λ over L/λ. */
  public static final String GUARANTEED = "iterations by guaranteed steps";

  /** The tasks of closed form. */
  public static final String QUADRATICS = "regressions";

  /**
   * A comparison.
   *
   * @param tasks ReLU, erf or {@link #QUADRATICS}
   * @param innerStep α
   * @param steps k
   * @param quantity what is compared
   * @param ratio MAML's over NAL's, geometric mean over the draws
   * @param atRest the share of draws on which both methods reached the accuracy; 1 for closed forms
   */
  public record Row(
      String tasks,
      @Heading("α") double innerStep,
      @Heading("k") int steps,
      String quantity,
      @Heading("MAML's over NAL's") @Ends Estimate ratio,
      @Heading("share of draws with both at rest") double atRest) {}

  /** Copies the lists and checks the draws. */
  public HarderToOptimise {
    innerSteps = List.copyOf(innerSteps);
    quadraticSteps = List.copyOf(quadraticSteps);
    if (draws < 2) {
      throw new IllegalArgumentException("must have draws >= 2, got " + draws);
    }
  }

  /** {@return the study of the announcement of C-harder-to-optimise} */
  public static HarderToOptimise defaults() {
    return new HarderToOptimise(
        10,
        0.7,
        1.5,
        List.of(1, 5),
        1000,
        1e-6,
        0.05,
        200,
        5,
        10,
        0.1,
        List.of(0.1, 0.3, 0.5, 0.7, 0.9, 1.0),
        16,
        20221015);
  }

  @Override
  public String caption() {
    return Words.of(this).caption();
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    for (PopulationActivation activation : PopulationActivation.values()) {
      rows.addAll(networks(activation));
    }
    rows.addAll(quadraticRows());
    return Rows.of(Row.class, rows);
  }

  private List<Row> networks(PopulationActivation activation) {
    TeacherEnvironment base = TeacherEnvironment.base(activation);
    double alpha = activation == PopulationActivation.RELU ? reluStep : erfStep;
    Streams streams = new Streams(seed, name());
    OptimisationEffort effort = new OptimisationEffort(moves, accuracy, adamStep, adamMoves);
    List<List<OptimisationEffort.Result>> byDraw =
        Trials.onAllCores()
            .run(draws, draw -> effort.of(base, tasks, alpha, innerSteps, streams, draw));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < innerSteps.size(); i++) {
      int now = i + 1;
      Map<String, double[]> ratios = new LinkedHashMap<>();
      ratios.put(MOVES, ratios(byDraw, now, OptimisationEffort.Result::moves));
      ratios.put(CONDITION, ratios(byDraw, now, OptimisationEffort.Result::condition));
      ratios.put(NORM, ratios(byDraw, now, OptimisationEffort.Result::norm));
      long rested =
          byDraw.stream().filter(own -> own.get(0).atRest() && own.get(now).atRest()).count();
      double rest = (double) rested / draws;
      int k = innerSteps.get(i);
      ratios.forEach(
          (quantity, own) ->
              rows.add(
                  new Row(activation.toString(), alpha, k, quantity, GeometricMean.of(own), rest)));
    }
    return rows;
  }

  private static double[] ratios(
      List<List<OptimisationEffort.Result>> byDraw,
      int method,
      ToDoubleFunction<OptimisationEffort.Result> number) {
    return byDraw.stream()
        .mapToDouble(
            own -> number.applyAsDouble(own.get(method)) / number.applyAsDouble(own.get(0)))
        .toArray();
  }

  private List<Row> quadraticRows() {
    Streams streams = new Streams(seed, name());
    List<Row> rows = new ArrayList<>();
    for (double alpha : quadraticSteps) {
      double[] condition = new double[draws];
      double[] guaranteed = new double[draws];
      for (int draw = 0; draw < draws; draw++) {
        CurvatureEnds ends =
            CurvatureEnds.of(
                streams.stream("quadratics", draw), quadratics, dimension, lowest, alpha);
        condition[draw] = ends.conditionRatio();
        guaranteed[draw] = ends.guaranteedRatio();
      }
      rows.add(new Row(QUADRATICS, alpha, 1, CONDITION, GeometricMean.of(condition), 1));
      rows.add(new Row(QUADRATICS, alpha, 1, GUARANTEED, GeometricMean.of(guaranteed), 1));
    }
    return rows;
  }

  /**
   * A comparison.
   *
   * @param rows what {@link #run()} gave
   * @param tasks as the rows name them
   * @param innerStep α
   * @param steps k
   * @param quantity as the rows name it
   * @return its row
   * @throws IllegalArgumentException if there is none
   */
  public static Row row(
      Rows<Row> rows, String tasks, double innerStep, int steps, String quantity) {
    return rows.stream()
        .filter(
            row ->
                row.tasks().equals(tasks)
                    && row.innerStep() == innerStep
                    && row.steps() == steps
                    && row.quantity().equals(quantity))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no row of %s, α = %s, k = %d, %s"
                        .formatted(tasks, innerStep, steps, quantity)));
  }
}
