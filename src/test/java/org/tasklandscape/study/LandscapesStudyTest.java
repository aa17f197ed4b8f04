package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

class LandscapesStudyTest {
  private final LandscapesStudy study = new LandscapesStudy(Landscapes.step(), 40_000, 5);

  @Test
  void eachVariationChangesOneProperty() {
    TwoClusters base = Landscapes.favourable();
    assertThat(Landscapes.near().withDistance(base.distance())).isEqualTo(base);
    assertThat(Landscapes.spread().withHard(base.hard())).isEqualTo(base);
    assertThat(Landscapes.withoutDiscrepancy().withHard(base.hard())).isEqualTo(base);
    assertThat(Landscapes.spread().hard().curvature()).isEqualTo(base.hard().curvature());
    assertThat(Landscapes.withoutDiscrepancy().hard().spread()).isEqualTo(base.hard().spread());
  }

  @Test
  void simulationAgreesWithTheClosedFormAndGainStaysBelowItsLimit() {
    Table table = study.run();
    for (int i = 0; i < table.rowCount(); i++) {
      double exact = table.doubleColumn("gain").getDouble(i);
      Estimate simulated = LandscapesStudy.gain(table, table.stringColumn("landscape").get(i));
      // Four checks at 5 standard errors: a false alarm once in 4e5 seeds.
      assertThat(Math.abs(simulated.value() - exact))
          .isLessThanOrEqualTo(5 * simulated.standardError() + 1e-12);
      double cap = table.doubleColumn("geographyCap").getDouble(i);
      assertThat(exact).isBetween(1.0, cap);
      assertThat(cap).isLessThanOrEqualTo(table.doubleColumn("limit").getDouble(i));
    }
  }

  @Test
  void theFigureStatesItsParameters() {
    Figure figure = study.figure(study.run());
    assertThat(figure.caption()).contains("ρ_H = 1", "r_H = 10", "R = 0.1", "seed 5");
    assertThat(figure.parameters()).containsEntry("step.samples", 1000.0);
    assertThatThrownBy(() -> LandscapesStudy.gain(study.run(), "moon"))
        .hasMessage("the column landscape must hold the name once, got 0 rows for moon");
  }
}
