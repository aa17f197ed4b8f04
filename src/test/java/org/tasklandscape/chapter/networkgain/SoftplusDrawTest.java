package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;

class SoftplusDrawTest {
  @Test
  void easyTasksDoNotDependOnWhatTheVariationsChange() {
    TeacherEnvironment base = TeacherEnvironment.base(PopulationActivation.RELU);
    TeacherEnvironment spread =
        new TeacherEnvironment(base.activation(), 5, 3, 1, 0.05, 0.05, 9, 4);
    SoftplusSamples still =
        new SoftplusSamples(0.2, 0.3, 10, 10, 10, 50, 4, 6, 0, 3, 1, 1e-12, 2, 7);
    PairRisks one = new SoftplusDraw(still, base, "a").risks();
    PairRisks other = new SoftplusDraw(still, spread, "a").risks();
    // The start hardly moves, so only the test tasks matter.
    assertThat(other.nalEasy()).isCloseTo(one.nalEasy(), within(1e-9));
    assertThat(Math.abs(other.nalHard() - one.nalHard())).isGreaterThan(1e-3);
  }

  /** Inputs next to 0 give every network the output k log 2. */
  @Test
  void inputsOfNoVarianceLeaveNoRisk() {
    TeacherEnvironment flat =
        new TeacherEnvironment(PopulationActivation.RELU, 5, 3, 1, 1e-12, 0.05, 0.05, 4);
    PairRisks risks = new SoftplusDraw(SoftplusSamplesTest.with(0.5, 4, 6), flat, "a").risks();
    assertThat(risks.nalHard()).isLessThan(1e-9);
    assertThat(risks.nalEasy()).isGreaterThan(1e-4);
  }
}
