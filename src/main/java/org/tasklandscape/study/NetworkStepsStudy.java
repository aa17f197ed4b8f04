package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * The gain of networks against the number of adaptation steps at test, for MAML trained with few
 * and with many, in the base case of theory 3.
 *
 * @param training how the networks are trained and judged
 * @param trainSteps k in training, a curve each
 * @param testSteps k at test, increasing
 * @param draws of environments, tasks and starts, at least 2
 */
public record NetworkStepsStudy(
    NetworkTraining training, List<Integer> trainSteps, List<Integer> testSteps, int draws)
    implements LegacyStudy {

  /** Copies the lists. */
  public NetworkStepsStudy {
    trainSteps = List.copyOf(trainSteps);
    testSteps = List.copyOf(testSteps);
  }

  /**
   * {@return the study of training with 1, 3 and 10 steps, up to 30 at test, on the draws of the
   * sweeps}
   */
  public static NetworkStepsStudy defaults() {
    return new NetworkStepsStudy(
        NetworkTraining.defaults(),
        List.of(1, 3, NetworkSweepsStudy.defaults().steps()),
        List.of(0, 1, 2, 3, 5, 7, 10, 14, 20, 30),
        NetworkSweepsStudy.defaults().draws());
  }

  @Override
  public String name() {
    return "network-adaptation-steps";
  }

  @Override
  public Table run() {
    List<TeacherEnvironment> worlds = new ArrayList<>();
    for (PopulationActivation activation : PopulationActivation.values()) {
      worlds.add(TeacherEnvironment.base(activation));
    }
    return new NetworkRuns(training, worlds, trainSteps, testSteps, draws).run();
  }

  @Override
  public Figure figure(Table table) {
    var figure = Figure.named(name());
    for (PopulationActivation activation : PopulationActivation.values()) {
      figure.panel(panel(table, activation));
    }
    return figure
        .caption(
            ("Gain of MAML over NAL for networks against the number of adaptation steps at test, for"
                    + " MAML trained with k = %s steps, (a) ReLU, (b) erf. The base case: %s. Points:"
                    + " geometric means over %d draws of centres, tasks and start, with 95 %%"
                    + " intervals (Student, of the logarithm), curves drawn slightly apart. %s The"
                    + " parameters are the companion's own choice.")
                .formatted(
                    String.join(", ", trainSteps.stream().map(String::valueOf).toList()),
                    NetworkWords.base(),
                    draws,
                    NetworkWords.training(training)))
        .alt(
            "Gain against test steps. Without a step NAL is better; MAML trained with many steps"
                + " overtakes after some steps and keeps the largest gain.")
        .parameters(Parameters.of(this))
        .panelSize(900, 600)
        .build();
  }

  private Plot panel(Table table, PopulationActivation activation) {
    Plot plot =
        Plot.titled(activation.toString())
            .axes("adaptation steps at test", "gain G")
            .logY()
            .legendBelow()
            .horizontal(1, "no gain", Palette.NEUTRAL);
    for (int i = 0; i < trainSteps.size(); i++) {
      double[] x = new double[testSteps.size()];
      List<Estimate> gains = new ArrayList<>();
      for (int j = 0; j < x.length; j++) {
        x[j] = testSteps.get(j) + 0.2 * (i - (trainSteps.size() - 1) / 2.0);
        gains.add(gain(table, activation, trainSteps.get(i), testSteps.get(j)));
      }
      IntervalCurve.draw(
          plot,
          "MAML trained with k = " + trainSteps.get(i),
          x,
          gains,
          Palette.ordered(i, trainSteps.size()));
    }
    return plot;
  }

  /**
   * G at one point.
   *
   * @param table what {@link #run()} gave
   * @param activation of the networks
   * @param train k in training
   * @param test k at test
   * @return the geometric mean over the draws
   * @throws IllegalArgumentException if there is no such point
   */
  public Estimate gain(Table table, PopulationActivation activation, int train, int test) {
    return NetworkRows.of(table, TeacherEnvironment.base(activation), train, test).gain();
  }
}
