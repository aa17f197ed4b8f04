package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.RunningMoments;

class FewTasksTest {
  @Test
  void withVeryManyTasksItIsTheGain() {
    TwoClusters world = Landscapes.favourable();
    Adaptation step = Landscapes.step();
    double gain = world.compare(step, step).gain();
    assertThat(FewTasks.gain(world, step, 100_000_000)).isCloseTo(gain, within(1e-6 * gain));
  }

  /** Trained by hand on drawn optima; 20 000 training sets, 5 standard errors of each risk. */
  @Test
  void itIsTheRatioOfTheMeanRisksOfDrawnTrainingSets() {
    TwoClusters world = Landscapes.near();
    Adaptation step = Landscapes.step();
    ClusterComparison solved = world.compare(step, step);
    double[] weights = {solved.weightNal(), solved.weightMaml()};
    RandomStream random = new Streams(3, "few tasks").stream("optima");
    RunningMoments risks = new RunningMoments(2);
    for (int t = 0; t < 20_000; t++) {
      double[] easy = mean(random, world.easy().spread(), 2, 0);
      double[] hard = mean(random, world.hard().spread(), 2, world.distance());
      risks.add(
          risk(world, step, easy, hard, weights[0]), risk(world, step, easy, hard, weights[1]));
    }
    double ratio = risks.mean(0) / risks.mean(1);
    double error = 0;
    for (int j = 0; j < 2; j++) {
      error += Math.sqrt(risks.covariance(j, j) / 20_000) / risks.mean(j);
    }
    assertThat(FewTasks.gain(world, step, 2)).isCloseTo(ratio, within(5 * error * ratio));
    assertThat(error).isLessThan(0.02);
  }

  private static double[] mean(RandomStream random, double spread, int each, double centre) {
    double[] mean = new double[10];
    for (int j = 0; j < 10; j++) {
      for (int i = 0; i < each; i++) {
        mean[j] += Math.sqrt(spread) * random.gaussian() / each;
      }
    }
    mean[0] += centre;
    return mean;
  }

  /** 2E = a (‖w - c_E‖² + d r_E) + b (‖w - c_H‖² + d r_H). */
  private static double risk(
      TwoClusters world, Adaptation step, double[] easy, double[] hard, double weight) {
    double toEasy = 10 * world.easy().spread();
    double toHard = 10 * world.hard().spread();
    for (int j = 0; j < 10; j++) {
      double w = (1 - weight) * easy[j] + weight * hard[j];
      double away = w - (j == 0 ? world.distance() : 0);
      toEasy += w * w;
      toHard += away * away;
    }
    return 0.25 * step.curvature(world.easy().curvature(), 10) * toEasy
        + 0.25 * step.curvature(world.hard().curvature(), 10) * toHard;
  }

  @Test
  void refusesUnevenKinds() {
    TwoClusters uneven = Landscapes.near().withHardProbability(0.3);
    assertThatThrownBy(() -> FewTasks.gain(uneven, Landscapes.step(), 2))
        .hasMessage("half of the tasks must be hard, got p_H = 0.3");
  }
}
