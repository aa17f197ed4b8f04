package org.tasklandscape.chapter.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.diagnose.RealTables.Row;
import org.tasklandscape.diagnosis.DiagnosisVerdict;
import org.tasklandscape.study.StudyContract;

class RealTablesTest extends StudyContract<Row> {
  @Override
  protected RealTables study() {
    return RealTables.defaults();
  }

  @Test
  void thereAreTwelveTablesAtLeastAndNoIntervalIsAPoint() {
    var rows = study().run();
    assertThat(rows.size()).isGreaterThanOrEqualTo(12);
    for (Row row : rows) {
      assertThat(row.tasks()).isPositive();
      if (!Double.isNaN(row.predicted().value())) {
        assertThat(row.predicted().upper()).isGreaterThan(row.predicted().lower());
        assertThat(row.predicted().lower()).isGreaterThanOrEqualTo(1);
      }
    }
  }

  /** Each boy was measured at the same ages: nothing is known of boys measured at others. */
  @Test
  void designsThatAreEqualAreNotTakenForAnAnswer() {
    var equal = study().run().where(row -> row.table().equals("sleepstudy"));
    assertThat(equal.list().get(0).verdict()).isEqualTo(DiagnosisVerdict.CANNOT_TELL);
  }
}
