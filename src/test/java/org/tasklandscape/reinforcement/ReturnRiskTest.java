package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Crew;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaTask;

class ReturnRiskTest {
  private static final TestReturns RETURNS =
      new TestReturns(new DiscNavigation(1, 0.5, false, 6), 4, 1, 0.9);
  private static final GaussianPolicy POLICY = GaussianPolicy.network(2, List.of(5), 2, 1);
  private static final double[] THETA = ExampleRollouts.theta(POLICY);
  private static final double STEP = 0.2;

  private static ReturnRisk risk(int i) {
    return ReturnRisk.of(POLICY, RETURNS, "probed", i, ExampleRollouts.STREAMS);
  }

  private static double[] adapted(ReturnRisk risk) {
    return MetaAlgorithm.foMaml(STEP, 1).adapt(MetaTask.population(risk), THETA);
  }

  @Test
  void afterOneStepItIsMinusTheReturnOfTheTests() {
    double mean = 0;
    for (int i = 0; i < 3; i++) {
      mean -= risk(i).value(adapted(risk(i))) / 3;
    }
    double[][] tested =
        RETURNS.of(POLICY, THETA, List.of(STEP), "probed", 3, ExampleRollouts.STREAMS, new Crew(1));
    assertThat(mean).isCloseTo(tested[0][1], within(1e-13));
  }

  @Test
  void aPolicyMeetsTheSameEpisodesWheneverItIsAsked() {
    ReturnRisk risk = risk(1);
    double first = risk.value(THETA);
    double[] elsewhere = adapted(risk);
    risk.fineTuned(elsewhere, STEP, 3);
    assertThat(risk.value(THETA)).isEqualTo(first);
    // 2 values, 1 gradient, 3 updates, each of 4 episodes of 6 steps.
    assertThat(risk.steps()).isEqualTo(6 * 24);
  }

  @Test
  void fineTuningBeginsWithTheAdaptationAndGoesOnByShrinkingSteps() {
    ReturnRisk risk = risk(0);
    assertThat(risk.fineTuned(THETA, STEP, 0)).isEqualTo(THETA);
    double[] once = risk.fineTuned(THETA, STEP, 1);
    assertThat(once).containsExactly(adapted(risk), within(1e-15));
    var episodes = new PlainGradient(POLICY, RETURNS.family(), 4, 0.9);
    double[] task = RETURNS.family().draw(ExampleRollouts.STREAMS.stream("probed-task", 0));
    episodes.play(once, task, ExampleRollouts.STREAMS, "probed/0/rest/2");
    double[] gradient = new double[once.length];
    episodes.gradient(once, gradient);
    Vectors.add(-STEP / Math.sqrt(2), gradient, once);
    assertThat(risk.fineTuned(THETA, STEP, 2)).containsExactly(once, within(1e-15));
  }

  /** Of the surrogate at the θ that played, so symmetric. */
  @Test
  void productsWithTheHessianAreSymmetric() {
    ReturnRisk risk = risk(2);
    double[] v = ExampleRollouts.vector("v", THETA.length);
    double[] w = ExampleRollouts.vector("w", THETA.length);
    double[] ofV = new double[THETA.length];
    double[] ofW = new double[THETA.length];
    risk.hessianVector(THETA, v, ofV);
    risk.hessianVector(THETA, w, ofW);
    assertThat(Vectors.dot(w, ofV)).isCloseTo(Vectors.dot(v, ofW), within(1e-12));
    assertThat(Vectors.norm(ofV)).isPositive();
  }

  /**
   * Var ½‖k - c + σz‖² = σ²‖k - c‖² + dσ⁴/2 in one step of a linear world; at 5 standard errors a
   * false alarm once in 1.7 million seeds.
   */
  @Test
  void itIsTheExactRiskUpToItsEpisodes() {
    var family = new LinearNavigation(1, 0, 1, new double[2], 1, 1);
    double[] theta = {0, 0, 0, 0, 0.5, -1};
    double[] goal = {2, 1};
    double deviation = 0.7;
    int episodes = 4000;
    var risk =
        new ReturnRisk(
            GaussianPolicy.affine(2, 2, deviation),
            new TestReturns(family, episodes, 1, 1),
            goal,
            ExampleRollouts.STREAMS,
            "exact/");
    double square = deviation * deviation;
    double error = Math.sqrt((square * (1.5 * 1.5 + 4) + square * square) / episodes);
    assertThat(risk.value(theta))
        .isCloseTo(new ExactReturn(family, goal, deviation).value(theta), within(5 * error));
  }
}
