package org.tasklandscape.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class OwnFeaturesRiskTest {
  private static final TwoClusters TASKS = RepresentationTraining.defaults().clusters();
  private static final Adaptation STEP = Adaptation.step(0.7, 12);
  private static final int AMBIENT = 6;

  private final RandomStream stream = new Streams(5, "own features").stream("test");
  private final Subspace truth = Subspace.random(AMBIENT, 3, stream);
  private final OwnFeaturesRisk risk = new OwnFeaturesRisk(TASKS, truth, STEP);

  private double[] point() {
    double[] point = new double[risk.size()];
    stream.gaussians(point);
    return point;
  }

  /** In orthonormal features of the true span the risk is R3's, for every weight. */
  @Test
  void inTheTrueFeaturesItIsTheRiskOfTheSharedOnes() {
    FeatureSpace shared = FeatureSpace.complete(3, 3);
    double[] gradient = new double[risk.size()];
    for (double weight : new double[] {0, 0.3, 1, 1.4}) {
      double[] point = new double[risk.size()];
      double[][] basis = truth.basis().toDoubleMatrix();
      for (int i = 0; i < AMBIENT; i++) {
        System.arraycopy(basis[i], 0, point, 3 * i, 3);
      }
      point[3 * AMBIENT] = weight * TASKS.distance();
      double exact = shared.excessRisk(TASKS, STEP, weight);
      assertThat(risk.gradient(point, gradient)).isCloseTo(exact, within(1e-12 * exact));
    }
  }

  /** In other orthonormal features too, whatever they miss. */
  @Test
  void inAnyOrthonormalFeaturesItIsThatOfR3() {
    Subspace other = Subspace.random(AMBIENT, 3, stream);
    FeatureSpace shared = FeatureSpace.of(truth, other);
    double[] point = new double[risk.size()];
    double[][] basis = other.basis().toDoubleMatrix();
    for (int i = 0; i < AMBIENT; i++) {
      System.arraycopy(basis[i], 0, point, 3 * i, 3);
    }
    double[] centre = other.basis().transpose().mmul(truth.basis()).getColumn(0).toDoubleVector();
    for (int j = 0; j < 3; j++) {
      point[3 * AMBIENT + j] = 0.6 * TASKS.distance() * centre[j];
    }
    double exact = shared.excessRisk(TASKS, STEP, 0.6);
    assertThat(risk.gradient(point, new double[risk.size()]))
        .isCloseTo(exact, within(1e-12 * exact));
  }

  @Test
  void theGradientIsThatOfDifferences() {
    double[] point = point();
    double[] gradient = new double[risk.size()];
    double[] unused = new double[risk.size()];
    double scale = risk.gradient(point, gradient);
    for (int i = 0; i < point.length; i++) {
      double[] up = point.clone();
      double[] down = point.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double difference = (risk.gradient(up, unused) - risk.gradient(down, unused)) / 2e-5;
      assertThat(gradient[i]).isCloseTo(difference, within(1e-7 * (scale + Math.abs(difference))));
    }
  }

  @Test
  void refusesFeaturesOfAnotherNumber() {
    assertThatThrownBy(() -> new OwnFeaturesRisk(Landscapes.favourable(), truth, STEP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must have k = 10 features and one step, got 3 and 1");
  }
}
