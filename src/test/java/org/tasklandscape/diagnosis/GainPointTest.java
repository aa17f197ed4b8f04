package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;

class GainPointTest {
  private static final double[][] EASY = {{1, 0.2}, {0.2, 0.8}};
  private static final double[][] HARD = {{0.1, -0.02}, {-0.02, 0.2}};
  private static final double[] NEAR = {1, -1};
  private static final double[] FAR = {3, 2};
  private static final int SAMPLES = 9;
  private static final double STEP = 0.9;

  private static double[] theta() {
    List<TaskSample> tasks =
        List.of(WishartPowersTest.exact(EASY, NEAR, 0.5), WishartPowersTest.exact(HARD, FAR, 0.2));
    double[][] rows = new OwnTerms(tasks, new double[] {0.5, 0.2}, SAMPLES).at(STEP);
    double[] mean = new double[rows[0].length];
    for (int k = 0; k < mean.length; k++) {
      mean[k] = (rows[0][k] + rows[1][k]) / 2;
    }
    return mean;
  }

  @Test
  void exactMomentsGiveTheSolutionsOfTheCore() {
    TaskEnvironment world =
        TaskEnvironment.finite(
            new double[] {0.5, 0.5},
            List.of(LinearTask.of(EASY, NEAR, 0.5), LinearTask.of(HARD, FAR, 0.2)));
    Adaptation step = Adaptation.step(STEP, SAMPLES);
    Comparison solved = Comparison.of(world, step, step);
    GainPoint point = new GainPoint(theta(), 3);
    for (int i = 0; i < 2; i++) {
      assertThat(-point.nal()[i]).isCloseTo(solved.nalArray()[i], within(1e-9));
      assertThat(-point.maml()[i]).isCloseTo(solved.mamlArray()[i], within(1e-9));
    }
    assertThat(point.excessNal() / 2).isCloseTo(solved.excessRiskNal(), within(1e-9));
    assertThat(point.excessMaml() / 2).isCloseTo(solved.excessRiskMaml(), within(1e-9));
  }

  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    double[] theta = theta();
    GainPoint point = new GainPoint(theta, 3);
    double h = 1e-6;
    for (int k = 0; k < theta.length; k++) {
      double[] up = theta.clone();
      double[] down = theta.clone();
      up[k] += h;
      down[k] -= h;
      GainPoint above = new GainPoint(up, 3);
      GainPoint below = new GainPoint(down, 3);
      // Central differences err by h² and by rounding over h, both below 1e-7.
      assertThat(point.gradientNal()[k])
          .isCloseTo(Math.log(above.excessNal() / below.excessNal()) / (2 * h), within(1e-6));
      assertThat(point.gradientMaml()[k])
          .isCloseTo(Math.log(above.excessMaml() / below.excessMaml()) / (2 * h), within(1e-6));
    }
  }

  @Test
  void theInfluenceOfATaskIsTheDerivativeOfTheLead() {
    double[] theta = theta();
    double[] other =
        new OwnTerms(List.of(WishartPowersTest.exact(EASY, FAR, 0.1)), new double[] {0.1}, SAMPLES)
            .at(STEP)[0];
    double h = 1e-6;
    GainPoint point = new GainPoint(theta, 3);
    double[] moved = theta.clone();
    for (int k = 0; k < theta.length; k++) {
      moved[k] += h * (other[k] - theta[k]);
    }
    GainPoint next = new GainPoint(moved, 3);
    double[] influence = point.influence(other);
    for (int i = 0; i < 2; i++) {
      double before = point.maml()[i] - point.nal()[i];
      double after = next.maml()[i] - next.nal()[i];
      assertThat(influence[i]).isCloseTo((after - before) / h, within(1e-4));
    }
  }
}
