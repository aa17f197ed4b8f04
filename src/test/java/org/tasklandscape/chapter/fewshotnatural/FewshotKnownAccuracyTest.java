package org.tasklandscape.chapter.fewshotnatural;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotnatural.FewshotKnownAccuracy.Row;
import org.tasklandscape.experiment.KnownTables;
import org.tasklandscape.study.StudyContract;
import tech.tablesaw.api.Table;

class FewshotKnownAccuracyTest extends StudyContract<Row> {
  @Override
  protected FewshotKnownAccuracy study() {
    return of(12, 6);
  }

  private static FewshotKnownAccuracy of(int networks, int classes) {
    return new FewshotKnownAccuracy(
        KnownTables.results(networks, classes, FewshotKnownGainsTest::accuracy));
  }

  /** Of 4 kinds MAML has 3 + 1 tests, NAL 3 more, all classes as many as MAML. */
  @Test
  void everyTestIsARow() {
    assertThat(study().run().list()).hasSize(2 * 4 * (4 + 7 + 4));
    FewshotKnownAccuracy some = of(4, 0);
    assertThat(some.run().list()).hasSize(4 * (4 + 7));
    assertThat(some.figure(some.run()).caption()).contains("Trained are 4 of 18 networks");
  }

  /** Two seeds of all classes beside three of the others, as in the run there are 3 beside 16. */
  @Test
  void methodsOfFewerSeedsStandBesideTheOthers() {
    FewshotKnownAccuracy study = of(12, 2);
    Table table = study.run().table();
    assertThat(table.columnNames()).contains("accuracySeed501", "accuracySeed502");
    Table classes = table.where(table.stringColumn("method").isEqualTo("all-classes"));
    assertThat(classes.rowCount()).isEqualTo(4 * 4);
    assertThat(classes.column("accuracySeed503").countMissing()).isEqualTo(4 * 4);
    assertThat(classes.column("accuracySeed502").countMissing()).isZero();
    assertThat(study.figure(study.run()).caption()).contains("Trained are 14 of 18 networks");
  }
}
