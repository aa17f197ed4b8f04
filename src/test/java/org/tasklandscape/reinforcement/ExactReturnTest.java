package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.ObjectiveContract;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.probe.CentreLine;
import org.tasklandscape.probe.ProbedLandscape;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.RunningMoments;

class ExactReturnTest extends ObjectiveContract {
  private static final LinearNavigation FAMILY =
      new LinearNavigation(0.4, 0.1, 0.3, new double[2], 1, 4);
  private static final double[] GOAL = {1, -0.5};
  private static final double DEVIATION = 0.5;
  private static final GaussianPolicy POLICY = GaussianPolicy.affine(2, 2, DEVIATION);

  @Override
  protected Objective objective() {
    return new ExactReturn(FAMILY, GOAL, DEVIATION);
  }

  @Override
  protected double[] point(int size) {
    return Arrays.stream(ExampleRollouts.vector("point", size)).map(x -> 0.5 * x).toArray();
  }

  /** At 5 standard errors: a false alarm once in 1.7 million seeds. */
  @Test
  void itIsMinusTheMeanReturnOfRollouts() {
    double[] theta = point(6);
    var rollouts = new Rollouts(POLICY, FAMILY, 1);
    var moments = new RunningMoments(1);
    for (int k = 0; k < 20_000; k++) {
      rollouts.collect(theta, GOAL, ExampleRollouts.STREAMS, "return " + k);
      moments.add(-rollouts.meanReturn());
    }
    double error = moments.estimate(0).standardError();
    assertThat(moments.mean(0)).isCloseTo(objective().value(theta), within(5 * error));
  }

  /**
   * The policy gradient on rewards to go is unbiased: six means at 5 standard errors, a false alarm
   * once in 290 000 seeds.
   */
  @Test
  void itsGradientIsTheMeanOfPolicyGradients() {
    double[] theta = point(6);
    double[] expected = new double[6];
    objective().gradient(theta, expected);
    int episodes = 20;
    var rollouts = new Rollouts(POLICY, FAMILY, episodes);
    var surrogate = new Surrogate(POLICY, InnerHessian.RATIO, rollouts.capacity());
    var moments = new RunningMoments(6);
    double[] gradient = new double[6];
    for (int trial = 0; trial < 1500; trial++) {
      rollouts.collect(theta, GOAL, ExampleRollouts.STREAMS, "gradient " + trial);
      double[] toGo = new double[rollouts.rows()];
      for (int row = toGo.length - 1; row >= 0; row--) {
        boolean last = row % 4 == 3;
        toGo[row] = rollouts.rewards()[row] + (last ? 0 : toGo[row + 1]);
      }
      surrogate.show(rollouts, toGo, 1);
      surrogate.gradient(theta, gradient);
      // A mean over rows, where the return is a sum over the four of an episode.
      moments.add(Arrays.stream(gradient).map(entry -> 4 * entry).toArray());
    }
    for (int i = 0; i < 6; i++) {
      double error = moments.estimate(i).standardError();
      assertThat(moments.mean(i)).isCloseTo(expected[i], within(5 * error));
    }
  }

  /** One step with K = 0 is the quadratic reward of theory 5.3. */
  @Test
  void oneStepIsAQuadraticOfTheShift() {
    var once = new LinearNavigation(1, 0, 0.7, new double[2], 1, 1);
    var exact = new ExactReturn(once, GOAL, DEVIATION);
    var quadratic = new QuadraticObjective(new double[][] {{0.7, 0}, {0, 0.7}}, GOAL);
    double[] shift = {0.3, 0.8};
    double[] theta = {0, 0, 0, 0, 0.3, 0.8};
    double exploration = 0.7 * DEVIATION * DEVIATION;
    assertThat(exact.value(theta)).isCloseTo(quadratic.value(shift) + exploration, within(1e-15));
    double[] gradient = new double[6];
    double[] expected = new double[2];
    exact.gradient(theta, gradient);
    quadratic.gradient(shift, expected);
    assertThat(Arrays.copyOfRange(gradient, 4, 6)).isEqualTo(expected);
    // At the start there is nothing to react to.
    assertThat(Arrays.copyOf(gradient, 4)).containsOnly(0);
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new ExactReturn(FAMILY, new double[3], 1))
        .hasMessage("the goal must have 2 entries, got 3");
  }

  /** One step, so K has no say: MAML's policy is Σqc/Σq with q = ρ(1 - αρ)², and NAL's Σρc/Σρ. */
  @Test
  void theCentreOfProbedPoliciesIsMamls() {
    double[] curvatures = {0.9, 0.2, 0.6, 0.1};
    double[] goals = {1, -2, 0.5, 4};
    double step = 0.8;
    List<ExactReturn> risks = new ArrayList<>();
    double[] sums = new double[4];
    for (int i = 0; i < goals.length; i++) {
      double rho = curvatures[i];
      var family = new LinearNavigation(1, 0, rho, new double[1], 1, 1);
      risks.add(new ExactReturn(family, new double[] {goals[i]}, DEVIATION));
      double weight = rho * (1 - step * rho) * (1 - step * rho);
      sums[0] += rho * goals[i];
      sums[1] += rho;
      sums[2] += weight * goals[i];
      sums[3] += weight;
    }
    double[] joint = {0.3, sums[0] / sums[1]};
    MetaAlgorithm maml = MetaAlgorithm.maml(step, 1);
    var seen = ProbedLandscape.of(risks, maml, joint, new Trials(1));
    assertThat(seen.centre()[1]).isCloseTo(sums[2] / sums[3], within(1e-7));
    assertThat(seen.centre()[0]).isEqualTo(0.3);
    assertThat(CentreLine.along(seen, risks, maml).share()).isEqualTo(1);
  }
}
