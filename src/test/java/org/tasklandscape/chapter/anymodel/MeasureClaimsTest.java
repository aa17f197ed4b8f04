package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.chapter.anymodel.MeasureClaims.Row;
import org.tasklandscape.experiment.ProbeResults;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class MeasureClaimsTest extends StudyContract<Row> {
  private static final Rows<Row> ROWS =
      new MeasureClaims(ProbeResults.first(), ProbeResults.atRest(), 10, 1).run();

  @Override
  protected MeasureClaims study() {
    return new MeasureClaims(ProbeResults.first(), ProbeResults.atRest(), 4, 1);
  }

  /** Names, bounds and power come from the announcements; a name that is not there is an error. */
  @ParameterizedTest
  @CsvSource({
    "C-measure-order, 4",
    "C-measure-rivals, 16",
    "C-measure-bounds, 4",
    "C-measure-repaired, 8"
  })
  void theConditionsAreTheAnnouncedOnes(String id, int count) {
    assertThat(MeasureClaims.conditions(id, ROWS))
        .hasSize(count)
        .allSatisfy(
            condition -> assertThat(condition.rule()).startsWith("lower end of the 95 % interval"));
    assertThatThrownBy(() -> MeasureClaims.conditions(id, ROWS.where(row -> false)))
        .hasMessage("one Row must fit, got 0 of 0");
  }

  @Test
  void noQuantityIsThereTwice() {
    assertThat(ROWS.stream().map(Row::quantity)).doesNotHaveDuplicates();
  }
}
