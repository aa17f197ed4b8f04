package org.tasklandscape.chapter.stationarypoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.stationarypoints.StationaryPoints.Row;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class StationaryPointsTest extends StudyContract<Row> {
  private static final String ONE = StationaryPoints.network(PopulationActivation.RELU, 1);

  @Override
  protected StationaryPoints study() {
    return with(0.4, 4, 3);
  }

  private static StationaryPoints with(double pH, int steps, int draws) {
    return new StationaryPoints(
        5, 3, 1, 0.05, 0.05, 0.001, 4, 2, pH, 0.7, 1.5, 1.8, steps, draws, 9, 7);
  }

  /** Not a statistical test: the theorem holds at every stationary point. */
  @Test
  void everyPointIsStationaryAndObeysTheorem() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(3 * 4 * 3);
    for (Row row : rows) {
      assertThat(row.gradientNorm()).isLessThan(1e-8);
      assertThat(row.identity()).isCloseTo(row.ratio(), within(1e-6));
      assertThat(row.ratio()).isLessThanOrEqualTo(row.bound() + 1e-6);
      if (row.step() == 0) {
        assertThat(row.ratio()).isCloseTo(1.5, within(1e-6));
      }
    }
  }

  @Test
  void theBoundOfOneNeuronBitesWhileThatOfThreeDoesNot() {
    Rows<Row> rows = study().run();
    String three = StationaryPoints.network(PopulationActivation.ERF, 3);
    assertThat(StationaryPoints.mean(rows, ONE, 1.2, Row::bound).value()).isLessThan(0.75);
    assertThat(StationaryPoints.mean(rows, three, 1.5, Row::bound).value()).isGreaterThan(1.5);
  }

  @Test
  void theMeanHasStudentsInterval() {
    Rows<Row> rows = study().run();
    double[] ratios =
        rows.where(row -> row.network().equals(ONE) && row.step() == 1.8).values(Row::ratio);
    double mean = (ratios[0] + ratios[1] + ratios[2]) / 3;
    double squares = 0;
    for (double ratio : ratios) {
      squares += (ratio - mean) * (ratio - mean);
    }
    Estimate estimate = StationaryPoints.mean(rows, ONE, 1.8, Row::ratio);
    assertThat(estimate.value()).isCloseTo(mean, within(1e-14));
    // t of 2 degrees of freedom at 97.5 %.
    assertThat(estimate.upper() - mean)
        .isCloseTo(4.302652729911275 * Math.sqrt(squares / 6), within(1e-9));
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> with(0.5, 1, 3).run())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("steps >= 2 and draws >= 2, got 1 and 3");
    Rows<Row> rows = study().run();
    assertThatThrownBy(() -> StationaryPoints.mean(rows, "ReLU, k = 2", 0, Row::ratio))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no rows of ReLU, k = 2");
  }
}
