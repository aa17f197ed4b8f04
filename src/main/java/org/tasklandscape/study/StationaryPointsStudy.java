package org.tasklandscape.study;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.network.TwoTaskTraining;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * T7: ‖∇f<sub>H</sub>‖/‖∇f<sub>E</sub>‖ at stationary points of MAML on one easy and one hard task,
 * with the identity (p<sub>E</sub>/p<sub>H</sub>) κ<sub>E</sub>/κ<sub>H</sub> and the bound, over
 * α.
 *
 * @param features d
 * @param neurons k of the first two networks; the third has one
 * @param easyVariance ρ_E
 * @param hardVariance ρ_H
 * @param easySpread r_E
 * @param hardSpread r_H
 * @param distance R for k neurons
 * @param neuronDistance R for one neuron
 * @param hardProbability p_H
 * @param reluStep the greatest α for ReLU
 * @param erfStep the greatest α for erf
 * @param neuronStep the greatest α for one neuron
 * @param steps how many α, at least 2
 * @param draws pairs of teachers, at least 2
 * @param nodes Hessians on each segment, at least 2
 * @param seed the seed of teachers and starts
 */
public record StationaryPointsStudy(
    int features,
    int neurons,
    double easyVariance,
    double hardVariance,
    double easySpread,
    double hardSpread,
    double distance,
    double neuronDistance,
    double hardProbability,
    double reluStep,
    double erfStep,
    double neuronStep,
    int steps,
    int draws,
    int nodes,
    long seed)
    implements LegacyStudy {

  /** {@return the study of the base case of theory 3, twelve pairs of teachers} */
  public static StationaryPointsStudy defaults() {
    return new StationaryPointsStudy(
        5, 3, 1, 0.05, 0.05, 0.001, 4, 2, 0.5, 0.7, 1.5, 1.8, 11, 12, 17, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "stationary-points";
  }

  /**
   * The network of a panel, as the table names it.
   *
   * @param activation its activation
   * @param k its neurons
   * @return for example {@code ReLU, k = 3}
   */
  public static String network(PopulationActivation activation, int k) {
    return "%s, k = %d".formatted(activation, k);
  }

  @Override
  public Table run() {
    Streams streams = new Streams(seed, "stationary-points");
    return StationaryRows.of(
        new TwoTaskTraining(settings(), steps, draws, nodes, hardProbability, streams).run());
  }

  private List<TwoTaskTraining.Setting> settings() {
    return List.of(
        setting(PopulationActivation.RELU, neurons, distance, reluStep),
        setting(PopulationActivation.ERF, neurons, distance, erfStep),
        setting(PopulationActivation.RELU, 1, neuronDistance, neuronStep));
  }

  private TwoTaskTraining.Setting setting(
      PopulationActivation activation, int k, double far, double greatest) {
    TeacherEnvironment world =
        new TeacherEnvironment(
            activation, features, k, easyVariance, hardVariance, easySpread, hardSpread, far);
    return new TwoTaskTraining.Setting(activation, k, world, greatest);
  }

  /**
   * The mean of a column over the draws, with Student's 95 % interval.
   *
   * @param table what {@link #run()} gave
   * @param network as {@link #network} names it
   * @param step α, one of those in the table
   * @param column such as {@code ratio}
   * @return the estimate
   * @throws IllegalArgumentException if the table has no such rows
   */
  public static Estimate mean(Table table, String network, double step, String column) {
    return StationaryRows.mean(table, network, step, column);
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name());
    settings().forEach(setting -> figure.panel(panel(table, setting)));
    return figure
        .caption(
            ("Ratio of the hard to the easy task's gradient norm at trained stationary points of"
                    + " MAML, against the step α; α = 0 is NAL, where it is p_E/p_H (dashed)."
                    + " Points: measured. Line through them: the identity (p_E/p_H) κ_E/κ_H. Dotted:"
                    + " the bound. All are means over %d pairs of teachers, points with 95 %%"
                    + " intervals (Student). a, b: %d neurons, R = %s. c: one neuron, R = %s. %s"
                    + " Spectra at %d points of each segment. Seed %d. The parameters are the"
                    + " companion's own choice.")
                .formatted(
                    draws,
                    neurons,
                    Captions.number(distance),
                    Captions.number(neuronDistance),
                    world(),
                    nodes,
                    seed))
        .alt(
            "The measured ratio falls from 1 towards 0 on the line of the identity; the bound stays"
                + " at or above 1 for three neurons and follows closely for one.")
        .parameters(Parameters.of(this))
        .build();
  }

  /** The parameters that all panels share. */
  String world() {
    return "d = %d, ρ_E = %s, ρ_H = %s, r_E = %s, r_H = %s, p_H = %s."
        .formatted(
            features,
            Captions.number(easyVariance),
            Captions.number(hardVariance),
            Captions.number(easySpread),
            Captions.number(hardSpread),
            Captions.number(hardProbability));
  }

  private Plot panel(Table table, TwoTaskTraining.Setting setting) {
    String network = setting.label();
    double[] alpha = StationaryRows.steps(table, network);
    Estimate[] ratios =
        Arrays.stream(alpha)
            .mapToObj(step -> mean(table, network, step, "ratio"))
            .toArray(Estimate[]::new);
    return Plot.titled(network)
        .axes("step size α", "‖∇f_H‖/‖∇f_E‖")
        .legendBelow()
        .horizontal((1 - hardProbability) / hardProbability, "NAL", Palette.NAL)
        .line("bound", alpha, means(table, network, alpha, "bound"), Palette.BOUND)
        .line("identity", alpha, means(table, network, alpha, "identity"), Palette.MAML)
        .points(
            "MAML, measured",
            alpha,
            Arrays.stream(ratios).mapToDouble(Estimate::value).toArray(),
            Arrays.stream(ratios).mapToDouble(r -> r.upper() - r.value()).toArray(),
            Palette.MAML);
  }

  private static double[] means(Table table, String network, double[] alpha, String column) {
    return Arrays.stream(alpha).map(step -> mean(table, network, step, column).value()).toArray();
  }

  List<String> networks() {
    return settings().stream().map(TwoTaskTraining.Setting::label).toList();
  }
}
