package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotMultiverse.Row;
import org.tasklandscape.experiment.FewShotTables;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewshotMultiverseTest extends StudyContract<Row> {
  @Override
  protected FewshotMultiverse study() {
    return new FewshotMultiverse(FewShotTables.results());
  }

  private static Estimate lead(Rows<Row> rows, String other, String tasks) {
    return rows.where(row -> row.other().equals(other) && row.tasks().equals(tasks))
        .only(row -> row.steps() == 1 && row.size().equals("chosen"))
        .lead()
        .estimate();
  }

  /** Two ways through the tables: the announced row is that of the contrasts. */
  @Test
  void whatWasAnnouncedIsOneOfTheRows() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * 2 * 2 * 3);
    Rows<FewshotContrasts.Row> contrasts = new FewshotContrasts(study().results()).run();
    for (String other : new String[] {"diverse", "near"}) {
      assertThat(lead(rows, other, "hard"))
          .isEqualTo(
              contrasts
                  .only(row -> row.difference().equals("gain on hard tasks, packed - " + other))
                  .accuracy());
      assertThat(lead(rows, other, "both").value())
          .isCloseTo(
              (lead(rows, other, "hard").value() + lead(rows, other, "easy").value()) / 2,
              within(1e-12));
    }
  }
}
