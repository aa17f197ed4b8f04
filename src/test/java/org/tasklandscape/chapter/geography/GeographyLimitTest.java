package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.GeographyLimit.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class GeographyLimitTest extends StudyContract<Point> {
  @Override
  protected GeographyLimit study() {
    return new GeographyLimit(
        Landscapes.favourable(),
        List.of(1e2, 1e4, Adaptation.INFINITE),
        List.of(0.9, 1.0),
        Range.logarithmic(1e-8, 0.9, 17),
        4,
        10_000,
        Landscapes.SEED);
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        study().run(), Point::gain, Point::simulated, 20);
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

  /** G - 1 ≤ b/a = p_H ρ_H/(p_E ρ_E (1 - αρ_E)²) at m = ∞: 100 ratios at αρ_E = 0.9. */
  @Test
  void anyOtherStepFallsBackToOneWithEndlessSamplesToo() {
    Rows<Point> rows = study().run().where(point -> point.tuning() == 0.9);
    assertThat(rows.size()).isEqualTo(17);
    for (Point row : rows) {
      assertThat(row.gain() - 1).isBetween(0.0, 100 * row.ratio());
    }
  }

  /** The formula is the leading term for large m; the maximum is found by thirds. */
  @Test
  void theTurnLiesWhereItIsPredictedAndMovesAsOneOverTheRootOfM() {
    TwoClusters world = Landscapes.favourable();
    double[] off = new double[2];
    double[] samples = {1e6, 1e12};
    for (int i = 0; i < 2; i++) {
      off[i] = turn(world, samples[i]) / GainTheorems.turn(world, samples[i]) - 1;
    }
    assertThat(off[0]).isCloseTo(0, within(0.05));
    assertThat(off[1]).isCloseTo(0, within(1e-3));
    assertThat(GainTheorems.turn(world, 1e8) / GainTheorems.turn(world, 1e6))
        .isCloseTo(0.1, within(1e-15));
  }

  private static double turn(TwoClusters world, double samples) {
    double low = Math.log(1e-9);
    double high = 0;
    for (int i = 0; i < 100; i++) {
      double third = (high - low) / 3;
      if (gain(world, low + third, samples) < gain(world, high - third, samples)) {
        low += third;
      } else {
        high -= third;
      }
    }
    return Math.exp(low);
  }

  private static double gain(TwoClusters world, double logRatio, double samples) {
    TwoClusters harder = world.withHard(TwoClusters.hard(Math.exp(logRatio), 0.01));
    return GainTheorems.of(harder, Adaptation.step(1, samples)).gain();
  }

  private double[] gain(double samples) {
    return study()
        .run()
        .where(row -> row.samples() == samples && row.tuning() == 1)
        .values(Point::gain);
  }
}
