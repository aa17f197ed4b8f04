package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class RoutesStudyTest {
  private final RoutesStudy study = new RoutesStudy(40_000, 5);

  @Test
  void everyClosedFormLiesWithinFiveStandardErrorsOfItsSimulation() {
    Table table = study.run();
    assertThat(table.rowCount()).isEqualTo(8);
    for (String quantity : new String[] {"nal", "maml", "gain"}) {
      // 24 checks at 5 standard errors: a false alarm once in 7e4 seeds.
      assertThat(table.doubleColumn(quantity + "StandardErrors").asList())
          .allSatisfy(z -> assertThat(Math.abs(z)).isLessThan(5));
      assertThat(table.doubleColumn(quantity).isGreaterThan(0).size()).isEqualTo(8);
    }
  }

  @Test
  void aSecondRunGivesTheSameBytes() {
    assertThat(study.run().write().toString("csv")).isEqualTo(study.run().write().toString("csv"));
  }

  @Test
  void theCaptionStatesTheDrawsAndTheSeed() {
    assertThat(study.caption()).contains("40000", "seed 5", "d = 10", "α = 1, m = 1000");
    assertThat(study.parameters()).containsEntry("draws", 40_000L).containsEntry("seed", 5L);
  }
}
