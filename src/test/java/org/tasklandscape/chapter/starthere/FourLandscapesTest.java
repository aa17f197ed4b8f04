package org.tasklandscape.chapter.starthere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.starthere.FourLandscapes.Landscape;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class FourLandscapesTest extends StudyContract<Landscape> {
  @Override
  protected FourLandscapes study() {
    return new FourLandscapes(Landscapes.step(), 40_000, 5);
  }

  @Test
  void eachVariationChangesOneProperty() {
    TwoClusters base = Landscapes.favourable();
    assertThat(Landscapes.near().withDistance(base.distance())).isEqualTo(base);
    assertThat(Landscapes.spread().withHard(base.hard())).isEqualTo(base);
    assertThat(Landscapes.withoutDiscrepancy().withHard(base.hard())).isEqualTo(base);
    assertThat(Landscapes.spread().hard().curvature()).isEqualTo(base.hard().curvature());
    assertThat(Landscapes.withoutDiscrepancy().hard().spread()).isEqualTo(base.hard().spread());
    assertThat(Landscapes.four().values()).hasSize(4).doesNotHaveDuplicates().contains(base);
  }

  @Test
  void simulationAgreesWithTheClosedFormAndGainStaysBelowItsLimit() {
    Rows<Landscape> rows = study().run();
    // Four checks at 5 standard errors: a false alarm once in 4e5 seeds.
    SweepLaws.closedFormLiesWithinFiveStandardErrors(
        rows, Landscape::gain, Landscape::simulated, 4);
    for (Landscape row : rows) {
      assertThat(row.gain()).isBetween(1.0, row.geographyCap());
      assertThat(row.geographyCap()).isLessThanOrEqualTo(row.limit());
    }
  }

  @Test
  void theFigureStatesItsParameters() {
    Rows<Landscape> rows = study().run();
    Figure figure = study().figure(rows);
    assertThat(figure.caption()).contains("ρ_H = 1", "r_H = 10", "R = 0.1", "seed 5");
    assertThat(figure.parameters()).containsEntry("step.samples", 1000.0);
    assertThatThrownBy(() -> rows.only(row -> row.landscape().equals("moon")))
        .hasMessage("one Landscape must fit, got 0 of 4");
  }
}
