package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.study.StudyContract;

class NetworkRestTest extends StudyContract<NetworkRest.Row> {
  @Override
  protected NetworkRest study() {
    return NetworkRest.defaults();
  }

  @Test
  void sharesAreShares() {
    for (NetworkRest.Row row : study().run().list()) {
      for (double share :
          new double[] {row.nalAtRest(), row.mamlAtRest(), row.nalAgree(), row.mamlAgree()}) {
        assertThat(share).isBetween(0.0, 1.0);
      }
      assertThat(row.easyHardness().lower()).isPositive();
      assertThat(row.hardHardness().upper()).isLessThan(1);
    }
  }

  /** φ sees the scale of ReLU inputs: twenty times flatter hard tasks are repaired least. */
  @Test
  void measuredHardnessFollowsRhoWithRelu() {
    for (NetworkRest.Row row : study().run().list()) {
      if (row.network().equals("ReLU") && !row.landscape().equals("no discrepancy")) {
        assertThat(row.hardHardness().lower()).isGreaterThan(10 * row.easyHardness().upper());
      }
    }
  }
}
