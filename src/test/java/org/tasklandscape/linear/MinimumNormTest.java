package org.tasklandscape.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class MinimumNormTest {
  @ParameterizedTest
  @CsvSource({"1,1", "1,0", "3,3", "3,2", "3,1", "3,0", "6,6", "6,4"})
  void theSolutionIsThatOfThePseudoInverse(int dimension, int rank) {
    RandomStream stream = new Streams(1, "minimum norm test").stream("rank " + rank, dimension);
    for (int repetition = 0; repetition < 20; repetition++) {
      SimpleMatrix factor = new SimpleMatrix(dimension, Math.max(rank, 1));
      if (rank > 0) {
        stream.gaussians(factor.getDDRM().data);
      }
      SimpleMatrix matrix = factor.mult(factor.transpose());
      SimpleMatrix pull = matrix.mult(ones(dimension)).plus(noise(dimension, stream));
      double[] expected = matrix.pseudoInverse().mult(pull).getDDRM().data;
      double scale = matrix.pseudoInverse().normF() * (1 + pull.normF());
      double error = 1e-9 * Math.max(1, scale);
      assertThat(solve(matrix, pull)).containsExactly(expected, within(error));
      assertThat(bySpectrum(matrix, pull)).containsExactly(expected, within(error));
    }
  }

  /** An eigenvalue counts from 1e-10 of the largest on, and no sooner. */
  @ParameterizedTest
  @CsvSource({"1.01e-10,true", "0.99e-10,false", "1e-3,true", "0,false", "1e-14,false"})
  void smallSingularValuesCountAsZero(double smallest, boolean counts) {
    SimpleMatrix matrix = SimpleMatrix.diag(1, smallest);
    SimpleMatrix pull = new SimpleMatrix(2, 1, true, 2, smallest);
    double[] expected = {2, counts ? 1 : 0};
    assertThat(solve(matrix, pull)).containsExactly(expected, within(1e-9));
    assertThat(bySpectrum(matrix, pull)).containsExactly(expected, within(1e-9));
  }

  private static double[] solve(SimpleMatrix matrix, SimpleMatrix pull) {
    double[] w = new double[matrix.getNumRows()];
    new MinimumNorm(w.length).solve(matrix.getDDRM().data, pull.getDDRM().data, w);
    return w;
  }

  private static double[] bySpectrum(SimpleMatrix matrix, SimpleMatrix pull) {
    return MinimumNorm.bySpectrum(matrix.getDDRM().data, pull.getDDRM().data);
  }

  private static SimpleMatrix ones(int dimension) {
    return SimpleMatrix.filled(dimension, 1, 1);
  }

  private static SimpleMatrix noise(int dimension, RandomStream stream) {
    SimpleMatrix noise = new SimpleMatrix(dimension, 1);
    stream.gaussians(noise.getDDRM().data);
    return noise;
  }
}
