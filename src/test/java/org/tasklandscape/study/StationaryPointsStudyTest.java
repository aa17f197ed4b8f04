package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

class StationaryPointsStudyTest extends LegacyContract {
  private static final String ONE = StationaryPointsStudy.network(PopulationActivation.RELU, 1);

  @Override
  StationaryPointsStudy study() {
    return with(0.4, 4, 3);
  }

  private static StationaryPointsStudy with(double pH, int steps, int draws) {
    return new StationaryPointsStudy(
        5, 3, 1, 0.05, 0.05, 0.001, 4, 2, pH, 0.7, 1.5, 1.8, steps, draws, 9, 7);
  }

  /** Not a statistical test: the theorem holds at every stationary point. */
  @Test
  void everyPointIsStationaryAndObeysTheorem() {
    Table table = study().run();
    assertThat(table.rowCount()).isEqualTo(3 * 4 * 3);
    for (int i = 0; i < table.rowCount(); i++) {
      double ratio = table.doubleColumn("ratio").getDouble(i);
      assertThat(table.doubleColumn("gradientNorm").getDouble(i)).isLessThan(1e-8);
      assertThat(table.doubleColumn("identity").getDouble(i)).isCloseTo(ratio, within(1e-6));
      assertThat(ratio).isLessThanOrEqualTo(table.doubleColumn("bound").getDouble(i) + 1e-6);
      if (table.doubleColumn("step").getDouble(i) == 0) {
        assertThat(ratio).isCloseTo(1.5, within(1e-6));
      }
    }
  }

  @Test
  void theBoundOfOneNeuronBitesWhileThatOfThreeDoesNot() {
    Table table = study().run();
    String three = StationaryPointsStudy.network(PopulationActivation.ERF, 3);
    assertThat(StationaryPointsStudy.mean(table, ONE, 1.2, "bound").value()).isLessThan(0.75);
    assertThat(StationaryPointsStudy.mean(table, three, 1.5, "bound").value()).isGreaterThan(1.5);
  }

  @Test
  void theMeanHasStudentsInterval() {
    Table table = study().run();
    double[] ratios = StationaryRows.values(table, ONE, 1.8, "ratio");
    double mean = (ratios[0] + ratios[1] + ratios[2]) / 3;
    double squares = 0;
    for (double ratio : ratios) {
      squares += (ratio - mean) * (ratio - mean);
    }
    Estimate estimate = StationaryPointsStudy.mean(table, ONE, 1.8, "ratio");
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
    Table table = study().run();
    assertThatThrownBy(() -> StationaryPointsStudy.mean(table, "ReLU, k = 2", 0, "ratio"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no rows of ReLU, k = 2");
  }
}
