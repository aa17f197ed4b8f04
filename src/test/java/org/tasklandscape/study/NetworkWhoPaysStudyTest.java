package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class NetworkWhoPaysStudyTest extends LegacyContract {
  @Override
  NetworkWhoPaysStudy study() {
    return new NetworkWhoPaysStudy(NetworkSweepsStudyTest.with(2, 2));
  }

  @Test
  void itShowsTheNetworksOfTheSweeps() {
    Table table = study().run();
    assertThat(table.doubleColumn("mamlHard").asList())
        .isEqualTo(study().sweeps().run().doubleColumn("mamlHard").asList())
        .allMatch(risk -> risk > 0);
  }
}
