package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class SmallCholeskyTest {
  /** Two branches of three on a root of three, as the half-cheetah has. */
  private static final int[] LAST = new PlanarTree(PlanarBodies.halfCheetah()).lastDescendants();

  @Test
  void theShapeIsThatOfTheTree() {
    assertThat(LAST).containsExactly(8, 8, 8, 5, 5, 5, 8, 8, 8);
  }

  @Test
  void theSolutionSolves() {
    RandomStream stream = new Streams(20240611, "control-tests").stream("cholesky");
    int n = LAST.length;
    var factor = new SmallCholesky(LAST);
    for (int trial = 0; trial < 50; trial++) {
      double[] a = new double[n * n];
      double[] b = new double[n];
      for (int i = 0; i < n; i++) {
        b[i] = stream.gaussian();
        for (int k = i; k <= LAST[i]; k++) {
          a[i * n + k] = k == i ? 10 + stream.nextDouble() : stream.gaussian();
        }
      }
      double[] x = new double[n];
      factor.factor(a);
      factor.solve(b, x);
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += a[Math.min(i, k) * n + Math.max(i, k)] * x[k];
        }
        assertThat(sum).isCloseTo(b[i], within(1e-13));
      }
      // In place.
      factor.solve(b, b);
      assertThat(b).isEqualTo(x);
    }
  }

  @Test
  void aMatrixThatIsNotPositiveDefiniteIsRefused() {
    var factor = new SmallCholesky(new int[] {1, 1});
    assertThatThrownBy(() -> factor.factor(new double[] {1, 2, 0, 4}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the matrix must be positive definite, got the pivot 0.0 in row 0");
  }
}
