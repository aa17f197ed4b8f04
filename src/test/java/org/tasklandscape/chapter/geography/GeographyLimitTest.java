package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.GeographyLimit.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class GeographyLimitTest extends StudyContract<Point> {
  @Override
  protected GeographyLimit study() {
    return new GeographyLimit(
        Landscapes.favourable(),
        List.of(1e2, 1e4, Adaptation.INFINITE),
        Range.logarithmic(1e-8, 0.9, 17),
        4,
        10_000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Point::gain, Point::simulated, 15);
  }

  @Test
  void samplesFirstClimbsToTheLimit() {
    double[] gain = gain(Adaptation.INFINITE);
    for (int i = 1; i < gain.length; i++) {
      assertThat(gain[i]).isLessThan(gain[i - 1]);
    }
    // G - 1 = (1 - λ_NAL)² R²/(d r_H) with λ_NAL below the ratio, 1e-8.
    assertThat(gain[0]).isCloseTo(161, within(161 * 3e-8));
  }

  @Test
  void hardnessFirstFallsBackToOne() {
    for (double m : List.of(1e2, 1e4)) {
      double[] gain = gain(m);
      // T2 with b/a below ρ_H/ρ_E m/(d + 1): G - 1 ≤ (a + b)²λ_MAML²/(ab) ≈ b/a.
      assertThat(gain[0] - 1).isBetween(0.0, 1.01e-8 * m / 11);
      assertThat(gain[12]).isGreaterThan(gain[0]);
    }
  }

  private double[] gain(double samples) {
    return study().run().where(row -> row.samples() == samples).values(Point::gain);
  }
}
