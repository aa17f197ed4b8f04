package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.meta.Baseline;

class LinearBaselineTrialTest {
  private static double[] risks(Baseline method, double alpha) {
    return new LinearBaselineTrial(BaselinesLinearTest.STUDY, method, alpha).risks(0);
  }

  @ParameterizedTest
  @EnumSource
  void thePartsAddUp(Baseline method) {
    double[] risks = risks(method, 0.3);
    assertThat(risks).hasSize(6).doesNotContain(0);
    assertThat(risks[2]).isEqualTo(risks[0] + risks[1]);
    assertThat(risks[5]).isEqualTo(risks[3] + risks[4]);
  }

  /** The tasks are those of every method: at α → 0 nothing is left that tells methods apart. */
  @ParameterizedTest
  @EnumSource
  void withoutAdaptationAllAreNalOnTheSameTasks(Baseline method) {
    double[] nal = risks(Baseline.NAL, 1e-6);
    double[] risks = risks(method, 1e-6);
    for (int i = 0; i < nal.length; i++) {
      assertThat(risks[i]).isCloseTo(nal[i], within(1e-3 * nal[i]));
    }
  }
}
