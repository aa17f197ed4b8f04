package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotStepSize.Row;
import org.tasklandscape.experiment.FewShotTables;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewshotStepSizeTest extends StudyContract<Row> {
  @Override
  protected FewshotStepSize study() {
    return new FewshotStepSize(FewShotTables.results());
  }

  @Test
  void atTheChosenSizeAfterOneStepTheGainIsThatOfTheShareStudy() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * 2 * 2 * 3);
    OverSeeds half =
        new FewshotGainShare(study().results()).run().only(row -> row.share() == 0.5).gain().hard();
    OverSeeds gain =
        rows.where(row -> row.landscape().equals("packed") && row.kind().equals("hard"))
            .only(row -> row.steps() == 1 && row.size().equals("chosen"))
            .gain();
    assertThat(gain).isEqualTo(half);
  }
}
