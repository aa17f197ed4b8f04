package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.experiment.CoverageRuns.Run;

class CoverageRunsTest {
  private static Run run(double truth, DiagnosisVerdict verdict, double lower, double upper) {
    double gain = (lower + upper) / 2;
    return new Run(DiagnosisLandscape.TWO_CLUSTERS, 100, 0, truth, verdict, gain, lower, upper);
  }

  @Test
  void anIntervalCoversItsEndsAndWhatLiesBetween() {
    for (double truth : new double[] {1.5, 1.6, 2}) {
      assertThat(run(truth, DiagnosisVerdict.USE_MAML, 1.5, 2).isCovering()).isTrue();
    }
    for (double truth : new double[] {1.49, 2.01}) {
      assertThat(run(truth, DiagnosisVerdict.USE_MAML, 1.5, 2).isCovering()).isFalse();
    }
    Run silent = run(1.6, DiagnosisVerdict.CANNOT_TELL, Double.NaN, Double.NaN);
    assertThat(silent.isCovering()).isFalse();
    assertThat(silent.hasInterval()).isFalse();
    assertThat(silent.isTold()).isFalse();
  }

  @Test
  void aVerdictIsWrongByTheGainOfThePopulation() {
    assertThat(run(1.05, DiagnosisVerdict.USE_MAML, 1.2, 2).isWrong()).isTrue();
    assertThat(run(1.5, DiagnosisVerdict.USE_MAML, 1.2, 2).isWrong()).isFalse();
  }
}
