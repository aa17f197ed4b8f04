package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkFinishTest extends StudyContract<NetworkFinish.Row> {
  @Override
  protected NetworkFinish study() {
    return new NetworkFinish(
        RestedNetworks.PLAN, RestedNetworks.TABLE, List.of(NetworkLandscapes.NEAR));
  }

  /** The draws of the figure are those whose means the table network-gain shows. */
  @Test
  void theMeansAreThoseOfTheTable() {
    Rows<NetworkFinish.Row> rows = study().run();
    Rows<NetworkGain.Row> table = NetworkGain.defaults().run();
    for (String network : List.of("ReLU", "erf")) {
      Rows<NetworkFinish.Row> own = rows.where(row -> row.network().equals(network));
      NetworkGain.Row mean = NetworkGain.row(table, network, "gain with near hard optima");
      assertThat(GeometricMean.of(own.values(NetworkFinish.Row::afterAdam)).value())
          .isCloseTo(mean.afterAdam().value(), within(1e-12));
      assertThat(GeometricMean.of(own.values(NetworkFinish.Row::atTheEnd)).value())
          .isCloseTo(mean.found().value(), within(1e-12));
    }
  }
}
