package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class GeographyLandscapesStudyTest {
  private final GeographyLandscapesStudy study =
      new GeographyLandscapesStudy(
          Landscapes.favourable(),
          Landscapes.spread(),
          Landscapes.near(),
          Landscapes.step(),
          20_000,
          Landscapes.SEED);

  /** 3 comparisons at 5 standard errors: a false alarm in 1 of 500 000 seeds. */
  @Test
  void theClosedFormsLieWithinFiveStandardErrorsAndUnderTheCap() {
    Table table = study.run();
    for (Row row : table) {
      assertThat(row.getDouble("simulated"))
          .isCloseTo(row.getDouble("gain"), within(5 * row.getDouble("simulatedError")));
      assertThat(row.getDouble("gain")).isLessThan(row.getDouble("geographyCap"));
      assertThat(row.getDouble("geographyCap")).isLessThan(row.getDouble("limit"));
    }
    assertThat(table.stringColumn("landscape").asList())
        .containsExactly("favourable", "spread", "near");
  }

  @Test
  void anEstimateReadBackIsTheOneWritten() {
    Table table = study.run();
    Estimate gain = GeographyLandscapesStudy.gain(table, "spread");
    assertThat(gain.value()).isEqualTo(table.doubleColumn("simulated").getDouble(1));
    assertThat(gain.upper() - gain.value())
        .isCloseTo(Estimate.NORMAL_QUANTILE * gain.standardError(), within(1e-12));
  }

  @Test
  void theCaptionAndTheParametersStateTheLandscapes() {
    assertThat(study.caption()).contains("r_H = 10", "R = 0.1", "20000").doesNotContain("null");
    assertThat(study.parameters())
        .containsEntry("spread.hard.spread", 10.0)
        .containsEntry("near.distance", 0.1);
  }
}
