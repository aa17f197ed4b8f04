package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class GeographiesStudyTest extends LegacyContract {
  @Override
  GeographiesStudy study() {
    return GeographiesStudy.defaults();
  }

  @Test
  void theGainIsLargestWhereHardOptimaArePackedAndFarAndLeastWhereTheyAreNeither() {
    Table table = study().run();
    double best = gain(table, "hard optima packed, far");
    double packed = gain(table, "hard optima packed, near");
    double far = gain(table, "hard optima spread, far");
    double worst = gain(table, "hard optima spread, near");
    assertThat(best).isGreaterThan(3 * Math.max(packed, far));
    assertThat(worst).isLessThan(Math.min(packed, far)).isGreaterThanOrEqualTo(1);
  }

  @Test
  void bothSolutionsLieBetweenTheCentresAndMamlNearerToTheHardOne() {
    Table rows = panel(study().run(), "hard optima packed, far");
    double nal = rows.where(rows.stringColumn("point").isEqualTo("w_NAL")).doubleColumn("x").get(0);
    double maml =
        rows.where(rows.stringColumn("point").isEqualTo("w_MAML")).doubleColumn("x").get(0);
    assertThat(nal).isBetween(0.0, study().far() / 2);
    assertThat(maml).isBetween(study().far() / 2, study().far());
  }

  /** Means of 100 optima: 5 standard errors √(r/100) fail once in 2 million. */
  @Test
  void theCloudsHaveTheirCentres() {
    Table rows = panel(study().run(), "hard optima spread, far");
    Table hard = rows.where(rows.stringColumn("point").isEqualTo("hard"));
    double error = Math.sqrt(study().spread() / study().tasks());
    assertThat(hard.rowCount()).isEqualTo(study().tasks());
    assertThat(hard.doubleColumn("x").mean()).isCloseTo(study().far(), within(5 * error));
    assertThat(hard.doubleColumn("y").mean()).isCloseTo(0, within(5 * error));
  }

  @Test
  void onlyThePlaneCanBeDrawn() {
    GeographiesStudy plane = study();
    assertThatThrownBy(
            () ->
                new GeographiesStudy(
                    Landscapes.favourable(), plane.step(), 0.25, 9, 5, 0.6, 10, plane.seed()))
        .hasMessage("a scatter plot needs d = 2, got d = 10");
  }

  private static Table panel(Table table, String geography) {
    return table.where(table.stringColumn("geography").isEqualTo(geography));
  }

  private static double gain(Table table, String geography) {
    return panel(table, geography).doubleColumn("gain").getDouble(0);
  }
}
