package org.tasklandscape.linear;

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

class CholeskyTest {
  private static final String RULE = "the rows must span the space";

  /** A random matrix of the size and rank. */
  private static SimpleMatrix matrix(int size, int rank) {
    RandomStream stream = new Streams(1, "cholesky test").stream("rank " + rank, size);
    SimpleMatrix factor = new SimpleMatrix(size, rank);
    stream.gaussians(factor.getDDRM().data);
    return factor.mult(factor.transpose());
  }

  private static double[] rows(SimpleMatrix matrix) {
    return matrix.getDDRM().data;
  }

  private static SimpleMatrix product(Cholesky cholesky, int size) {
    SimpleMatrix lower = new SimpleMatrix(size, size, true, cholesky.lower());
    return lower.mult(lower.transpose());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void theFactorTimesItsTransposeIsTheMatrix(int size) {
    SimpleMatrix s = matrix(size, size);
    Cholesky cholesky = Cholesky.of(rows(s), size, RULE);
    // Backward error of a factorisation: a few roundings of the largest entry for each sum.
    double rounding = 10 * size * Math.ulp(s.elementMaxAbs());
    assertThat(rows(product(cholesky, size))).containsExactly(rows(s), within(rounding));
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        assertThat(cholesky.lower()[i * size + j]).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9})
  void theSolutionSolves(int size) {
    SimpleMatrix s = matrix(size, size).plus(SimpleMatrix.identity(size));
    double[] b = new double[size + 1];
    new Streams(2, "cholesky test").stream("right side", size).gaussians(b);
    double[] x = Cholesky.of(rows(s), size, RULE).solution(b);
    SimpleMatrix back = s.mult(new SimpleMatrix(size, 1, true, x));
    for (int i = 0; i < size; i++) {
      assertThat(back.get(i)).isCloseTo(b[i], within(1e-12));
    }
  }

  @Test
  void theLowerTriangleAloneIsRead() {
    double[] half = {4, Double.NaN, 2, 5};
    Cholesky cholesky = Cholesky.of(half, 2, RULE);
    assertThat(cholesky.lower()).containsExactly(2, 0, 1, 2);
    double[] x = {3, 1};
    cholesky.multiply(10, x);
    assertThat(x).containsExactly(60, 50);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "3,2", "6,4", "6,1"})
  void aSingularMatrixIsRefusedReportedOrHalved(int size, int rank) {
    SimpleMatrix s = rank == 0 ? new SimpleMatrix(size, size) : matrix(size, rank);
    assertThat(new Cholesky(size).factorise(rows(s), 1e-12)).isFalse();
    Cholesky cholesky = Cholesky.semidefinite(rows(s), size);
    // A pivot that counts as 0 leaves 1e-14 of its entry, and its column that entry's root.
    double left = 1e-6 * (1 + s.elementMaxAbs());
    assertThat(rows(product(cholesky, size))).containsExactly(rows(s), within(left));
    long columns = 0;
    for (int j = 0; j < size; j++) {
      columns += cholesky.lower()[j * size + j] > 0 ? 1 : 0;
    }
    assertThat(columns).isEqualTo(rank);
  }

  @Test
  void theRefusalNamesTheCallersRule() {
    assertThatThrownBy(() -> Cholesky.of(new double[] {1, 1, 1, 1}, 2, RULE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the rows must span the space, got a singular system of size 2");
    assertThatThrownBy(() -> Cholesky.of(new double[] {Double.NaN}, 1, RULE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the rows must span the space, got a singular system of size 1");
  }

  /** A pivot of 1e-13 of its entry is one for the strict and none for the careful. */
  @Test
  void theShareDecidesWhatAPivotIs() {
    double[] near = {1, 1, 1, 1 + 1e-13};
    assertThat(new Cholesky(2).factorise(near, 0)).isTrue();
    assertThat(new Cholesky(2).factorise(near, 1e-12)).isFalse();
    assertThat(Cholesky.semidefinite(near, 2).lower()[3]).isPositive();
    double[] nearer = {1, 1, 1, 1 + Math.ulp(1.0)};
    assertThat(Cholesky.semidefinite(nearer, 2).lower()[3]).isZero();
  }

  /** The factor in a used room is that in a new one. */
  @Test
  void aRoomIsFilledAnew() {
    Cholesky room = new Cholesky(3);
    room.factorise(rows(matrix(3, 3)), 0);
    double[] other = rows(matrix(3, 3).plus(SimpleMatrix.identity(3)));
    assertThat(room.factorise(other, 0)).isTrue();
    assertThat(room.lower()).containsExactly(Cholesky.of(other, 3, RULE).lower());
  }
}
