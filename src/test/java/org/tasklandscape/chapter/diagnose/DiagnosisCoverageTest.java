package org.tasklandscape.chapter.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.diagnose.DiagnosisCoverage.Row;
import org.tasklandscape.diagnosis.DiagnosisLandscape;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.experiment.CoverageRuns;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class DiagnosisCoverageTest extends StudyContract<Row> {
  @Override
  protected DiagnosisCoverage study() {
    return DiagnosisCoverage.defaults();
  }

  @Test
  void everyLandscapeIsThereAtEveryNumberOfRows() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * DiagnosisLandscape.values().length);
    for (Row row : rows) {
      var verdicts = row.verdicts();
      long told =
          verdicts.useMaml() + verdicts.useNal() + verdicts.noDifference() + verdicts.either();
      assertThat(row.told().value()).isCloseTo(told / 200.0, within(1e-12));
      assertThat(Double.isNaN(row.covered().value())).isEqualTo(told == 0);
      assertThat(row.wrong().value()).isLessThanOrEqualTo(row.told().value());
    }
  }

  /** The first runs of a cheap landscape, drawn again: the committed rows, to their last digit. */
  @Test
  void theCommittedRunsAreWhatTheCodeDraws() {
    var again = CoverageRuns.draw(DiagnosisLandscape.TWELVE_TASKS, 10, 3, Trials.onAllCores());
    var committed =
        CoverageRuns.committed().all().stream()
            .filter(run -> run.landscape() == DiagnosisLandscape.TWELVE_TASKS)
            .filter(run -> run.testSamples() == 10)
            .limit(3)
            .toList();
    assertThat(committed).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(again.get(i).verdict()).isEqualTo(committed.get(i).verdict());
      double upper = committed.get(i).upper();
      assertThat(again.get(i).upper()).isCloseTo(upper, within(1e-5 * upper));
    }
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

  /** Own steps can only help NAL: the gain of one step for both is an upper bound. */
  @Test
  void withItsOwnStepNalLosesLess() {
    DiagnosisPlan own = DiagnosisPlan.defaults().withTestSamples(100);
    DiagnosisLandscape landscape = DiagnosisLandscape.TWO_CLUSTERS;
    assertThat(landscape.gain(own)).isBetween(1.0, landscape.gain(own.withInnerStep(0.95)) + 0.05);
  }
}
