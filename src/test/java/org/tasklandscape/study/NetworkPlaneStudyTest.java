package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkTraining;
import tech.tablesaw.api.Table;

class NetworkPlaneStudyTest extends LegacyContract {
  @Override
  NetworkPlaneStudy study() {
    return new NetworkPlaneStudy(new NetworkTraining(2, 2, 0.7, 1.5, 0.05, 300, 1e-6, 7), 3, 0, 5);
  }

  private static double at(Table table, String network, String point, String column) {
    Table row =
        table.where(
            table
                .stringColumn("network")
                .isEqualTo(network)
                .and(table.stringColumn("point").isEqualTo(point)));
    assertThat(row.rowCount()).isEqualTo(1);
    return row.doubleColumn(column).getDouble(0);
  }

  @Test
  void eachMethodIsBestAtWhatItTrains() {
    Table table = study().run();
    assertThat(table.rowCount()).isEqualTo(2 * (5 * 5 + 3));
    for (String network : new String[] {"ReLU", "erf"}) {
      assertThat(at(table, network, "MAML", "after"))
          .isLessThan(at(table, network, "NAL", "after"));
      assertThat(before(table, network, "NAL")).isLessThan(before(table, network, "MAML"));
      assertThat(at(table, network, "hard centre", "hardBefore"))
          .isLessThan(at(table, network, "NAL", "hardBefore"));
    }
  }

  private static double before(Table table, String network, String point) {
    return at(table, network, point, "easyBefore") + at(table, network, point, "hardBefore");
  }
}
