package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.network.NetworkTraining.Parts;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

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
public record BaselinesNetworks(
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
    implements FigureStudy<BaselinesNetworks.Row> {
  private static final double[] GRID = {0.5, 1, 2};

  /**
   * A method on one draw.
   *
   * @param network its activation
   * @param method which
   * @param draw of centres and tasks
   * @param innerStep α
   * @param ownEasy the easy part of the excess risk after its own adaptation
   * @param ownHard the hard part
   * @param commonEasy the easy part after the common adaptation
   * @param commonHard the hard part
   */
  public record Row(
      PopulationActivation network,
      Baseline method,
      int draw,
      double innerStep,
      double ownEasy,
      double ownHard,
      double commonEasy,
      double commonHard) {
    /** {@return the excess risk after its own adaptation} */
    public Parts own() {
      return new Parts(ownEasy, ownHard);
    }

    /** {@return the excess risk after the common adaptation} */
    public Parts common() {
      return new Parts(commonEasy, commonHard);
    }
  }

  /** Checks the rules that the mathematics does not check. */
  public BaselinesNetworks {
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
  public static BaselinesNetworks defaults() {
    return new BaselinesNetworks(0.7, 1.5, 5, 1, 16, 40, 200, 0.1, 2, 6, Landscapes.SEED);
  }

  @Override
  public Rows<Row> run() {
    List<Row> rows = new ArrayList<>();
    Baseline[] methods = Baseline.values();
    for (PopulationActivation activation : PopulationActivation.values()) {
      double[] chosen = tuned(activation);
      rows.addAll(
          Trials.onAllCores()
              .run(
                  methods.length * draws,
                  i -> row(activation, methods[i / draws], chosen[i / draws], i % draws)));
    }
    return Rows.of(Row.class, rows);
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

  private Row row(PopulationActivation activation, Baseline method, double alpha, int i) {
    NetworkBaselineDraw draw = draw(activation, "draw " + i);
    double[] w = draw.train(training(method, alpha), iterations, outerStep);
    Parts own = draw.test(test(method, alpha), w);
    Parts common = draw.test(MetaAlgorithm.foMaml(alpha(activation), steps), w);
    return new Row(
        activation, method, i, alpha, own.easy(), own.hard(), common.easy(), common.hard());
  }

  private double alpha(PopulationActivation activation) {
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
   * The geometric mean over the draws of NAL's excess risk over a method's, on the same draws.
   *
   * @param rows what {@link #run()} gave
   * @param activation the network
   * @param method the method
   * @param judged {@code Row::own} or {@code Row::common}
   * @return the gain, with Student's 95 % interval of the logarithm
   */
  public static Estimate gain(
      Rows<Row> rows,
      PopulationActivation activation,
      Baseline method,
      Function<Row, Parts> judged) {
    double[] gains = totals(rows, activation, Baseline.NAL, judged);
    double[] others = totals(rows, activation, method, judged);
    for (int i = 0; i < gains.length; i++) {
      gains[i] /= others[i];
    }
    return GeometricMean.of(gains);
  }

  private static double[] totals(
      Rows<Row> rows,
      PopulationActivation activation,
      Baseline method,
      Function<Row, Parts> judged) {
    return rows.where(row -> row.network() == activation && row.method() == method)
        .values(row -> judged.apply(row).total());
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure = BaseCase.fill(Words.of(this)).with("chosen", chosen(rows)).figure();
    rows.by(Row::network)
        .forEach(
            (network, own) ->
                figure
                    .panel(panel(network + ", own adaptation", own, Row::own))
                    .panel(panel(network + ", common adaptation", own, Row::common)));
    return figure.columns(2).panelSize(820, 640).build();
  }

  private static Plot panel(String title, Rows<Row> rows, Function<Row, Parts> judged) {
    Plot plot = RiskCross.plot(title);
    rows.by(Row::method)
        .forEach(
            (method, draws) -> {
              double[] easy = draws.values(row -> judged.apply(row).easy());
              double[] hard = draws.values(row -> judged.apply(row).hard());
              RiskCross.draw(
                  plot,
                  method.toString(),
                  GeometricMean.of(easy),
                  GeometricMean.of(hard),
                  BaselineInk.of(method));
            });
    return plot;
  }

  /** For example "ReLU: NAL 0.7, MAML 1.4, …; erf: …". */
  private static String chosen(Rows<Row> rows) {
    return rows.where(row -> row.draw() == 0).by(Row::network).values().stream()
        .map(
            own ->
                own.stream()
                    .map(row -> row.method() + " " + Numbers.plain(row.innerStep()))
                    .collect(Collectors.joining(", ", own.list().get(0).network() + ": ", "")))
        .collect(Collectors.joining("; "));
  }
}
