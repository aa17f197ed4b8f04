package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.Streams;

class InputTestsTest {
  private static InputTests of(DiagnosisLandscape landscape, int run) {
    var stream = new Streams(8, "inputs").stream(landscape.name(), run);
    List<TaskSample> samples =
        landscape.sampler().draw(landscape.tasks(), landscape.rows(), stream).stream()
            .map(TaskSample::of)
            .toList();
    return new InputTests(samples);
  }

  @Test
  void oneDesignIsSeenAndRandomOnesAreNot() {
    for (int run = 0; run < 10; run++) {
      assertThat(of(DiagnosisLandscape.ONE_DESIGN, run).areDesignsEqual()).isTrue();
      assertThat(of(DiagnosisLandscape.ONE_CLUSTER, run).areDesignsEqual()).isFalse();
      assertThat(of(DiagnosisLandscape.CONTINUUM_NARROW, run).areDesignsEqual()).isFalse();
    }
  }

  /** Of 20 Gaussian tables 6 or more are called unlike once in 3000 seeds, at 5 % each. */
  @Test
  void heavyTailsAreCaughtAndGaussiansMostlyNot() {
    int gaussian = 0;
    for (int run = 0; run < 20; run++) {
      gaussian += of(DiagnosisLandscape.TWO_CLUSTERS, run).isFarFromGaussian() ? 1 : 0;
      InputTests elliptical = of(DiagnosisLandscape.ELLIPTICAL, run);
      assertThat(elliptical.isFarFromGaussian()).isTrue();
      assertThat(elliptical.kurtosis().value()).isBetween(1.15, 2.2);
    }
    assertThat(gaussian).isLessThan(6);
  }

  /** Var ‖x‖² = κ(2 tr(Σ²) + (tr Σ)²) - (tr Σ)² over 2 tr(Σ²), with Σ = diag(2, 1, 1). */
  @Test
  void tailsInflateTheVarianceOfHardnessByTheirFormula() {
    InputTests inputs = of(DiagnosisLandscape.ELLIPTICAL, 0);
    double kappa = inputs.kurtosis().value();
    double squares = 6;
    double trace = 16;
    double expected = (kappa * (2 * squares + trace) - trace) / (2 * squares);
    assertThat(inputs.inflation(squares / trace)).isCloseTo(expected, within(1e-12));
    assertThat(expected).isGreaterThan(1.3);
  }

  @Test
  void withoutFourthMomentsNothingIsSaidOfTails() {
    var stream = new Streams(8, "inputs").stream("unknown");
    List<TaskSample> samples =
        TableSampler.of(DiagnosisLandscape.TWO_CLUSTERS.world()).draw(30, 20, stream).stream()
            .map(TaskSample::of)
            .toList();
    assertThat(new InputTests(samples).kurtosis().value()).isNaN();
    assertThat(new InputTests(samples).isFarFromGaussian()).isFalse();
    assertThat(new InputTests(samples).inflation(0.3)).isEqualTo(1);
  }
}
