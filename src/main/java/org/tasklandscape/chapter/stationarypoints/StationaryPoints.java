package org.tasklandscape.chapter.stationarypoints;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.network.TwoTaskTraining;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverDraws;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * T7: ‖∇f<sub>H</sub>‖/‖∇f<sub>E</sub>‖ at stationary points of MAML on one easy and one hard task,
 * with the identity (p<sub>E</sub>/p<sub>H</sub>) κ<sub>E</sub>/κ<sub>H</sub> and the bound, over
 * α; and the same ratio in units of each task's own hardness, (‖∇f<sub>H</sub>‖/ρ<sub>H</sub>) /
 * (‖∇f<sub>E</sub>‖/ρ<sub>E</sub>).
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
public record StationaryPoints(
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
    implements FigureStudy<StationaryPoints.Row> {

  /**
   * A stationary point w, with the eigenvalues λ on both tasks' segments.
   *
   * @param network as {@link #network} names it
   * @param step α
   * @param draw of the two teachers
   * @param value F(w)
   * @param gradientNorm ‖∇F(w)‖, 0 but for rounding
   * @param easyNorm ‖∇f_E(w)‖
   * @param hardNorm ‖∇f_H(w)‖
   * @param ratio ‖∇f_H(w)‖/‖∇f_E(w)‖
   * @param overHardness (‖∇f_H(w)‖/ρ_H)/(‖∇f_E(w)‖/ρ_E)
   * @param identity (p_E/p_H) κ_E/κ_H
   * @param bound of the ratio, from the λ
   * @param easyLeast the least λ of the easy task
   * @param easyGreatest its greatest
   * @param hardLeast the least of the hard task
   * @param hardGreatest its greatest
   */
  public record Row(
      String network,
      double step,
      int draw,
      double value,
      double gradientNorm,
      double easyNorm,
      double hardNorm,
      double ratio,
      double overHardness,
      double identity,
      double bound,
      double easyLeast,
      double easyGreatest,
      double hardLeast,
      double hardGreatest) {
    private static Row of(TwoTaskTraining.Found found) {
      return new Row(
          found.setting().label(),
          found.step(),
          found.draw(),
          found.point().value(),
          found.point().gradientNorm(),
          found.point().easyNorm(),
          found.point().hardNorm(),
          found.point().ratio(),
          found.point().ratio()
              * found.setting().world().easyVariance()
              / found.setting().world().hardVariance(),
          found.point().identity(),
          found.point().bound(found.easy(), found.hard()),
          found.easy().least(),
          found.easy().greatest(),
          found.hard().least(),
          found.hard().greatest());
    }
  }

  /** {@return the study of the base case of theory 3, twelve pairs of teachers} */
  public static StationaryPoints defaults() {
    return new StationaryPoints(
        5, 3, 1, 0.05, 0.05, 0.001, 4, 2, 0.5, 0.7, 1.5, 1.8, 11, 12, 17, Landscapes.SEED);
  }

  /**
   * The network of a panel, as the rows name it.
   *
   * @param activation its activation
   * @param k its neurons
   * @return for example {@code ReLU, k = 3}
   */
  public static String network(PopulationActivation activation, int k) {
    return "%s, k = %d".formatted(activation, k);
  }

  @Override
  public Rows<Row> run() {
    return training().run().stream().map(Row::of).collect(Rows.collect(Row.class));
  }

  TwoTaskTraining training() {
    Streams streams = new Streams(seed, name());
    return new TwoTaskTraining(settings(), steps, draws, nodes, hardProbability, streams);
  }

  List<TwoTaskTraining.Setting> settings() {
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

  List<String> networks() {
    return settings().stream().map(TwoTaskTraining.Setting::label).toList();
  }

  /**
   * The mean of a number over the draws, with Student's 95 % interval.
   *
   * @param rows what {@link #run()} gave
   * @param network as {@link #network} names it
   * @param step α, one of those in the rows
   * @param number such as {@code Row::ratio}
   * @return the estimate
   * @throws IllegalArgumentException if there are no such rows
   */
  public static Estimate mean(
      Rows<Row> rows, String network, double step, ToDoubleFunction<Row> number) {
    Rows<Row> found = rows.where(row -> row.network().equals(network) && row.step() == step);
    if (found.size() == 0) {
      throw new IllegalArgumentException("no rows of %s at α = %s".formatted(network, step));
    }
    return OverDraws.mean(found.values(number));
  }

  @Override
  public Figure figure(Rows<Row> rows) {
    FigureBuilder figure = Words.of(this).figure();
    figure.columns(networks().size());
    networks().forEach(network -> figure.panel(panel(rows, network)));
    networks().forEach(network -> figure.panel(overHardness(rows, network)));
    return figure.build();
  }

  private static List<Rows<Row>> byStep(Rows<Row> rows, String network) {
    return List.copyOf(
        new TreeMap<>(rows.where(row -> row.network().equals(network)).by(Row::step)).values());
  }

  private Plot overHardness(Rows<Row> rows, String network) {
    List<Rows<Row>> byStep = byStep(rows, network);
    return Plot.titled(network + ", over hardness")
        .axes("step size α", "(‖∇f_H‖/ρ_H) / (‖∇f_E‖/ρ_E)")
        .logY()
        .legendBelow()
        .horizontal(1, "equal", Palette.NEUTRAL)
        .estimates(
            "MAML, measured",
            byStep.stream().mapToDouble(own -> own.list().get(0).step()).toArray(),
            byStep.stream().map(own -> OverDraws.mean(own.values(Row::overHardness))).toList(),
            Palette.MAML);
  }

  private Plot panel(Rows<Row> rows, String network) {
    List<Rows<Row>> byStep = byStep(rows, network);
    double[] alpha = byStep.stream().mapToDouble(own -> own.list().get(0).step()).toArray();
    List<Estimate> ratios =
        byStep.stream().map(points -> OverDraws.mean(points.values(Row::ratio))).toList();
    return Plot.titled(network)
        .axes("step size α", "‖∇f_H‖/‖∇f_E‖")
        .legendBelow()
        .horizontal((1 - hardProbability) / hardProbability, "NAL", Palette.NAL)
        .line("bound", alpha, means(byStep, Row::bound), Palette.BOUND)
        .line("identity", alpha, means(byStep, Row::identity), Palette.MAML)
        .points(
            "MAML, measured",
            alpha,
            ratios.stream().mapToDouble(Estimate::value).toArray(),
            ratios.stream().mapToDouble(ratio -> ratio.upper() - ratio.value()).toArray(),
            Palette.MAML);
  }

  private static double[] means(List<Rows<Row>> byStep, ToDoubleFunction<Row> number) {
    return byStep.stream()
        .mapToDouble(points -> OverDraws.mean(points.values(number)).value())
        .toArray();
  }
}
