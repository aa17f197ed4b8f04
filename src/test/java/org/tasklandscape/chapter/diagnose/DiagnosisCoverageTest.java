package org.tasklandscape.chapter.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.diagnose.DiagnosisCoverage.Row;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class DiagnosisCoverageTest extends StudyContract<Row> {
  @Override
  protected DiagnosisCoverage study() {
    return new DiagnosisCoverage(
        List.of(
            DiagnosisLandscape.ONE_CLUSTER,
            DiagnosisLandscape.STUDENT_NOISE,
            DiagnosisLandscape.TWELVE_TASKS),
        1,
        100,
        200,
        4,
        1);
  }

  @Test
  void verdictsAddUpAndSharesLieWithinTheirIntervals() {
    Rows<Row> rows = study().run();
    for (Row row : rows) {
      double share = row.told().value();
      assertThat(share).isCloseTo(row.verdicts().told() / 4.0, within(1e-12));
      assertThat(share).isBetween(row.told().lower(), row.told().upper());
      assertThat(Double.isNaN(row.covered().value())).isEqualTo(row.verdicts().told() == 0);
    }
    assertThat(rows.list().get(2).told().value()).isZero();
  }

  @Test
  void everyLandscapeHasItsGain() {
    Adaptation step = Adaptation.step(1, 100);
    for (DiagnosisLandscape landscape : DiagnosisLandscape.values()) {
      assertThat(landscape.gain(step)).isGreaterThan(1 - 1e-12);
    }
    assertThat(DiagnosisLandscape.EQUAL_HARDNESS.gain(step)).isCloseTo(1, within(1e-12));
    assertThat(DiagnosisLandscape.TWO_CLUSTERS.gain(step)).isGreaterThan(1.5);
  }

  @Test
  void badParametersAreRefused() {
    List<DiagnosisLandscape> all = study().landscapes();
    assertThatThrownBy(() -> new DiagnosisCoverage(all, 1, 100, 200, 0, 1))
        .hasMessage("must have runs >= 1, got 0");
    assertThatThrownBy(() -> new DiagnosisCoverage(all.subList(0, 1), 1, 100, 200, 4, 1))
        .hasMessage("must have at least 2 landscapes, got 1");
  }
}
