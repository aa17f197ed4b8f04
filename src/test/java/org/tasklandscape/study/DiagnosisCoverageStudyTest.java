package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.regression.Adaptation;
import tech.tablesaw.api.Table;

class DiagnosisCoverageStudyTest extends LegacyContract {
  @Override
  DiagnosisCoverageStudy study() {
    return new DiagnosisCoverageStudy(
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
    Table table = study().run();
    for (int i = 0; i < table.rowCount(); i++) {
      double told = 0;
      for (String verdict : List.of("useMaml", "useNal", "noDifference")) {
        told += table.doubleColumn(verdict).getDouble(i);
      }
      double share = table.doubleColumn("told").getDouble(i);
      assertThat(share).isCloseTo(told / 4, within(1e-12));
      assertThat(share)
          .isBetween(
              table.doubleColumn("toldLower").getDouble(i),
              table.doubleColumn("toldUpper").getDouble(i));
      assertThat(Double.isNaN(table.doubleColumn("covered").getDouble(i))).isEqualTo(told == 0);
    }
    assertThat(table.doubleColumn("told").getDouble(2)).isZero();
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
    assertThatThrownBy(() -> new DiagnosisCoverageStudy(all, 1, 100, 200, 0, 1))
        .hasMessage("must have runs >= 1, got 0");
    assertThatThrownBy(() -> new DiagnosisCoverageStudy(all.subList(0, 1), 1, 100, 200, 4, 1))
        .hasMessage("must have at least 2 landscapes, got 1");
  }
}
