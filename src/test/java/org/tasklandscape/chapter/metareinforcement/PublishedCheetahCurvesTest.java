package org.tasklandscape.chapter.metareinforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.metareinforcement.BodyCurves.Point;
import org.tasklandscape.experiment.PolicyResults;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class PublishedCheetahCurvesTest extends StudyContract<Point> {
  @Override
  protected PublishedCheetahCurves study() {
    return new PublishedCheetahCurves(PolicyResults.committed("cheetah"), List.of(0, 1));
  }

  @Test
  void bothMethodsBeginAtOnePolicyOfEachSeed() {
    Rows<Point> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * 2 * 7);
    Rows<Point> start = rows.where(p -> p.steps() == 0 && p.updates() == 1);
    assertThat(start.list().get(0).mean()).isEqualTo(start.list().get(1).mean());
  }
}
