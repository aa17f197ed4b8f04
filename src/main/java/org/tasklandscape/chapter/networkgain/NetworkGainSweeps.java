package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tasklandscape.figure.Dash;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Ink;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Words;

/**
 * The gain of networks against R, r<sub>H</sub> and ρ<sub>H</sub>/ρ<sub>E</sub>, one of them at a
 * time away from the base case of theory 3; a row for each environment and draw.
 *
 * @param training how the networks are trained and judged
 * @param steps k, in training and at test
 * @param draws of environments, tasks and starts, at least 2
 * @param distances R
 * @param hardSpreads r<sub>H</sub>
 * @param hardVariances ρ<sub>H</sub>
 */
public record NetworkGainSweeps(
    NetworkTraining training,
    int steps,
    int draws,
    List<Double> distances,
    List<Double> hardSpreads,
    List<Double> hardVariances)
    implements FigureStudy<TrainedPair> {

  /** Copies the lists. */
  public NetworkGainSweeps {
    distances = List.copyOf(distances);
    hardSpreads = List.copyOf(hardSpreads);
    hardVariances = List.copyOf(hardVariances);
  }

  /**
   * {@return the study of ten steps and six draws; the values of the four variations of theory 3
   * are among the points}
   */
  public static NetworkGainSweeps defaults() {
    return new NetworkGainSweeps(
        NetworkTraining.defaults(),
        10,
        6,
        List.of(0.2, 1.0, 2.0, 4.0),
        List.of(0.001, 0.05, 0.3, 1.0),
        List.of(0.02, 0.05, 0.2, 1.0));
  }

  /** Caps above are not drawn. */
  private static final double HIGHEST_CAP = 20;

  /** A panel: what varies in it. */
  enum Axis {
    DISTANCE("distance R of the centres"),
    SPREAD("spread r_H of the hard optima"),
    HARDNESS("hardness ratio ρ_H/ρ_E");

    private final String title;

    Axis(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** The abscissae of a panel. */
  double[] values(Axis axis) {
    List<Double> values =
        switch (axis) {
          case DISTANCE -> distances;
          case SPREAD -> hardSpreads;
          case HARDNESS -> hardVariances;
        };
    double easy = TeacherEnvironment.base(PopulationActivation.RELU).easyVariance();
    return values.stream().mapToDouble(v -> axis == Axis.HARDNESS ? v / easy : v).toArray();
  }

  /** The environments along a panel, in the order of its abscissae. */
  List<TeacherEnvironment> worlds(Axis axis, PopulationActivation activation) {
    TeacherEnvironment base = TeacherEnvironment.base(activation);
    double rho = base.hardVariance();
    double spread = base.hardSpread();
    double far = base.distance();
    return switch (axis) {
      case DISTANCE ->
          distances.stream().map(r -> NetworkLandscapes.with(base, rho, spread, r)).toList();
      case SPREAD ->
          hardSpreads.stream().map(r -> NetworkLandscapes.with(base, rho, r, far)).toList();
      case HARDNESS ->
          hardVariances.stream().map(v -> NetworkLandscapes.with(base, v, spread, far)).toList();
    };
  }

  @Override
  public Rows<TrainedPair> run() {
    Set<TeacherEnvironment> worlds = new LinkedHashSet<>();
    for (PopulationActivation activation : PopulationActivation.values()) {
      for (Axis axis : Axis.values()) {
        worlds.addAll(worlds(axis, activation));
      }
    }
    return new NetworkRuns(training, new ArrayList<>(worlds), List.of(steps), List.of(steps), draws)
        .run();
  }

  /** The draws in one environment. */
  DrawnRisks risks(Rows<TrainedPair> rows, TeacherEnvironment world) {
    return DrawnRisks.of(rows, world, steps, steps);
  }

  @Override
  public Figure figure(Rows<TrainedPair> rows) {
    FigureBuilder figure = Words.of(this).with("base", BaseCase.world()).figure();
    for (Axis axis : Axis.values()) {
      figure.panel(panel(rows, axis));
    }
    return figure.panelSize(700, 560).build();
  }

  private static double base(Axis axis) {
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    return switch (axis) {
      case DISTANCE -> base.distance();
      case SPREAD -> base.hardSpread();
      case HARDNESS -> base.hardVariance() / base.easyVariance();
    };
  }

  /** T3's cap for a linear model of as many parameters, where it is on the axes. */
  private void drawCap(Plot plot, Axis axis) {
    if (axis == Axis.HARDNESS) {
      return;
    }
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    double[] ends = values(axis);
    double[] x =
        Arrays.stream(Range.logarithmic(ends[0], ends[ends.length - 1], 200).values())
            .filter(value -> cap(base, axis, value) < HIGHEST_CAP)
            .toArray();
    double[] y = Arrays.stream(x).map(value -> cap(base, axis, value)).toArray();
    plot.line("cap of linear regression", x, y, Palette.BOUND.with(Dash.DASHED));
  }

  private static double cap(TeacherEnvironment base, Axis axis, double value) {
    double far = axis == Axis.DISTANCE ? value : base.distance();
    double spread = axis == Axis.SPREAD ? value : base.hardSpread();
    return 1 + far * far / (base.features() * base.neurons() * spread);
  }

  private Plot panel(Rows<TrainedPair> rows, Axis axis) {
    Plot plot =
        Plot.untitled()
            .axes(axis.title(), "gain G")
            .logX()
            .logY()
            .legendBelow()
            .horizontal(1, "no gain", Palette.NEUTRAL)
            .vertical(base(axis), "base", Palette.LIMIT);
    drawCap(plot, axis);
    PopulationActivation[] activations = PopulationActivation.values();
    for (int i = 0; i < activations.length; i++) {
      double apart = i == 0 ? 0.97 : 1.03;
      Ink ink = Palette.ordered(i, activations.length);
      double[] x = Arrays.stream(values(axis)).map(value -> value * apart).toArray();
      List<DrawnRisks> drawn =
          worlds(axis, activations[i]).stream().map(world -> risks(rows, world)).toList();
      for (int j = 0; j < x.length; j++) {
        double[] each = drawn.get(j).gains();
        double[] beside = new double[each.length];
        Arrays.fill(beside, x[j] * apart * apart);
        plot.scatter("", beside, each, ink.hollow());
      }
      List<Estimate> gains = drawn.stream().map(DrawnRisks::gain).toList();
      IntervalCurve.draw(plot, activations[i].toString(), x, gains, ink);
    }
    return plot;
  }
}
