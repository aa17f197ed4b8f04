package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class EffectiveDimensionTest {
  private static final double ROUNDING = 1e-12;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20})
  void itIsTheTraceOfTheSquareOverTheSquareOfTheNorm(int d) {
    double[][] sigma = new RandomEnvironments(d).covariance(d, 0.1, 3);
    double trace = 0;
    for (double[] row : sigma) {
      for (double entry : row) {
        trace += entry * entry;
      }
    }
    LinearTask task = LinearTask.of(sigma, new double[d], 0);
    EffectiveDimension effective = EffectiveDimension.of(task);
    double norm = effective.largestCurvature();
    assertThat(effective.value() * norm * norm).isCloseTo(trace, within(ROUNDING * trace));
    assertThat(effective.value()).isBetween(1 - ROUNDING, d + ROUNDING);
  }

  @Test
  void aFlatSpectrumHasItsRankAndOneDirectionHasOne() {
    INDArray flat = Nd4j.diag(Nd4j.createFromArray(0.3, 0.3, 0.3, 0, 0));
    assertThat(EffectiveDimension.of(flat).value()).isCloseTo(3, within(ROUNDING));
    INDArray single = Nd4j.diag(Nd4j.createFromArray(0, 0, 7.0));
    assertThat(EffectiveDimension.of(single).value()).isCloseTo(1, within(ROUNDING));
  }

  /** The second part of Q is what m samples add to the population's Q. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50})
  void theFluctuationIsWhatSamplesAddToTheHessian(int samples) {
    INDArray sigma = Nd4j.createFromArray(new RandomEnvironments(samples).covariance(4, 0.1, 2));
    EffectiveDimension effective = EffectiveDimension.of(sigma);
    INDArray sampled = effective.step(samples).hessian(sigma);
    INDArray population = effective.step(Adaptation.INFINITE).hessian(sigma);
    INDArray added = effective.fluctuation(samples);
    assertThat(sampled.sub(population).sub(added).norm2Number().doubleValue()).isLessThan(ROUNDING);
    assertThat(effective.fluctuation(Adaptation.INFINITE).norm2Number().doubleValue()).isZero();
  }

  /** At α = 1/ρ_E: b/a = (p_H/p_E)(t(1 - t)² m/(d + 1) + t³), t = ρ_H/ρ_E. */
  @Test
  void theHardTasksOutweighTheEasyOnesInTheRatioOfTheSamplesToTheirScale() {
    for (int seed = 0; seed < 50; seed++) {
      RandomEnvironments random = new RandomEnvironments(seed);
      TwoClusters world = random.clusters();
      double t = world.hard().curvature() / world.easy().curvature();
      int m = random.integer(1, 1000);
      Adaptation step = Adaptation.step(1 / world.easy().curvature(), m);
      double lambda = world.compare(step, step).weightMaml();
      double odds = world.hardProbability() / (1 - world.hardProbability());
      double scale = EffectiveDimension.sampleScale(world);
      double expected = m / scale * (1 - t) * (1 - t) + odds * t * t * t;
      assertThat(lambda / (1 - lambda)).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    INDArray zero = Nd4j.createFromArray(new double[2][2]);
    assertThatThrownBy(() -> EffectiveDimension.of(zero))
        .hasMessage("the covariance must have a positive curvature, got the largest 0.0");
    EffectiveDimension one = EffectiveDimension.of(Nd4j.createFromArray(new double[][] {{1}}));
    assertThatThrownBy(() -> one.fluctuation(0)).hasMessage("samples must be > 0, got 0.0");
  }
}
