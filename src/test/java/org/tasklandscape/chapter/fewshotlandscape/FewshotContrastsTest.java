package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotContrasts.Row;
import org.tasklandscape.experiment.FewShotTables;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewshotContrastsTest extends StudyContract<Row> {
  @Override
  protected FewshotContrasts study() {
    return new FewshotContrasts(FewShotTables.results());
  }

  /** The same differences by way of the figure that shows the accuracies one by one. */
  @Test
  void theyAreThoseOfTheAccuraciesAgainstTheShareOfHardTasks() {
    Rows<Row> rows = study().run();
    var half = new FewshotGainShare(FewShotTables.results()).run().only(row -> row.share() == 0.5);
    double onHard = half.gain().hard().estimate().value();
    double onEasy = half.gain().easy().estimate().value();
    assertThat(rows.list().get(0).accuracy().value()).isCloseTo(onHard, within(1e-12));
    assertThat(rows.list().get(1).accuracy().value()).isCloseTo(onHard - onEasy, within(1e-12));
    assertThat(rows.size()).isEqualTo(6);
  }
}
