package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.networkgain.NetworkStarts.Row;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.NetworkTrainingTest;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkStartsTest extends StudyContract<Row> {
  @Override
  protected NetworkStarts study() {
    return with(2, 3);
  }

  private static NetworkStarts with(int draws, int starts) {
    return new NetworkStarts(
        NetworkTrainingTest.SMALL,
        List.of(NetworkLandscapes.BASE, NetworkLandscapes.NEAR),
        2,
        draws,
        starts);
  }

  @Test
  void theSingleStartIsThatOfTheOtherStudies() {
    Rows<Row> rows = study().run();
    NetworkGain other = new NetworkGain(NetworkGainSweepsTest.with(2, 2));
    Rows<TrainedPair> trained = other.sweeps().run();
    for (String landscape : study().landscapes()) {
      assertThat(study().gain(rows, landscape, 1))
          .isEqualTo(other.gain(trained, PopulationActivation.RELU, landscape));
    }
  }

  @Test
  void eachMethodKeepsItsLeastTrainingRisk() {
    Rows<Row> rows = study().run();
    double product = 1;
    for (int draw = 0; draw < 2; draw++) {
      Row nal = rows.list().get(3 * draw);
      Row maml = nal;
      for (Row row : rows.list().subList(3 * draw, 3 * draw + 3)) {
        nal = row.nalTrained() < nal.nalTrained() ? row : nal;
        maml = row.mamlTrained() < maml.mamlTrained() ? row : maml;
      }
      product *= nal.nalRisk() / maml.mamlRisk();
    }
    double gain = study().gain(rows, NetworkLandscapes.BASE, 3).value();
    assertThat(gain * gain).isCloseTo(product, within(1e-12));
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> with(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("draws >= 2 and starts >= 2, got 2 and 1");
    Rows<Row> rows = study().run();
    assertThatThrownBy(() -> study().gain(rows, NetworkLandscapes.BASE, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("with 1 to 3 starts, got base with 4");
  }
}
