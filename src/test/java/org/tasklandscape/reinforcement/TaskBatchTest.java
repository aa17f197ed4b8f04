package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.reinforcement.PolicyPlan.Method;
import org.tasklandscape.sampling.Streams;

/** What the trust region sees of an iteration. */
class TaskBatchTest {
  private static final TaskFamily DISC = new DiscNavigation(1, 0.5, false, 6);

  private static PolicyPlan plan(Method method, double innerStep, int thinning) {
    return new PolicyPlan(
        method, 3, 20, List.of(5, 4), 1, 0.99, innerStep, 0.05, thinning, 100_000);
  }

  private static TaskBatch batch(PolicyPlan plan, double[] theta) {
    var batch = new TaskBatch(plan, DISC, new Streams(2, "batch"), 1);
    batch.collect(theta, 0);
    return batch;
  }

  private static double[] start(PolicyPlan plan) {
    return plan.policy(DISC).initial(ExampleRollouts.stream("start"));
  }

  private static double[] moved(double[] theta, double width, double[] v) {
    double[] moved = theta.clone();
    Vectors.add(width, v, moved);
    return moved;
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"DRS", "MAML", "MAML_LOG_LIKELIHOOD"})
  void theGradientIsTheSlopeOfTheRiskAfterAdaptation(Method method) {
    PolicyPlan plan = plan(method, 0.3, 1);
    double[] theta = start(plan);
    TaskBatch batch = batch(plan, theta);
    double[] gradient = new double[theta.length];
    double risk = batch.gradient(gradient);
    assertThat(batch.risk(theta)).isEqualTo(risk);
    assertThat(batch.divergence()).isCloseTo(0, within(1e-15));
    double[] v = ExampleRollouts.vector("v", theta.length);
    double width = 1e-5;
    double slope =
        (batch.risk(moved(theta, width, v)) - batch.risk(moved(theta, -width, v))) / (2 * width);
    assertThat(Vectors.dot(gradient, v)).isCloseTo(slope, within(1e-7 * (1 + Math.abs(slope))));
  }

  /** Without thinning F is the Hessian of the mean divergence of adapted policies. */
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"DRS", "MAML"})
  void theMetricIsTheHessianOfTheDivergenceAfterAdaptation(Method method) {
    PolicyPlan plan = plan(method, 0.3, 1);
    double[] theta = start(plan);
    TaskBatch batch = batch(plan, theta);
    double[] v = ExampleRollouts.vector("v", theta.length);
    double[] product = new double[theta.length];
    batch.of(v, product);
    double width = 1e-3;
    double curve = 0;
    for (int side = -1; side <= 1; side += 2) {
      batch.risk(moved(theta, side * width, v));
      curve += batch.divergence() / (width * width);
    }
    double expected = Vectors.dot(v, product);
    // The fourth derivative times δ², and rounding of 1e-16/δ².
    assertThat(curve).isCloseTo(expected, within(1e-3 * expected));
  }

  @Test
  void withoutTheHessianTheGradientIsNoSlope() {
    PolicyPlan plan = plan(Method.FO_MAML, 0.3, 1);
    double[] theta = start(plan);
    TaskBatch batch = batch(plan, theta);
    double[] gradient = new double[theta.length];
    batch.gradient(gradient);
    double[] v = ExampleRollouts.vector("v", theta.length);
    double width = 1e-5;
    double slope =
        (batch.risk(moved(theta, width, v)) - batch.risk(moved(theta, -width, v))) / (2 * width);
    assertThat(Math.abs(Vectors.dot(gradient, v) - slope)).isGreaterThan(1e-3);
  }

  @Test
  void someRowsMakeTheMetricUpToTheirNoise() {
    PolicyPlan all = plan(Method.MAML, 0.1, 1);
    double[] theta = start(all);
    double[] v = ExampleRollouts.vector("v", theta.length);
    double[] whole = new double[theta.length];
    double[] some = new double[theta.length];
    batch(all, theta).of(v, whole);
    batch(plan(Method.MAML, 0.1, 3), theta).of(v, some);
    double expected = Vectors.dot(v, whole);
    assertThat(Vectors.dot(v, some)).isCloseTo(expected, within(0.3 * expected));
    assertThat(some).isNotEqualTo(whole);
  }

  @Test
  void theMetricIsSymmetric() {
    PolicyPlan plan = plan(Method.MAML, 0.3, 4);
    double[] theta = start(plan);
    TaskBatch batch = batch(plan, theta);
    double[] u = ExampleRollouts.vector("u", theta.length);
    double[] v = ExampleRollouts.vector("v", theta.length);
    double[] ofU = new double[theta.length];
    double[] ofV = new double[theta.length];
    batch.of(u, ofU);
    batch.of(v, ofV);
    double one = Vectors.dot(ofU, v);
    assertThat(Vectors.dot(u, ofV)).isCloseTo(one, within(1e-12 * (1 + Math.abs(one))));
    double[] again = new double[theta.length];
    batch.of(u, again);
    assertThat(again).containsExactly(ofU, Offset.offset(0.0));
  }
}
