package org.tasklandscape.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.stats.RunningMoments;

class AdaptationTest {

  @Test
  void withoutAStepTheHessianIsTheCovariance() {
    INDArray sigma = Nd4j.createFromArray(new RandomEnvironments(1).covariance(4, 0.1, 1));
    assertThat(Adaptation.none().hessian(sigma)).isEqualTo(sigma);
    assertThat(Adaptation.step(0, 7).hessian(sigma)).isEqualTo(sigma);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void theIsotropicCaseIsTheGeneralOne(int dimension) {
    RandomEnvironments random = new RandomEnvironments(dimension);
    for (int trial = 0; trial < 20; trial++) {
      double rho = random.uniform(0, 2);
      Adaptation step = random.step();
      SimpleMatrix q = step.hessian(Covariance.isotropic(dimension, rho));
      SimpleMatrix expected =
          SimpleMatrix.identity(dimension).scale(step.curvature(rho, dimension));
      assertThat(q.minus(expected).elementMaxAbs()).isLessThan(1e-13);
    }
  }

  @Test
  void theExpectedHessianIsThatOfSampledData() {
    RandomEnvironments random = new RandomEnvironments(11);
    int d = 3;
    int m = 4;
    double alpha = 0.6;
    Covariance sigma = Covariance.of(random.covariance(d, 0.1, 1));
    SimpleMatrix root = root(sigma);
    SimpleMatrix exact = Adaptation.step(alpha, m).hessian(sigma);
    RunningMoments moments = new RunningMoments(d * d);
    for (int t = 0; t < 40_000; t++) {
      SimpleMatrix x = new SimpleMatrix(m, d, true, random.vector(m * d)).mult(root);
      SimpleMatrix p = SimpleMatrix.identity(d).minus(x.transpose().mult(x).scale(alpha / m));
      moments.add(p.mult(sigma.matrix()).mult(p).getDDRM().data.clone());
    }
    for (int i = 0; i < d * d; i++) {
      double error = moments.estimate(i).standardError();
      // Nine checks at 5 standard errors: a false alarm once in 2e5 seeds.
      assertThat(moments.mean(i)).isCloseTo(exact.get(i), within(5 * error));
    }
  }

  @Test
  void severalPopulationStepsApplyTheStepAgainOnBothSides() {
    Covariance sigma = Covariance.of(new RandomEnvironments(3).covariance(3, 0.1, 1));
    SimpleMatrix p = SimpleMatrix.identity(3).minus(sigma.matrix().scale(0.4));
    SimpleMatrix cubed = p.mult(p).mult(p);
    SimpleMatrix expected = cubed.mult(sigma.matrix()).mult(cubed);
    SimpleMatrix actual = Adaptation.population(0.4, 3).hessian(sigma);
    assertThat(actual.minus(expected).elementMaxAbs()).isLessThan(1e-15);
  }

  @Test
  void stepsBeyondHalfTheIntegersLeaveNothing() {
    assertThat(Adaptation.population(0.5, 1 << 30).curvature(1, 3)).isZero();
    assertThat(Adaptation.population(0.5, 400).curvature(1, 3)).isEqualTo(0x1p-800);
  }

  @Test
  void rulesAreStatedWithTheValue() {
    assertThatThrownBy(() -> Adaptation.step(-0.1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the inner step must be finite and >= 0, got -0.1");
    assertThatThrownBy(() -> Adaptation.step(Double.NaN, 5)).hasMessageContaining("got NaN");
    assertThatThrownBy(() -> Adaptation.step(Double.POSITIVE_INFINITY, 5))
        .hasMessageContaining("got Infinity");
    assertThatThrownBy(() -> Adaptation.step(0.1, 2.5))
        .hasMessage("samples must be a whole number >= 1 or infinite, got 2.5");
    assertThatThrownBy(() -> Adaptation.step(0.1, 0)).hasMessageContaining("got 0.0");
    assertThatThrownBy(() -> Adaptation.population(0.1, 0)).hasMessageContaining("got 0");
    assertThatThrownBy(() -> new Adaptation(0.1, 10, 2).curvature(1, 3))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("got 2 steps on 10 samples");
  }

  private static SimpleMatrix root(Covariance sigma) {
    SimpleMatrix scale = new SimpleMatrix(sigma.dimension(), sigma.dimension());
    for (int j = 0; j < sigma.dimension(); j++) {
      scale.set(j, j, Math.sqrt(sigma.curvatures()[j]));
    }
    return scale.mult(sigma.directions().transpose());
  }
}
