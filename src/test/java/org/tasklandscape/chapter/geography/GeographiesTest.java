package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.Geographies.Geography;
import org.tasklandscape.chapter.geography.Geographies.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class GeographiesTest extends StudyContract<Point> {
  @Override
  protected Geographies study() {
    return Geographies.defaults();
  }

  @Test
  void theGainIsLargestWhereHardOptimaArePackedAndFarAndLeastWhereTheyAreNeither() {
    double best = gain(Geography.PACKED_FAR);
    double packed = gain(Geography.PACKED_NEAR);
    double far = gain(Geography.SPREAD_FAR);
    double worst = gain(Geography.SPREAD_NEAR);
    assertThat(best).isGreaterThan(3 * Math.max(packed, far));
    assertThat(worst).isLessThan(Math.min(packed, far)).isGreaterThanOrEqualTo(1);
  }

  @Test
  void bothSolutionsLieBetweenTheCentresAndMamlNearerToTheHardOne() {
    Rows<Point> rows = panel(Geography.PACKED_FAR);
    double nal = rows.only(row -> row.point().equals("w_NAL")).x();
    double maml = rows.only(row -> row.point().equals("w_MAML")).x();
    assertThat(nal).isBetween(0.0, study().far() / 2);
    assertThat(maml).isBetween(study().far() / 2, study().far());
  }

  /** Means of 100 optima: 5 standard errors √(r/100) fail once in 2 million. */
  @Test
  void theCloudsHaveTheirCentres() {
    Rows<Point> hard = panel(Geography.SPREAD_FAR).where(row -> row.point().equals("hard"));
    double error = Math.sqrt(study().spread() / study().tasks());
    assertThat(hard.size()).isEqualTo(study().tasks());
    double x = hard.stream().mapToDouble(Point::x).average().orElseThrow();
    double y = hard.stream().mapToDouble(Point::y).average().orElseThrow();
    assertThat(x).isCloseTo(study().far(), within(5 * error));
    assertThat(y).isCloseTo(0, within(5 * error));
  }

  @Test
  void onlyThePlaneCanBeDrawn() {
    Geographies plane = study();
    assertThatThrownBy(
            () ->
                new Geographies(
                    Landscapes.favourable(), plane.step(), 0.25, 9, 5, 0.6, 10, plane.seed()))
        .hasMessage("a scatter plot needs d = 2, got d = 10");
  }

  private Rows<Point> panel(Geography geography) {
    return study().run().where(row -> row.geography() == geography);
  }

  private double gain(Geography geography) {
    return panel(geography).list().get(0).gain();
  }
}
