package org.tasklandscape.chapter.stationarypoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.stationarypoints.StationaryRatios.Row;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class StationaryRatiosTest extends StudyContract<Row> {
  private static final StationaryPoints POINTS =
      new StationaryPoints(5, 3, 1, 0.05, 0.05, 0.001, 4, 2, 0.4, 0.7, 1.5, 1.8, 3, 2, 9, 7);

  @Override
  protected StationaryRatios study() {
    return new StationaryRatios(POINTS, 2);
  }

  @Test
  void theTableHoldsTheMeansOfThePoints() {
    Rows<StationaryPoints.Row> found = POINTS.run();
    Rows<Row> rows = study().of(found);
    assertThat(rows.size()).isEqualTo(3);
    for (Row row : rows) {
      assertThat(row.nal().value()).isCloseTo(1.5, within(1e-6));
      assertThat(row.maml())
          .isEqualTo(
              StationaryPoints.mean(found, row.network(), row.step(), StationaryPoints.Row::ratio));
      assertThat(row.overHardness().value()).isCloseTo(20 * row.maml().value(), within(1e-9));
      assertThat(row.same()).isBetween(0.0, 1.0);
    }
  }

  /** One neuron near its teacher has one minimum, so every start ends there. */
  @Test
  void randomStartsOfOneNeuronEndWhereNalLeads() {
    String one = StationaryPoints.network(PopulationActivation.RELU, 1);
    Row row = StationaryRatios.row(study().run(), one);
    assertThat(row.same()).isEqualTo(1);
    assertThat(row.random().value()).isCloseTo(row.maml().value(), within(1e-5));
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> new StationaryRatios(POINTS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("starts >= 1, got 0");
    Rows<Row> rows = study().run();
    assertThatThrownBy(() -> StationaryRatios.row(rows, "ReLU, k = 2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no row of ReLU, k = 2");
  }
}
