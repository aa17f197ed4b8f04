package org.tasklandscape.reinforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.linear.Vectors;

class ConjugateGradientsTest {
  /** (I + Σ<sub>k ≤ r</sub> b<sub>k</sub>b<sub>k</sub>ᵀ)v. */
  private static void product(int rank, double[] v, double[] product) {
    System.arraycopy(v, 0, product, 0, v.length);
    for (int k = 0; k < rank; k++) {
      double[] b = ExampleRollouts.vector("b" + k, v.length);
      Vectors.add(Vectors.dot(b, v), b, product);
    }
  }

  /** r eigenvalues beside 1: r + 1 steps reach the solution. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void itEndsAfterAsManyStepsAsThereAreEigenvalues(int rank) {
    double[] g = ExampleRollouts.vector("g", 12);
    double[] x = new ConjugateGradients(rank + 1, 0).solve((v, p) -> product(rank, v, p), g);
    assertThat(residual(rank, x, g)).isLessThan(1e-11);
    if (rank > 0) {
      double[] early = new ConjugateGradients(rank, 0).solve((v, p) -> product(rank, v, p), g);
      assertThat(residual(rank, early, g)).isGreaterThan(1e-6);
    }
  }

  private static double residual(int rank, double[] x, double[] g) {
    double[] image = new double[g.length];
    product(rank, x, image);
    Vectors.add(-1, g, image);
    return Vectors.norm(image);
  }

  @Test
  void theToleranceEndsItBefore() {
    double[] g = ExampleRollouts.vector("g", 12);
    int[] products = {0};
    double[] x =
        new ConjugateGradients(50, 1e-4)
            .solve(
                (v, p) -> {
                  products[0]++;
                  product(4, v, p);
                },
                g);
    assertThat(products[0]).isLessThanOrEqualTo(5);
    assertThat(residual(4, x, g)).isLessThan(1e-2);
  }

  @Test
  void withoutARightHandSideOrCurvatureThereIsNoDirection() {
    var solver = new ConjugateGradients(3, 0);
    assertThat(solver.solve((v, p) -> product(1, v, p), new double[2])).containsOnly(0);
    assertThat(solver.solve((v, p) -> {}, new double[] {1, 2})).containsOnly(0);
    assertThatThrownBy(() -> new ConjugateGradients(0, 0))
        .hasMessage("the number of conjugate gradients must be >= 1, got 0");
  }
}
