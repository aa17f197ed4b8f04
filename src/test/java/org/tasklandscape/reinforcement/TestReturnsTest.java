package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tasklandscape.control.DiscNavigation;
import org.tasklandscape.control.LinearNavigation;
import org.tasklandscape.control.TaskFamily;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.Crew;
import org.tasklandscape.sampling.Streams;

class TestReturnsTest {
  private static final TaskFamily DISC = new DiscNavigation(1, 0.5, false, 6);
  private static final Streams SEED = new Streams(4, "test-returns");
  private static final GaussianPolicy POLICY = GaussianPolicy.network(2, List.of(5), 2, 1);
  private static final double[] THETA = ExampleRollouts.theta(POLICY);

  private static double[][] returns(int updates, int threads, Double... steps) {
    return new TestReturns(DISC, 4, updates, 0.9)
        .of(POLICY, THETA, List.of(steps), "test", 5, SEED, new Crew(threads));
  }

  /** Update by update by hand. */
  @Test
  void theReturnsAreThoseOfPlainGradientSteps() {
    double[] expected = new double[4];
    var rollouts = new Rollouts(POLICY, DISC, 4);
    var advantages = new Advantages(0.9, 2, rollouts.capacity());
    var surrogate = new Surrogate(POLICY, InnerHessian.RATIO, rollouts.capacity());
    for (int i = 0; i < 5; i++) {
      double[] task = DISC.draw(SEED.stream("test-task", i));
      double[] theta = THETA.clone();
      double[] gradient = new double[theta.length];
      for (int k = 0; k <= 3; k++) {
        rollouts.collect(theta, task, SEED, "test/" + i + "/" + k);
        expected[k] += rollouts.meanReturn() / 5;
        surrogate.show(rollouts, advantages.of(rollouts), 1);
        surrogate.gradient(theta, gradient);
        Vectors.add(-0.2, gradient, theta);
      }
    }
    double[][] seen = returns(3, 1, 0.0, 0.2);
    for (int k = 0; k <= 3; k++) {
      assertThat(seen[1][k]).isCloseTo(expected[k], within(1e-13));
    }
    assertThat(seen[0][0]).isEqualTo(seen[1][0]);
    assertThat(seen[0][1]).isNotEqualTo(seen[1][1]);
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() {
    assertThat(returns(2, 3, 0.1, 0.3)).isDeepEqualTo(returns(2, 1, 0.1, 0.3));
  }

  @Test
  void fewerUpdatesHaveTheReturnsOfAll() {
    var asked = new TreeMap<>(Map.of(0.1, 1, 0.2, 3, 0.3, 0));
    double[][] few =
        new TestReturns(DISC, 4, 3, 0.9).of(POLICY, THETA, asked, "test", 5, SEED, new Crew(1));
    double[][] all = returns(3, 1, 0.1, 0.2, 0.3);
    int[] lengths = {2, 4, 1};
    for (int s = 0; s < lengths.length; s++) {
      assertThat(few[s]).isEqualTo(Arrays.copyOf(all[s], lengths[s]));
    }
  }

  @Test
  void aStepThatThrowsThePolicyOutOfAllBoundsHasNoReturn() {
    var linear = new LinearNavigation(1, 0, 1, new double[2], 1, 6);
    double[][] seen =
        new TestReturns(linear, 4, 2, 0.9)
            .of(POLICY, THETA, List.of(0.0, 1e300), "test", 3, SEED, new Crew(1));
    assertThat(seen[0]).doesNotContain(Double.NaN);
    assertThat(seen[1][0]).isEqualTo(seen[0][0]);
    assertThat(seen[1][1]).isNaN();
    assertThat(seen[1][2]).isNaN();
    assertThat(new StepChoice(List.of(0.0, 1e300)).of(seen)).containsExactly(0, 0, 0);
  }

  @Test
  void theBestStepIsChosenForEachNumberOfUpdatesAndTheShortestOfEqualOnes() {
    var choice = new StepChoice(List.of(0.0, 0.1, 0.3));
    double[][] returns = {{-5, -5, -4}, {-5, -3, -4}, {-5, Double.NaN, -3}};
    assertThat(choice.of(returns)).containsExactly(0, 1, 2);
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new TestReturns(DISC, 0, 1, 0.9))
        .hasMessage("episodes must be >= 1, got 0");
    assertThatThrownBy(() -> new TestReturns(DISC, 1, -1, 0.9))
        .hasMessage("updates must be >= 0, got -1");
    assertThatThrownBy(
            () ->
                new TestReturns(DISC, 1, 2, 0.9)
                    .of(POLICY, THETA, Map.of(0.1, 3), "test", 1, SEED, new Crew(1)))
        .hasMessage("updates asked for must be in 0..2, got 3");
    assertThatThrownBy(() -> new StepChoice(List.of()))
        .hasMessage("steps must name at least one, got none");
    assertThatThrownBy(() -> new StepChoice(List.of(0.1, 0.1)))
        .hasMessage("steps must rise, got [0.1, 0.1]");
    assertThatThrownBy(() -> new StepChoice(List.of(-0.1)))
        .hasMessage("a step must be finite and >= 0, got -0.1");
  }
}
