package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkWhoPaysTest extends StudyContract<TrainedPair> {
  @Override
  protected NetworkWhoPays study() {
    return new NetworkWhoPays(NetworkGainSweepsTest.with(2, 2));
  }

  @Test
  void itShowsTheNetworksOfTheSweeps() {
    Rows<TrainedPair> rows = study().run();
    assertThat(rows.list()).isEqualTo(study().sweeps().run().list());
    assertThat(rows.list()).allMatch(pair -> pair.risks().mamlHard() > 0);
  }
}
