package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class RepresentationTablesTest {
  private final RepresentationTraining training =
      new RepresentationTraining(RepresentationTraining.defaults().clusters(), 20, 15, 5);
  private final RepresentationSamplesStudy samples =
      new RepresentationSamplesStudy(training, List.of(30, 120), 0.5, 2, 6);
  private final RepresentationLandscapesStudy landscapes =
      new RepresentationLandscapesStudy(training, 100, training.between(), 40, 0.05, 40_000, 6);

  @Test
  void theDefaultsTakeTheSamplesHalfWayBetweenTheScales() {
    // √((3 + 1)(50 + 1)) · 10 = 142.8
    assertThat(RepresentationTraining.defaults().between()).isEqualTo(Adaptation.step(1, 143));
  }

  @Test
  void theNumberOfSamplesIsTheLeastThatIsEnough() {
    Table table = samples.run();
    double m = table.doubleColumn("share").getDouble(1);
    double limit = table.doubleColumn("limit").getDouble(1);
    assertThat(gain(m)).isGreaterThanOrEqualTo((1 + limit) / 2);
    assertThat(gain(m - 1)).isLessThan((1 + limit) / 2);
    assertThat(gain(table.doubleColumn("target").getDouble(1))).isGreaterThanOrEqualTo(2);
    assertThat(gain(table.doubleColumn("target").getDouble(1) - 1)).isLessThan(2);
  }

  private double gain(double m) {
    Adaptation step = Adaptation.step(1, m);
    return training.clusters().compare(step, step).gain();
  }

  /** Exact without noise (theorem T5); the noise of 0.1 moves the ratio by far less than 2 %. */
  @Test
  void theSamplesScaleAsTheFeaturesPlusOne() {
    Table table = samples.run();
    double ratio =
        table.doubleColumn("share").getDouble(0) / table.doubleColumn("share").getDouble(1);
    assertThat(ratio).isCloseTo(21.0 / 4, within(0.02 * 21 / 4));
    assertThat(table.doubleColumn("limit").getDouble(0))
        .isCloseTo(table.doubleColumn("limit").getDouble(1), within(1e-9));
    assertThat(table.doubleColumn("limit").getDouble(2))
        .isLessThan(table.doubleColumn("limit").getDouble(3));
  }

  @Test
  void aGainBeyondTheLimitIsNeverReached() {
    Table table = new RepresentationSamplesStudy(training, List.of(), 0.5, 1e6, 6).run();
    assertThat(table.doubleColumn("target").getDouble(0)).isNaN();
  }

  /**
   * 8 rows at 5 of their standard errors, half of them Student's with 4 degrees of freedom, where
   * the closed form shares the variation of B̂: a false alarm in 1 of 100 seeds at most, far fewer
   * in fact.
   */
  @Test
  void simulationAgreesWithTheClosedFormAndStaysBelowTheCap() {
    Table table = landscapes.run();
    assertThat(table.rowCount()).isEqualTo(8);
    for (Row row : table) {
      double gain = row.getDouble("gain");
      assertThat(row.getDouble("simulated"))
          .as(row.toString())
          .isCloseTo(gain, within(5 * row.getDouble("simulatedError") + 1e-12));
      assertThat(gain).isBetween(1 - 1e-12, row.getDouble("cap"));
    }
  }

  @Test
  void theSameParametersGiveTheSameTables() {
    assertThat(samples.run().printAll()).isEqualTo(samples.run().printAll());
    assertThat(landscapes.run().printAll()).isEqualTo(landscapes.run().printAll());
  }

  @Test
  void withoutDiscrepancyTheGainIsOneInAnyFeatures() {
    Table table = landscapes.run();
    for (String space : List.of("learned features", "ambient space")) {
      Estimate gain = RepresentationLandscapesStudy.gain(table, "no discrepancy", space);
      assertThat(gain.value()).isEqualTo(1);
    }
    assertThatThrownBy(() -> RepresentationLandscapesStudy.gain(table, "moon", "ambient space"))
        .hasMessage("the column landscape must hold the name once, got 0 rows for moon");
  }

  @Test
  void captionsStateTheParameters() {
    assertThat(samples.caption()).contains("D = 20, n = 15", "0.5").doesNotContain("null");
    assertThat(samples.parameters()).containsEntry("training.ambient", 20);
    assertThat(landscapes.caption())
        .contains("r_H = 40, R = 0.05", "D = 20")
        .doesNotContain("null");
    assertThat(landscapes.parameters()).containsEntry("tasks", 100);
  }

  @Test
  void rulesAreStatedWithTheValue() {
    assertThatThrownBy(() -> new RepresentationSamplesStudy(training, List.of(), 1, 2, 1))
        .hasMessage("the share must be in (0, 1), got 1.0");
    assertThatThrownBy(() -> new RepresentationSamplesStudy(training, List.of(), 0.5, 1, 1))
        .hasMessage("the target must be a gain > 1, got 1.0");
  }
}
