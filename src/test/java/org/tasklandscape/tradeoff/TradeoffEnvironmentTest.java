package org.tasklandscape.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.RunningMoments;

/** The closed-form losses against the mean over drawn tasks of each task's own risk. */
class TradeoffEnvironmentTest {
  private static final int DRAWS = 100_000;

  @ParameterizedTest
  @CsvSource({"1,2,0.5,1", "1,2,1,50", "2,1,0.7,3", "3,2,0.5,2", "5,0.8,1,10", "3,2,0,7"})
  void lossesAreMeansOverTasks(int dimension, double scale, double step, int samples) {
    var world = new TradeoffEnvironment(dimension, scale);
    RandomStream stream =
        new Streams(1, "tradeoff environment test").stream("p = " + dimension, samples);
    SimpleMatrix w = new SimpleMatrix(dimension, 1);
    for (int j = 0; j < dimension; j++) {
      w.set(j, scale * (0.9 - 0.4 * j));
    }
    RunningMoments moments = new RunningMoments(2);
    for (int t = 0; t < DRAWS; t++) {
      SimpleMatrix optimum = PlainTask.optimum(world, stream);
      SimpleMatrix turn = PlainTask.rotation(dimension, stream);
      SimpleMatrix q = turn.mult(SimpleMatrix.diag(optimum.getDDRM().data)).mult(turn.transpose());
      double noise = scale * stream.nextDouble();
      SimpleMatrix error = w.minus(optimum);
      moments.add(risk(q, error, noise), riskAfter(q, error, noise, step, samples));
    }
    // 6 cases of 2 means at 5 standard errors: a false alarm once in 140000 seeds.
    double[] point = w.getDDRM().data;
    assertThat(world.before().at(point))
        .isCloseTo(moments.mean(0), within(5 * moments.estimate(0).standardError()));
    assertThat(world.after(step, samples).at(point))
        .isCloseTo(moments.mean(1), within(5 * moments.estimate(1).standardError()));
  }

  private static double risk(SimpleMatrix q, SimpleMatrix error, double noise) {
    return (error.dot(q.mult(error)) + noise) / 2;
  }

  /** Theory 1.2 and 1.3, for this task. */
  private static double riskAfter(
      SimpleMatrix q, SimpleMatrix error, double noise, double step, int samples) {
    SimpleMatrix kept = SimpleMatrix.identity(q.getNumRows()).minus(q.scale(step));
    SimpleMatrix square = q.mult(q);
    SimpleMatrix hessian =
        kept.mult(q)
            .mult(kept)
            .plus(q.scale(square.trace()).plus(square.mult(q)).scale(step * step / samples));
    return risk(hessian, error, noise) + step * step * noise / (2 * samples) * square.trace();
  }

  /** At p = 1 the coefficients are integrals over θ, here by Simpson's rule, exact to rounding. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1})
  void oneDimensionIsAnIntegral(double step) {
    double beta = 1.7;
    double n = 4;
    var loss = new TradeoffEnvironment(1, beta).after(step, n);
    double w = 0.6;
    int intervals = 2000;
    double sum = 0;
    for (int k = 0; k <= intervals; k++) {
      double theta = beta * k / intervals;
      double kept = 1 - step * theta;
      double q = theta * kept * kept + 2 * step * step * theta * theta * theta / n;
      double noise = beta / 2;
      double risk =
          q * (w - theta) * (w - theta) / 2 + noise / 2 * (1 + step * step * theta * theta / n);
      sum += risk * (k == 0 || k == intervals ? 1 : k % 2 == 1 ? 4 : 2);
    }
    assertThat(loss.at(w)).isCloseTo(sum / (3 * intervals), within(1e-10));
  }

  @Test
  void withoutAStepNothingChanges() {
    var world = new TradeoffEnvironment(4, 2);
    assertThat(world.after(0, 3)).isEqualTo(world.before());
  }

  @Test
  void theCentreIsTheMinimiser() {
    ExpectedLoss loss = new TradeoffEnvironment(3, 2).after(0.5, 10);
    double c = loss.centre();
    assertThat(loss.at(c, c, c)).isEqualTo(loss.floor());
    assertThat(loss.excess(c + 1, c, c - 1)).isCloseTo(loss.curvature(), within(1e-12));
  }

  @Test
  void rulesAreStatedWithTheValue() {
    assertThatThrownBy(() -> new TradeoffEnvironment(0, 1))
        .hasMessage("the dimension must be >= 1 and <= 46340, got 0");
    assertThatThrownBy(() -> new TradeoffEnvironment(1, 0))
        .hasMessage("the scale must be finite and > 0, got 0.0");
    var world = TradeoffEnvironment.published();
    assertThatThrownBy(() -> world.after(-1, 1))
        .hasMessage("the step must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> world.after(1, 0)).hasMessage("the samples must be >= 1, got 0.0");
  }
}
