package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.NetworkTrainingTest;
import org.tasklandscape.network.PopulationActivation;
import tech.tablesaw.api.Table;

class NetworkStartsStudyTest extends LegacyContract {
  @Override
  NetworkStartsStudy study() {
    return with(2, 3);
  }

  private static NetworkStartsStudy with(int draws, int starts) {
    return new NetworkStartsStudy(
        NetworkTrainingTest.SMALL,
        List.of(NetworkLandscapes.BASE, NetworkLandscapes.NEAR),
        2,
        draws,
        starts);
  }

  @Test
  void theSingleStartIsThatOfTheOtherStudies() {
    Table table = study().run();
    NetworkGainStudy other = new NetworkGainStudy(NetworkSweepsStudyTest.with(2, 2));
    Table trained = other.sweeps().run();
    for (String landscape : study().landscapes()) {
      assertThat(study().gain(table, landscape, 1))
          .isEqualTo(other.gain(trained, PopulationActivation.RELU, landscape));
    }
  }

  @Test
  void eachMethodKeepsItsLeastTrainingRisk() {
    Table table = study().run();
    double product = 1;
    for (int draw = 0; draw < 2; draw++) {
      int nal = 3 * draw;
      int maml = 3 * draw;
      for (int i = 3 * draw; i < 3 * draw + 3; i++) {
        nal = trained(table, "nal", i) < trained(table, "nal", nal) ? i : nal;
        maml = trained(table, "maml", i) < trained(table, "maml", maml) ? i : maml;
      }
      product *=
          table.doubleColumn("nalRisk").getDouble(nal)
              / table.doubleColumn("mamlRisk").getDouble(maml);
    }
    double gain = study().gain(table, NetworkLandscapes.BASE, 3).value();
    assertThat(gain * gain).isCloseTo(product, within(1e-12));
  }

  private static double trained(Table table, String method, int row) {
    return table.doubleColumn(method + "Trained").getDouble(row);
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> with(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("draws >= 2 and starts >= 2, got 2 and 1");
    Table table = study().run();
    assertThatThrownBy(() -> study().gain(table, NetworkLandscapes.BASE, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("with 1 to 3 starts, got base with 4");
  }
}
