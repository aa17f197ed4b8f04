package org.tasklandscape.chapter.hardness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.hardness.HardnessBound.Environment;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.GainTheorems;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.StudyContract;

class HardnessBoundTest extends StudyContract<Environment> {
  private static final double ROUNDING = 1e-12;

  @Override
  protected HardnessBound study() {
    return HardnessBound.defaults();
  }

  @Test
  void noGeographyGainsMoreThanItsBoundNorTheBoundMoreThanItsCeiling() {
    for (Environment row : study().run()) {
      assertThat(row.gain() - 1)
          .isBetween(-ROUNDING, row.bound() * (1 + ROUNDING) + ROUNDING * row.gain());
      assertThat(row.bound()).isLessThanOrEqualTo(row.ceiling() * (1 + 1e-9) + ROUNDING);
    }
  }

  @Test
  void theCeilingIsZeroAtEqualCurvatureAndAtTheCrossing() {
    HardnessBound study = study();
    for (double innerStep : study.innerSteps()) {
      Adaptation step = Adaptation.step(innerStep, study.samples());
      double crossing = GainTheorems.crossing(step, study.dimension()) - 1;
      assertThat(study.ceiling(step, 1)).isZero();
      assertThat(study.ceiling(step, crossing)).isCloseTo(0, within(ROUNDING));
      assertThat(study.ceiling(step, crossing / 2)).isPositive();
    }
  }

  /** Optima without spread and p_H/p_E = ρ_E/ρ_H attain it, so nothing smaller would do. */
  @Test
  void theCeilingIsAttained() {
    HardnessBound study = study();
    for (double ratio : new double[] {0.003, 0.1, 0.7}) {
      Adaptation step = Adaptation.step(1, study.samples());
      double gain =
          TwoClusters.of(study.dimension(), TwoClusters.easy(1, 0), TwoClusters.hard(ratio, 0), 3)
              .withHardProbability(1 / (1 + ratio))
              .compare(step, step)
              .gain();
      assertThat(gain - 1).isCloseTo(study.ceiling(step, ratio), within(1e-10 * gain));
    }
  }

  @Test
  void refusesAStepOfZero() {
    HardnessBound full = study();
    List<Double> steps = List.of(1.0, 0.0);
    assertThatThrownBy(() -> new HardnessBound(10, steps, 1000, full.ratios(), 10, full.seed()))
        .hasMessage("must have inner steps > 0, got [1.0, 0.0]");
  }
}
