package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.BodyCurves.Point;
import org.tasklandscape.experiment.PolicyTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class CheetahCurvesTest extends StudyContract<Point> {
  @Override
  protected CheetahCurves study() {
    return new CheetahCurves(PolicyTables.cheetah(), List.of(0, 1, 3));
  }

  @Test
  void bothMethodsBeginAtOnePolicy() {
    Rows<Point> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * 3 * 5);
    Rows<Point> start = rows.where(p -> p.steps() == 0 && p.updates() == 1);
    assertThat(start.list().get(0).mean()).isEqualTo(start.list().get(1).mean());
  }
}
