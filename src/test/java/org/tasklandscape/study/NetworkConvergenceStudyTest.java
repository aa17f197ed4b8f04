package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Table;

class NetworkConvergenceStudyTest extends LegacyContract {
  @Override
  NetworkConvergenceStudy study() {
    return with(800, 20, 3, 1);
  }

  private static NetworkConvergenceStudy with(
      int iterations, int every, int draws, double distance) {
    return new NetworkConvergenceStudy(
        new TeacherEnvironment(PopulationActivation.ERF, 2, 1, 1, 0.1, 0.05, 0.001, distance),
        4,
        0.5,
        1e-4,
        1,
        iterations,
        every,
        draws,
        Landscapes.SEED);
  }

  private static double last(Table table, String algorithm, int draw) {
    return NetworkConvergenceStudy.values(table, algorithm, 800, "gradientNorm")[draw];
  }

  @Test
  void mamlAndHfMamlGoOnWhereFoMamlStops() {
    Table table = study().run();
    assertThat(table.rowCount()).isEqualTo(3 * 3 * 41);
    for (int draw = 0; draw < 3; draw++) {
      double floor = last(table, "FO-MAML", draw);
      assertThat(floor).isGreaterThan(1e-4);
      assertThat(last(table, "MAML", draw)).isLessThan(0.1 * floor);
      assertThat(last(table, "HF-MAML", draw)).isLessThan(0.1 * floor);
    }
    assertThat(study().logRatio(table, "FO-MAML", "MAML").value()).isGreaterThan(1);
    assertThat(study().kept(table, "FO-MAML").value()).isCloseTo(1, within(0.05));
    assertThat(study().kept(table, "MAML").value()).isLessThan(0.5);
  }

  /** All start at one point, where ‖∇F‖ is one number. */
  @Test
  void allStartAlike() {
    Table table = study().run();
    double[] maml = NetworkConvergenceStudy.values(table, "MAML", 0, "gradientNorm");
    assertThat(NetworkConvergenceStudy.values(table, "HF-MAML", 0, "gradientNorm")).isEqualTo(maml);
    assertThat(NetworkConvergenceStudy.values(table, "FO-MAML", 0, "gradientNorm")).isEqualTo(maml);
  }

  /** To leading order in α the estimate is the floor: here within a factor of two. */
  @Test
  void theEstimateIsNearTheFloor() {
    Table table = study().run();
    assertThat(study().overEstimate(table).value()).isBetween(0.5, 2.0);
    assertThat(NetworkConvergenceStudy.values(table, "MAML", 780, "firstOrder")[0]).isNaN();
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(50, 20, 2, 1))
        .hasMessage("iterations must be a positive multiple of 2 every, got 50 and every = 20");
    assertThatThrownBy(() -> with(40, 20, 1, 1))
        .hasMessage("must have tasks >= 1 and draws >= 2, got 4 and 1");
  }
}
