package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * The gain of networks against R, r<sub>H</sub> and ρ<sub>H</sub>/ρ<sub>E</sub>, one of them at a
 * time away from the base case of theory 3; the table has a row for each environment and draw.
 *
 * @param training how the networks are trained and judged
 * @param steps k, in training and at test
 * @param draws of environments, tasks and starts, at least 2
 * @param distances R
 * @param hardSpreads r<sub>H</sub>
 * @param hardVariances ρ<sub>H</sub>
 */
public record NetworkSweepsStudy(
    NetworkTraining training,
    int steps,
    int draws,
    List<Double> distances,
    List<Double> hardSpreads,
    List<Double> hardVariances)
    implements LegacyStudy {

  /** Copies the lists. */
  public NetworkSweepsStudy {
    distances = List.copyOf(distances);
    hardSpreads = List.copyOf(hardSpreads);
    hardVariances = List.copyOf(hardVariances);
  }

  /**
   * {@return the study of ten steps and six draws; the values of the four variations of theory 3
   * are among the points}
   */
  public static NetworkSweepsStudy defaults() {
    return new NetworkSweepsStudy(
        NetworkTraining.defaults(),
        10,
        6,
        List.of(0.2, 1.0, 2.0, 4.0),
        List.of(0.001, 0.05, 0.3, 1.0),
        List.of(0.02, 0.05, 0.2, 1.0));
  }

  @Override
  public String name() {
    return "network-gain-sweeps";
  }

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
  public Table run() {
    Set<TeacherEnvironment> worlds = new LinkedHashSet<>();
    for (PopulationActivation activation : PopulationActivation.values()) {
      for (Axis axis : Axis.values()) {
        worlds.addAll(worlds(axis, activation));
      }
    }
    return new NetworkRuns(training, new ArrayList<>(worlds), List.of(steps), List.of(steps), draws)
        .run();
  }

  /** The rows of one environment. */
  NetworkRows rows(Table table, TeacherEnvironment world) {
    return NetworkRows.of(table, world, steps, steps);
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name());
    for (Axis axis : Axis.values()) {
      figure.panel(panel(table, axis));
    }
    return figure
        .caption(
            ("Gain of MAML over NAL for networks against (a) R, (b) r_H, (c) ρ_H/ρ_E; the rest as in"
                    + " the base case %s. Points: geometric means over %d draws of centres, tasks"
                    + " and start, with 95 %% intervals (Student, of the logarithm); small hollow marks:"
                    + " the draws. ReLU and erf are drawn slightly apart. %d steps in training and at test, %s The"
                    + " parameters are the companion's own choice.")
                .formatted(NetworkWords.base(), draws, steps, NetworkWords.training(training)))
        .alt(
            "Three panels, ReLU and erf alike: the gain rises with the distance of the centres,"
                + " falls with the spread of the hard optima and falls as hard tasks become as easy"
                + " as the others.")
        .parameters(Parameters.of(this))
        .panelSize(700, 560)
        .build();
  }

  private Plot panel(Table table, Axis axis) {
    Plot plot =
        Plot.untitled()
            .axes(axis.title(), "gain G")
            .logX()
            .logY()
            .legendBelow()
            .horizontal(1, "no gain", Palette.NEUTRAL);
    PopulationActivation[] activations = PopulationActivation.values();
    for (int i = 0; i < activations.length; i++) {
      double apart = i == 0 ? 0.97 : 1.03;
      double[] x = values(axis);
      for (int j = 0; j < x.length; j++) {
        x[j] *= apart;
      }
      List<NetworkRows> rows =
          worlds(axis, activations[i]).stream().map(world -> rows(table, world)).toList();
      List<Estimate> gains = rows.stream().map(NetworkRows::gain).toList();
      for (int j = 0; j < x.length; j++) {
        double[] each = rows.get(j).gains();
        double[] beside = new double[each.length];
        Arrays.fill(beside, x[j] * apart * apart);
        plot.scatter("", beside, each, Palette.ordered(i, activations.length).hollow());
      }
      IntervalCurve.draw(
          plot, activations[i].toString(), x, gains, Palette.ordered(i, activations.length));
    }
    return plot;
  }
}
