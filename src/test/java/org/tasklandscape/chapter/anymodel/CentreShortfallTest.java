package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.CentreShortfall.Point;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class CentreShortfallTest extends StudyContract<Point> {
  @Override
  protected CentreShortfall study() {
    CentreShortfall full = CentreShortfall.defaults();
    return new CentreShortfall(full.world(), 8, List.of(1.0, 8.0), 0.9, 3, 2, 4, 1);
  }

  /** No point of any line does better than MAML's solution, and further rounds never do worse. */
  @Test
  void theLineIsExactForIsotropicTasksAndFallsShortElsewhere() {
    Rows<Point> rows = study().run();
    Point isotropic = rows.list().get(0);
    assertThat(isotropic.line().value()).isCloseTo(1, within(1e-6));
    assertThat(isotropic.geography().value()).isCloseTo(1, within(1e-6));
    Point turned = rows.list().get(1);
    assertThat(turned.rounds().value()).isBetween(turned.line().value(), 1.0);
    assertThat(turned.gain().value()).isGreaterThan(1);
  }
}
