package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;

class AdvantagesTest {
  private static final Rollouts ROLLOUTS = rollouts();
  private static final double DISCOUNT = 0.9;

  private static Rollouts rollouts() {
    return ExampleRollouts.rollouts(
        ExampleRollouts.POLICY, ExampleRollouts.theta(ExampleRollouts.POLICY), 12);
  }

  /** Σ γ<sup>t' - t</sup> r, term by term; every episode has five steps. */
  private static double[] returns() {
    double[] returns = new double[ROLLOUTS.rows()];
    for (int row = 0; row < returns.length; row++) {
      for (int later = row; later < 5 * (row / 5 + 1); later++) {
        returns[row] += Math.pow(DISCOUNT, later - row) * ROLLOUTS.rewards()[later];
      }
    }
    return returns;
  }

  private static SimpleMatrix features(Rollouts rollouts) {
    SimpleMatrix phi = new SimpleMatrix(rollouts.rows(), 8);
    for (int row = 0; row < rollouts.rows(); row++) {
      double x = Math.min(10, Math.max(-10, rollouts.observations()[0][row]));
      double z = Math.min(10, Math.max(-10, rollouts.observations()[1][row]));
      double t = row % 5 / 100.0;
      phi.setRow(row, 0, x, z, x * x, z * z, t, t * t, t * t * t, 1);
    }
    return phi;
  }

  @Test
  void theBaselineIsRidgeRegressionOnTheReturns() {
    assertRidgeRegression(ROLLOUTS);
  }

  @Test
  void theBaselineSeesNothingBeyondTen() {
    Rollouts far = rollouts();
    far.observations()[0][3] = 30;
    far.observations()[1][7] = -30;
    assertRidgeRegression(far);
  }

  @Test
  void theBaselineOfEqualRowsIsThatOfTheRidge() {
    Rollouts equal = rollouts();
    for (double[] column : equal.observations()) {
      Arrays.fill(column, 0.5);
    }
    assertRidgeRegression(equal);
  }

  /** No ridge is wide enough, and the search for one ends. */
  @Test
  void theBaselineOfWhatIsNotANumberIsNone() {
    Rollouts broken = rollouts();
    broken.observations()[0][3] = Double.NaN;
    double[] predictions = new double[broken.rows()];
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> new ReturnBaseline(2).predict(broken, returns(), predictions));
    assertThat(predictions).containsOnly(Double.NaN);
  }

  private static void assertRidgeRegression(Rollouts rollouts) {
    double[] returns = returns();
    double[] predictions = new double[returns.length];
    new ReturnBaseline(2).predict(rollouts, returns, predictions);
    SimpleMatrix phi = features(rollouts);
    SimpleMatrix gram = phi.transpose().mult(phi).plus(SimpleMatrix.identity(8).scale(1e-5));
    SimpleMatrix w = gram.solve(phi.transpose().mult(new SimpleMatrix(returns)));
    SimpleMatrix expected = phi.mult(w);
    for (int row = 0; row < returns.length; row++) {
      assertThat(predictions[row]).isCloseTo(expected.get(row), within(1e-8));
    }
  }

  @Test
  void advantagesAreReturnsAboveTheBaselineOfMeanZeroAndDeviationOne() {
    double[] seen = new Advantages(DISCOUNT, 2, ROLLOUTS.capacity()).of(ROLLOUTS);
    double[] returns = returns();
    double[] predictions = new double[returns.length];
    new ReturnBaseline(2).predict(ROLLOUTS, returns, predictions);
    double mean = 0;
    double square = 0;
    double product = 0;
    double plain = 0;
    double average = 0;
    int n = returns.length;
    for (int row = 0; row < n; row++) {
      average += (returns[row] - predictions[row]) / n;
    }
    for (int row = 0; row < n; row++) {
      double above = returns[row] - predictions[row] - average;
      mean += seen[row] / n;
      square += seen[row] * seen[row] / n;
      product += seen[row] * above / n;
      plain += above * above / n;
    }
    assertThat(mean).isCloseTo(0, within(1e-13));
    assertThat(square).isCloseTo(1, within(1e-6));
    // Parallel to what they are made of.
    assertThat(product).isCloseTo(Math.sqrt(square * plain), within(1e-9));
  }

  @Test
  void badInputGetsOneLine() {
    assertThatThrownBy(() -> new Advantages(0, 2, 10))
        .hasMessage("the discount must be in (0, 1], got 0.0");
  }
}
