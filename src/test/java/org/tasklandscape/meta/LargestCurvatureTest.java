package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class LargestCurvatureTest {
  private final RandomStream start = new Streams(3, "curvature").stream("direction");

  /** f(w) = Σ λ_i w_i²/2. */
  private record Diagonal(double... eigenvalues) implements Objective {
    @Override
    public int size() {
      return eigenvalues.length;
    }

    @Override
    public double value(double[] w) {
      double sum = 0;
      for (int i = 0; i < w.length; i++) {
        sum += eigenvalues[i] * w[i] * w[i] / 2;
      }
      return sum;
    }

    @Override
    public double gradient(double[] w, double[] gradient) {
      hessianVector(w, w, gradient);
      return value(w);
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] product) {
      for (int i = 0; i < v.length; i++) {
        product[i] = eigenvalues[i] * v[i];
      }
    }
  }

  private double curvature(double... eigenvalues) {
    var objective = new Diagonal(eigenvalues);
    return new LargestCurvature(60).of(objective, new double[eigenvalues.length], start);
  }

  @Test
  void theLargestEigenvalueIsFound() {
    assertThat(curvature(1, 7, 3, 0.5)).isCloseTo(7, within(1e-9));
  }

  @Test
  void aNegativeOneCountsByItsModulus() {
    assertThat(curvature(1, -7, 3)).isCloseTo(-7, within(1e-9));
  }

  @Test
  void aFlatFunctionHasNone() {
    assertThat(curvature(0, 0)).isZero();
  }

  @Test
  void theRuleIsStated() {
    assertThatThrownBy(() -> new LargestCurvature(0)).hasMessage("iterations must be >= 1, got 0");
  }
}
