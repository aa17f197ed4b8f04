package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.control.QuadraticReward.Kind;

/** Start 0, easy tasks at (3, 0), hard ones at (5, 0): theory 5.3.4. */
class BudgetCurveTest {
  private static final List<BudgetCurve.Task> TASKS =
      List.of(
          new BudgetCurve.Task(0.5, 1, new double[] {3, 0}),
          new BudgetCurve.Task(0.5, 0.1, new double[] {5, 0}));

  private static BudgetCurve curve(EstimatorWeight estimator, double step) {
    return new BudgetCurve(estimator, TASKS, 1, 50, 10, step, new double[2]);
  }

  @Test
  void anIterationOfMamlCostsTwice() {
    assertThat(curve(EstimatorWeight.NAL, 0.3).cost()).isEqualTo(500);
    assertThat(curve(EstimatorWeight.RATIO, 0.3).cost()).isEqualTo(1000);
    int many = 1 << 20;
    assertThat(
            new BudgetCurve(EstimatorWeight.RATIO, TASKS, 1, many, many, 0.3, new double[2]).cost())
        .isEqualTo(1L << 41);
  }

  /** One iteration after the other, θ ← θ - η Σ p w (θ - c). */
  @Test
  void theCurveIsThatOfItsIterations() {
    for (EstimatorWeight estimator : EstimatorWeight.values()) {
      BudgetCurve curve = curve(estimator, 0.6);
      double theta = 0;
      for (int t = 0; t <= 40; t++) {
        double risk = 0;
        double slope = 0;
        for (BudgetCurve.Task task : TASKS) {
          double away = theta - task.centre()[0];
          double q = EstimatorWeight.EXACT.of(task.curvature(), 1, 50, 2);
          risk += 0.5 * q * away * away / 2;
          slope += 0.5 * estimator.of(task.curvature(), 1, 50, 2) * away;
        }
        assertThat(curve.excess(t * (double) curve.cost())).isCloseTo(risk, within(1e-12));
        theta -= 0.6 * slope;
      }
    }
  }

  @Test
  void jointTrainingAndExactMamlEndWhereTheLawSays() {
    List<Kind> kinds =
        List.of(
            new Kind(0.5, new double[][] {{1, 0}, {0, 1}}, new double[] {3, 0}),
            new Kind(0.5, new double[][] {{0.1, 0}, {0, 0.1}}, new double[] {5, 0}));
    var law = new PolicyGradientLaw(kinds, 0.3, 1, 50);
    assertThat(curve(EstimatorWeight.NAL, 0.3).rest()[0]).isCloseTo(law.nal()[0], within(1e-14));
    assertThat(curve(EstimatorWeight.EXACT, 0.3).rest()[0]).isCloseTo(law.maml()[0], within(1e-14));
    // And in between, the ratio's Hessian; beyond both, the first order.
    assertThat(curve(EstimatorWeight.RATIO, 0.3).rest()[0]).isBetween(law.nal()[0], law.maml()[0]);
    assertThat(curve(EstimatorWeight.FIRST_ORDER, 0.3).rest()[0]).isCloseTo(5, within(1e-14));
  }

  @Test
  void belowTheCrossingJointTrainingLeads() {
    BudgetCurve joint = curve(EstimatorWeight.NAL, 0.3);
    for (double step : new double[] {0.3, 0.6}) {
      BudgetCurve maml = curve(EstimatorWeight.RATIO, step);
      double crossing = maml.crossing(joint, 1000, 1e6).orElseThrow();
      assertThat(joint.excess(0.9 * crossing)).isLessThan(maml.excess(0.9 * crossing));
      assertThat(joint.excess(1.1 * crossing)).isGreaterThan(maml.excess(1.1 * crossing));
      assertThat(maml.excess(crossing)).isCloseTo(joint.excess(crossing), within(1e-9));
      assertThat(joint.crossing(maml, 1000, 1e6).orElseThrow())
          .isCloseTo(crossing, within(1e-6 * crossing));
    }
    BudgetCurve slow = curve(EstimatorWeight.NAL, 0.1);
    assertThat(slow.crossing(joint, 1000, 2000)).isEmpty();
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(
            () -> new BudgetCurve(EstimatorWeight.NAL, TASKS, 1, 50, 10, 0.3, new double[3]))
        .hasMessage("the start must have 2 entries, as the best actions have, got 3");
    assertThatThrownBy(() -> curve(EstimatorWeight.NAL, 0))
        .hasMessage("the step must be finite and > 0, got 0.0");
    // W = (1 + 0.1)/2: at η = 2 each iteration jumps over the rest point.
    BudgetCurve jumping = curve(EstimatorWeight.NAL, 2);
    assertThatThrownBy(() -> jumping.excess(1000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the step times W must be <= 1, got 1.1");
  }
}
