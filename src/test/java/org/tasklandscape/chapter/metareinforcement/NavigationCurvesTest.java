package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.NavigationCurves.Point;
import org.tasklandscape.experiment.PolicyTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NavigationCurvesTest extends StudyContract<Point> {
  @Override
  protected NavigationCurves study() {
    return new NavigationCurves(PolicyTables.navigation());
  }

  @Test
  void everyMethodOfEveryFamilyHasItsCurveAndMeansLieInTheirIntervals() {
    Rows<Point> rows = study().run();
    assertThat(rows.size()).isEqualTo((4 + 4 + 2 + 2) * 6);
    for (Point p : rows) {
      assertThat(p.after().value()).isBetween(p.after().lower(), p.after().upper());
    }
  }
}
