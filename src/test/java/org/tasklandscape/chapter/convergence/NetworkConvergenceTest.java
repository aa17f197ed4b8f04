package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.NetworkConvergence.Row;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class NetworkConvergenceTest extends StudyContract<Row> {
  @Override
  protected NetworkConvergence study() {
    return with(800, 20, 3, 1);
  }

  private static NetworkConvergence with(int iterations, int every, int draws, double distance) {
    return new NetworkConvergence(
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

  private static Row at(Rows<Row> rows, String algorithm, int draw, int iteration) {
    return rows.only(
        row ->
            row.algorithm().equals(algorithm)
                && row.draw() == draw
                && row.iteration() == iteration);
  }

  private static double last(Rows<Row> rows, String algorithm, int draw) {
    return at(rows, algorithm, draw, 800).gradientNorm();
  }

  @Test
  void mamlAndHfMamlGoOnWhereFoMamlStops() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(3 * 3 * 41);
    for (int draw = 0; draw < 3; draw++) {
      double floor = last(rows, "FO-MAML", draw);
      assertThat(floor).isGreaterThan(1e-4);
      assertThat(last(rows, "MAML", draw)).isLessThan(0.1 * floor);
      assertThat(last(rows, "HF-MAML", draw)).isLessThan(0.1 * floor);
    }
    assertThat(study().logRatio(rows, "FO-MAML", "MAML").value()).isGreaterThan(1);
    assertThat(study().kept(rows, "FO-MAML").value()).isCloseTo(1, within(0.05));
    assertThat(study().kept(rows, "MAML").value()).isLessThan(0.5);
  }

  /** All start at one point, where ‖∇F‖ is one number. */
  @Test
  void allStartAlike() {
    Rows<Row> rows = study().run();
    for (int draw = 0; draw < 3; draw++) {
      double maml = at(rows, "MAML", draw, 0).gradientNorm();
      assertThat(at(rows, "HF-MAML", draw, 0).gradientNorm()).isEqualTo(maml);
      assertThat(at(rows, "FO-MAML", draw, 0).gradientNorm()).isEqualTo(maml);
    }
  }

  /** To leading order in α the estimate is the floor: here within a factor of two. */
  @Test
  void theEstimateIsNearTheFloor() {
    Rows<Row> rows = study().run();
    assertThat(study().overEstimate(rows).value()).isBetween(0.5, 2.0);
    assertThat(at(rows, "MAML", 0, 780).firstOrder()).isNaN();
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(50, 20, 2, 1))
        .hasMessage("iterations must be a positive multiple of 2 every, got 50 and every = 20");
    assertThatThrownBy(() -> with(40, 20, 1, 1))
        .hasMessage("must have tasks >= 1 and draws >= 2, got 4 and 1");
  }
}
