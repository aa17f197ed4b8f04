package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.networkgain.NetworkPlane.Row;
import org.tasklandscape.network.NetworkTraining;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkPlaneTest extends StudyContract<Row> {
  @Override
  protected NetworkPlane study() {
    return new NetworkPlane(new NetworkTraining(2, 2, 0.7, 1.5, 0.05, 300, 1e-6, 7), 3, 0, 5);
  }

  @Test
  void eachMethodIsBestAtWhatItTrains() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(2 * (5 * 5 + 3));
    for (PopulationActivation network : PopulationActivation.values()) {
      Rows<Row> own = rows.where(row -> row.network() == network);
      Row nal = own.only(row -> row.point().equals("NAL"));
      Row maml = own.only(row -> row.point().equals("MAML"));
      Row centre = own.only(row -> row.point().equals("hard centre"));
      assertThat(maml.after()).isLessThan(nal.after());
      assertThat(before(nal)).isLessThan(before(maml));
      assertThat(centre.hardBefore()).isLessThan(nal.hardBefore());
    }
  }

  private static double before(Row row) {
    return row.easyBefore() + row.hardBefore();
  }
}
