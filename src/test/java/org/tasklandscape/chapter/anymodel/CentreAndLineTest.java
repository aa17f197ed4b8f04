package org.tasklandscape.chapter.anymodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.anymodel.CentreAndLine.Point;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class CentreAndLineTest extends StudyContract<Point> {
  @Override
  protected CentreAndLine study() {
    return CentreAndLine.defaults();
  }

  @Test
  void theCentreIsMamlsSolutionWhereTasksAreIsotropicAndLessElsewhere() {
    Rows<Point> rows = study().run();
    Rows<Point> isotropic = rows.where(row -> row.anisotropy() == 1);
    Point centre = CentreAndLine.only(isotropic, "centre");
    Point maml = CentreAndLine.only(isotropic, "MAML");
    assertThat(centre.w1()).isCloseTo(maml.w1(), within(1e-7));
    assertThat(centre.w2()).isCloseTo(maml.w2(), within(1e-7));
    Rows<Point> turned = rows.where(row -> row.anisotropy() > 1);
    assertThat(CentreAndLine.only(turned, "centre").gain())
        .isBetween(1.0, CentreAndLine.only(turned, "MAML").gain());
    double weights = turned.stream().mapToDouble(Point::weight).filter(w -> !Double.isNaN(w)).sum();
    assertThat(weights).isCloseTo(1, within(1e-12));
  }
}
