package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.NavigationUpdates.Point;
import org.tasklandscape.experiment.PolicyTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NavigationUpdatesTest extends StudyContract<Point> {
  @Override
  protected NavigationUpdates study() {
    return new NavigationUpdates(
        PolicyTables.navigation(), List.of("circle", "disc-1"), List.of(8000L, 256_000L));
  }

  @Test
  void beforeAnyUpdateThereIsNoStepAndAllNumbersOfUpdatesFollow() {
    Rows<Point> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * 2 * 2 * 6);
    Rows<Point> before = rows.where(p -> p.updates() == 0);
    assertThat(before.size()).isEqualTo(2 * 2 * 2);
    for (Point p : before) {
      assertThat(p.size()).isZero();
    }
  }
}
