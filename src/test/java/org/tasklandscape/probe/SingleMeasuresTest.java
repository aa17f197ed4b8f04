package org.tasklandscape.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.sampling.Trials;

class SingleMeasuresTest {
  private static final double STEP = 0.9;

  /** Curvatures 1 and 0.1, optima as given, seen from the origin. */
  private static List<QuadraticObjective> risks(double[][] optima) {
    List<QuadraticObjective> risks = new ArrayList<>();
    for (int i = 0; i < optima.length; i++) {
      double rho = i % 2 == 0 ? 1 : 0.1;
      risks.add(new QuadraticObjective(SimpleMatrix.identity(2).scale(rho).toArray2(), optima[i]));
    }
    return risks;
  }

  private static SingleMeasures of(double[][] optima) {
    List<QuadraticObjective> risks = risks(optima);
    return SingleMeasures.of(seen(risks), risks);
  }

  private static ProbedLandscape seen(List<QuadraticObjective> risks) {
    return ProbedLandscape.of(risks, MetaAlgorithm.maml(STEP, 1), new double[2], new Trials(1));
  }

  @Test
  void onIsotropicRegressionsTheyAreWhatTheHandComputes() {
    SingleMeasures seen = of(new double[][] {{-1, 0}, {3, 1}, {0, -1}, {3, -1}});
    double easy = 0.1 * 0.1;
    double hard = 0.91 * 0.91;
    assertThat(seen.hardness()).isCloseTo(hard / easy, within(1e-6 * hard / easy));
    // ν ∝ ρ: ten elevenths easy.
    double bound = (10 * easy + hard) / 11 * (10 / easy + 1 / hard) / 11;
    assertThat(seen.hardnessBound()).isCloseTo(bound, within(1e-6 * bound));
    // Of the two hard ones, ⟨δ, δ'⟩ = 8 and ‖δ‖² = 10.
    assertThat(seen.packedness()).isCloseTo(0.8, within(1e-8));
    // Gradients -ρc: (1, 0), (-.3, -.1), (0, 1), (-.3, .1), of mean (.1, .25).
    assertThat(seen.gradientVariance()).isCloseTo(2.2 / 4 - 0.01 - 0.0625, within(1e-12));
    double root = Math.sqrt(10);
    double cosines = -3 / root + 0 - 3 / root - 1 / root + 0.8 + 1 / root;
    assertThat(seen.gradientCosine()).isCloseTo(cosines / 6, within(1e-12));
  }

  /** T2 bounds the gain whatever the optima. */
  @Test
  void noGeographyGainsMoreThanTheBound() {
    var random = new Random(4);
    for (int draw = 0; draw < 200; draw++) {
      double[][] optima = new double[6][];
      double[] nal = new double[2];
      for (int i = 0; i < 6; i++) {
        optima[i] = new double[] {(i % 2) * 3 + random.nextGaussian(), random.nextGaussian()};
        Vectors.add((i % 2 == 0 ? 1 : 0.1) / 3.3, optima[i], nal);
      }
      for (double[] optimum : optima) {
        Vectors.add(-1, nal, optimum);
      }
      List<QuadraticObjective> risks = risks(optima);
      ProbedLandscape seen = seen(risks);
      double gain = 1 + seen.geography().value();
      assertThat(gain).isLessThanOrEqualTo(SingleMeasures.of(seen, risks).hardnessBound() + 1e-6);
    }
  }

  @Test
  void theDiversityOfEqualEmbeddingsIsNone() {
    double[] one = {0.1, 0.1, 0.1};
    double[] other = {0.7, 0.7, 0.7};
    assertThat(DiversityCoefficient.of(List.of(one, other, one))).isZero();
    double right = DiversityCoefficient.of(List.of(new double[] {1, 0}, new double[] {0, 2}));
    assertThat(right).isEqualTo(1);
  }

  @Test
  void theDiversityDependsOnNoLengthsAndHidesNoMissingNumber() {
    double[] tiny = {1e-200, 0};
    double[] huge = {0, 1e200};
    double[] negative = {-1e-90, 0};
    assertThat(DiversityCoefficient.of(List.of(tiny, huge))).isEqualTo(1);
    assertThat(DiversityCoefficient.of(List.of(tiny, negative))).isEqualTo(2);
    for (double[] bad : new double[][] {{0, 0}, {1, Double.NaN}, {1, Double.POSITIVE_INFINITY}}) {
      assertThatThrownBy(() -> DiversityCoefficient.of(List.of(tiny, bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("an embedding must be finite and not 0, got [");
    }
  }
}
