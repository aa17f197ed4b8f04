package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotLearningCurves.Point;
import org.tasklandscape.experiment.FewShotTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewshotLearningCurvesTest extends StudyContract<Point> {
  @Override
  protected FewshotLearningCurves study() {
    return new FewshotLearningCurves(FewShotTables.results());
  }

  @Test
  void everyBlockOfEveryCurveIsThereWithinItsInterval() {
    Rows<Point> points = study().run();
    assertThat(points.size()).isEqualTo(3 * 2 * 2);
    for (Point point : points) {
      assertThat(point.loss().value()).isBetween(point.loss().lower(), point.loss().upper());
      double accuracy = point.iteration() == 10 ? 0.3 : 0.6;
      assertThat(point.accuracy().value()).isEqualTo(accuracy, within(1e-15));
    }
  }
}
