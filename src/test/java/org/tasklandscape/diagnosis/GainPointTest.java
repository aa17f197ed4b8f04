package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.BestStep;
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
  private static final Learner LEARNER = new Learner(1, SAMPLES, 1);

  private static double[] theta() {
    List<TaskSample> tasks =
        List.of(WishartPowersTest.exact(EASY, NEAR, 0.5), WishartPowersTest.exact(HARD, FAR, 0.2));
    double[] first = row(tasks.get(0), 0.5);
    double[] second = row(tasks.get(1), 0.2);
    double[] mean = new double[first.length];
    for (int k = 0; k < mean.length; k++) {
      mean[k] = (first[k] + second[k]) / 2;
    }
    return mean;
  }

  private static double[] row(TaskSample task, double noise) {
    double[] row = new WishartPowers(3, task.degrees()).parts(task);
    row[row.length - 1] = noise;
    return row;
  }

  private static GainPoint given(double[] theta) {
    return new GainPoint(
        theta, 3, LEARNER, new GainPoint.StepSearch(OptionalDouble.of(STEP), 2, 2));
  }

  private static GainPoint free(double[] theta) {
    return new GainPoint(
        theta, 3, LEARNER, new GainPoint.StepSearch(OptionalDouble.empty(), 2, 60));
  }

  private static TaskEnvironment world() {
    return TaskEnvironment.finite(
        new double[] {0.5, 0.5},
        List.of(LinearTask.of(EASY, NEAR, 0.5), LinearTask.of(HARD, FAR, 0.2)));
  }

  private static Comparison solved(double step) {
    Adaptation adaptation = Adaptation.step(step, SAMPLES);
    return Comparison.of(world(), adaptation, adaptation);
  }

  /** Each method at the step that serves it best, against a search over the core's closed forms. */
  @Test
  void eachMethodFindsItsOwnStep() {
    GainPoint point = free(theta());
    BestStep nal = BestStep.of(a -> solved(a).excessRiskNal(), 2, 200);
    BestStep maml = BestStep.of(a -> solved(a).excessRiskMaml(), 2, 200);
    assertThat(point.nalStep()).isCloseTo(nal.innerStep(), within(1e-6));
    assertThat(point.mamlStep()).isCloseTo(maml.innerStep(), within(1e-6));
    assertThat(point.excessNal() / 2).isCloseTo(nal.excessRisk(), within(1e-9));
    assertThat(point.excessMaml() / 2).isCloseTo(maml.excessRisk(), within(1e-9));
    assertThat(point.nalStep()).isNotCloseTo(point.mamlStep(), within(0.05));
  }

  @Test
  void exactMomentsGiveTheSolutionsOfTheCore() {
    Comparison solved = solved(STEP);
    GainPoint point = given(theta());
    for (int i = 0; i < 2; i++) {
      assertThat(-point.nal()[i]).isCloseTo(solved.nalArray()[i], within(1e-9));
      assertThat(-point.maml()[i]).isCloseTo(solved.mamlArray()[i], within(1e-9));
    }
    assertThat(point.excessNal() / 2).isCloseTo(solved.excessRiskNal(), within(1e-9));
    assertThat(point.excessMaml() / 2).isCloseTo(solved.excessRiskMaml(), within(1e-9));
  }

  @Test
  void gradientsAreThoseOfFiniteDifferencesWhateverFindsTheStep() {
    double[] theta = theta();
    double h = 1e-6;
    for (Function<double[], GainPoint> solve :
        List.<Function<double[], GainPoint>>of(GainPointTest::given, GainPointTest::free)) {
      GainPoint point = solve.apply(theta);
      for (int k = 0; k < theta.length; k++) {
        double[] up = theta.clone();
        double[] down = theta.clone();
        up[k] += h;
        down[k] -= h;
        GainPoint above = solve.apply(up);
        GainPoint below = solve.apply(down);
        // Central differences err by h² and by rounding over h, both below 1e-7.
        assertThat(point.gradientNal()[k])
            .isCloseTo(Math.log(above.excessNal() / below.excessNal()) / (2 * h), within(1e-6));
        assertThat(point.gradientMaml()[k])
            .isCloseTo(Math.log(above.excessMaml() / below.excessMaml()) / (2 * h), within(1e-6));
        double without = Math.log(above.excessWithoutStep() / below.excessWithoutStep()) / (2 * h);
        assertThat(point.gradientWithoutStep()[k]).isCloseTo(without, within(1e-6));
      }
    }
  }

  @Test
  void theInfluenceOfATaskIsTheDerivativeOfTheLead() {
    double[] theta = theta();
    double[] other = row(WishartPowersTest.exact(EASY, FAR, 0.1), 0.1);
    double h = 1e-6;
    GainPoint point = given(theta);
    double[] moved = theta.clone();
    for (int k = 0; k < theta.length; k++) {
      moved[k] += h * (other[k] - theta[k]);
    }
    GainPoint next = given(moved);
    double[] influence = point.influence(other);
    for (int i = 0; i < 2; i++) {
      double before = point.maml()[i] - point.nal()[i];
      double after = next.maml()[i] - next.nal()[i];
      assertThat(influence[i]).isCloseTo((after - before) / h, within(1e-4));
    }
  }
}
