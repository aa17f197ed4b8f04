package org.tasklandscape.chapter.networkgain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.FigureBuilder;
import org.tasklandscape.figure.Palette;
import org.tasklandscape.figure.Plot;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.FigureStudy;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Stated;
import org.tasklandscape.study.Words;

/**
 * The gain of networks against the number of adaptation steps at test, for MAML trained with few
 * and with many, in the base case of theory 3.
 *
 * @param training how the networks are trained and judged
 * @param trainSteps k in training, a curve each
 * @param testSteps k at test, increasing
 * @param draws of environments, tasks and starts, at least 2
 */
public record NetworkAdaptationSteps(
    NetworkTraining training, List<Integer> trainSteps, List<Integer> testSteps, int draws)
    implements FigureStudy<TrainedPair> {

  /** Copies the lists. */
  public NetworkAdaptationSteps {
    trainSteps = List.copyOf(trainSteps);
    testSteps = List.copyOf(testSteps);
  }

  /**
   * {@return the study of training with 1, 3 and 10 steps, up to 30 at test, on the draws of the
   * sweeps}
   */
  public static NetworkAdaptationSteps defaults() {
    return new NetworkAdaptationSteps(
        NetworkTraining.defaults(),
        List.of(1, 3, NetworkGainSweeps.defaults().steps()),
        List.of(0, 1, 2, 3, 5, 7, 10, 14, 20, 30),
        NetworkGainSweeps.defaults().draws());
  }

  @Override
  public Rows<TrainedPair> run() {
    List<TeacherEnvironment> worlds =
        Arrays.stream(PopulationActivation.values()).map(TeacherEnvironment::base).toList();
    return new NetworkRuns(training, worlds, trainSteps, testSteps, draws).run();
  }

  @Override
  public Figure figure(Rows<TrainedPair> rows) {
    FigureBuilder figure = Words.of(this).with("base", BaseCase.world()).figure();
    for (PopulationActivation activation : PopulationActivation.values()) {
      figure.panel(panel(rows, activation));
    }
    return figure.panelSize(900, 600).build();
  }

  private Plot panel(Rows<TrainedPair> rows, PopulationActivation activation) {
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
        gains.add(gain(rows, activation, trainSteps.get(i), testSteps.get(j)));
      }
      IntervalCurve.draw(
          plot,
          "MAML trained with %s".formatted(Stated.steps(trainSteps.get(i))),
          x,
          gains,
          Palette.ordered(i, trainSteps.size()));
    }
    return plot;
  }

  /**
   * G at one point.
   *
   * @param rows what {@link #run()} gave
   * @param activation of the networks
   * @param train k in training
   * @param test k at test
   * @return the geometric mean over the draws
   * @throws IllegalArgumentException if there is no such point
   */
  public Estimate gain(
      Rows<TrainedPair> rows, PopulationActivation activation, int train, int test) {
    return DrawnRisks.of(rows, TeacherEnvironment.base(activation), train, test).gain();
  }
}
