package org.tasklandscape.study;

import java.util.List;
import java.util.stream.IntStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * NAL, MAML, FO-MAML, ANIL, Reptile and ridge towards w on two-layer networks with population
 * gradients: easy and hard part of the excess risk on fresh tasks, after each method's own
 * adaptation and after one common to all.
 *
 * <p>Each method has one hyperparameter, α (ridge: λ = 1/(kα)). All choose it by the same rule: the
 * value of the grid with the least mean logarithm of the excess risk after the method's own
 * adaptation, over tuning draws, which share no task and no centre with the draws that are shown.
 * The output weights of these networks are fixed, so ANIL's head is taken to be the last neurons:
 * the companion's own reading. Source: theory 3, B7.
 *
 * @param reluStep α₀, ReLU: the grid is α₀/2, α₀ and 2α₀, the common adaptation takes α₀
 * @param erfStep α₀, erf
 * @param steps k
 * @param head the number of neurons that ANIL adapts
 * @param training training tasks, half of each kind
 * @param tests fresh tasks, half of each kind
 * @param iterations moves of Adam
 * @param outerStep the step of Adam at the start
 * @param tunings tuning draws
 * @param draws draws that are shown
 * @param seed the seed
 */
public record NetworkBaselinesStudy(
    double reluStep,
    double erfStep,
    int steps,
    int head,
    int training,
    int tests,
    int iterations,
    double outerStep,
    int tunings,
    int draws,
    long seed)
    implements LegacyStudy {
  private static final double[] GRID = {0.5, 1, 2};
  private static final List<String> NUMBERS =
      List.of("draw", "innerStep", "ownEasy", "ownHard", "commonEasy", "commonHard");

  /**
   * Checks the rules that the mathematics does not check.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public NetworkBaselinesStudy {
    if (steps < 1 || tunings < 1 || draws < 2) {
      throw new IllegalArgumentException(
          "must have steps and tunings >= 1 and draws >= 2, got %d, %d and %d"
              .formatted(steps, tunings, draws));
    }
    if (training < 2 || tests < 2 || training % 2 != 0 || tests % 2 != 0) {
      throw new IllegalArgumentException(
          "training and fresh tasks must be even numbers >= 2, got %d and %d"
              .formatted(training, tests));
    }
    int neurons = TeacherEnvironment.base(PopulationActivation.RELU).neurons();
    if (head < 0 || head > neurons) {
      throw new IllegalArgumentException(
          "the head must have 0 to %d neurons, got %d".formatted(neurons, head));
    }
  }

  /** {@return the study of the base case, with α₀ of theory 3's pilot} */
  public static NetworkBaselinesStudy defaults() {
    return new NetworkBaselinesStudy(0.7, 1.5, 5, 1, 16, 40, 200, 0.1, 2, 6, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "baselines-networks";
  }

  @Override
  public Table run() {
    Table table =
        Table.create(name(), StringColumn.create("network"), StringColumn.create("method"));
    NumberColumns.create(table, NUMBERS);
    for (PopulationActivation activation : PopulationActivation.values()) {
      Baseline[] methods = Baseline.values();
      double[] chosen = tuned(activation);
      List<double[]> rows =
          Trials.onAllCores()
              .run(
                  methods.length * draws,
                  i -> row(activation, methods[i / draws], chosen[i / draws], i % draws));
      for (int i = 0; i < rows.size(); i++) {
        table.stringColumn("network").append(activation.toString());
        table.stringColumn("method").append(methods[i / draws].toString());
        NumberColumns.append(table, rows.get(i));
      }
    }
    return table;
  }

  /** α for each method. */
  private double[] tuned(PopulationActivation activation) {
    Baseline[] methods = Baseline.values();
    List<Double> losses =
        Trials.onAllCores()
            .run(
                methods.length * GRID.length * tunings,
                i -> {
                  Baseline method = methods[i / (GRID.length * tunings)];
                  double alpha = alpha(activation) * GRID[i / tunings % GRID.length];
                  NetworkBaselineDraw draw = draw(activation, "tuning " + i % tunings);
                  double[] w = draw.train(training(method, alpha), iterations, outerStep);
                  return StrictMath.log(draw.test(test(method, alpha), w).total());
                });
    double[] chosen = new double[methods.length];
    for (int m = 0; m < methods.length; m++) {
      double least = Double.POSITIVE_INFINITY;
      for (int g = 0; g < GRID.length; g++) {
        int from = (m * GRID.length + g) * tunings;
        double sum = losses.subList(from, from + tunings).stream().reduce(0.0, Double::sum);
        if (sum < least) {
          least = sum;
          chosen[m] = alpha(activation) * GRID[g];
        }
      }
    }
    return chosen;
  }

  private double[] row(PopulationActivation activation, Baseline method, double alpha, int i) {
    NetworkBaselineDraw draw = draw(activation, "draw " + i);
    double[] w = draw.train(training(method, alpha), iterations, outerStep);
    NetworkTraining.Parts own = draw.test(test(method, alpha), w);
    NetworkTraining.Parts common = draw.test(MetaAlgorithm.foMaml(alpha(activation), steps), w);
    return new double[] {i, alpha, own.easy(), own.hard(), common.easy(), common.hard()};
  }

  double alpha(PopulationActivation activation) {
    return activation == PopulationActivation.RELU ? reluStep : erfStep;
  }

  private NetworkBaselineDraw draw(PopulationActivation activation, String cell) {
    return new NetworkBaselineDraw(
        TeacherEnvironment.base(activation),
        new Streams(seed, name()),
        activation + ", " + cell,
        training,
        tests);
  }

  private MetaAlgorithm training(Baseline method, double alpha) {
    return method.training(alpha, steps, body());
  }

  private MetaAlgorithm test(Baseline method, double alpha) {
    return method.test(alpha, steps, body());
  }

  /** The parameters of all neurons but the last ones. */
  private int[] body() {
    TeacherEnvironment world = TeacherEnvironment.base(PopulationActivation.RELU);
    int k = world.neurons();
    return IntStream.range(0, world.size()).filter(i -> i % k < k - head).toArray();
  }

  /**
   * The geometric mean over the draws of one part of the excess risk.
   *
   * @param table what {@link #run()} gave
   * @param activation the network
   * @param method the method
   * @param part a column such as {@code ownEasy}
   * @return the mean, with Student's 95 % interval of the logarithm
   */
  public static Estimate mean(
      Table table, PopulationActivation activation, Baseline method, String part) {
    return GeometricMean.of(rows(table, activation, method).doubleColumn(part).asDoubleArray());
  }

  /**
   * The geometric mean over the draws of NAL's excess risk over a method's, on the same draws.
   *
   * @param table what {@link #run()} gave
   * @param activation the network
   * @param method the method
   * @param judged {@code own} or {@code common}
   * @return the gain, with Student's 95 % interval of the logarithm
   */
  public static Estimate gain(
      Table table, PopulationActivation activation, Baseline method, String judged) {
    double[] gains = totals(rows(table, activation, Baseline.NAL), judged);
    double[] others = totals(rows(table, activation, method), judged);
    for (int i = 0; i < gains.length; i++) {
      gains[i] /= others[i];
    }
    return GeometricMean.of(gains);
  }

  private static double[] totals(Table rows, String judged) {
    return rows.doubleColumn(judged + "Easy")
        .add(rows.doubleColumn(judged + "Hard"))
        .asDoubleArray();
  }

  static Table rows(Table table, PopulationActivation activation, Baseline method) {
    return table.where(
        table
            .stringColumn("network")
            .isEqualTo(activation.toString())
            .and(table.stringColumn("method").isEqualTo(method.toString())));
  }

  @Override
  public Figure figure(Table table) {
    return new NetworkBaselinesFigure(this, table).build();
  }
}
