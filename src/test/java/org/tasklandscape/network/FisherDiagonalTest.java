package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FisherDiagonalTest {
  private static final int DRAWS = 200_000;

  /**
   * E φ'(u)²x² by simulation. Six entries and two activations: at five standard errors a false
   * alarm has a probability below 1e-5.
   */
  @ParameterizedTest
  @EnumSource(PopulationActivation.class)
  void theClosedFormIsTheMeanOfSquaredSlopes(PopulationActivation activation) {
    var world = new TeacherEnvironment(activation, 3, 2, 1, 0.4, 0.1, 0.1, 1);
    var random = new Random(11);
    double[] w = random.doubles(6).map(x -> random.nextGaussian()).toArray();
    double[] sum = new double[6];
    double[] squares = new double[6];
    for (int n = 0; n < DRAWS; n++) {
      double[] x = random.doubles(3).map(u -> Math.sqrt(0.4) * random.nextGaussian()).toArray();
      for (int j = 0; j < 2; j++) {
        double u = x[0] * w[j] + x[1] * w[2 + j] + x[2] * w[4 + j];
        double slope =
            activation == PopulationActivation.RELU
                ? (u > 0 ? 1 : 0)
                : Math.sqrt(2 / Math.PI) * Math.exp(-u * u / 2);
        for (int i = 0; i < 3; i++) {
          double term = slope * slope * x[i] * x[i];
          sum[i * 2 + j] += term;
          squares[i * 2 + j] += term * term;
        }
      }
    }
    double[] exact = FisherDiagonal.of(world, 0.4, w);
    for (int i = 0; i < 6; i++) {
      double mean = sum[i] / DRAWS;
      double error = Math.sqrt((squares[i] / DRAWS - mean * mean) / DRAWS);
      assertThat(mean).isCloseTo(exact[i], within(5 * error));
    }
  }
}
