package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.SharpRate.Row;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class SharpRateTest extends StudyContract<Row> {
  @Override
  protected SharpRate study() {
    return new SharpRate(List.of(0.5, 3.0), 0.5, 1, 30_000, 1000);
  }

  /**
   * At k = 1000 the limit is near: w² is about 60 for p = 3, and what is left out falls as 1/w².
   */
  @Test
  void theSlopeIsThatOfTheDifferentialEquation() {
    Rows<Row> rows = study().run();
    assertThat(SharpRate.slope(rows, 0.5).value()).isCloseTo(2.5 / 1.5, within(0.04));
    assertThat(SharpRate.slope(rows, 3).value()).isCloseTo(1.25, within(0.04));
  }

  @Test
  void noCountExceedsTheBound() {
    for (Row row : study().run()) {
      assertThat((double) row.iteration()).isLessThan(row.bound());
    }
  }

  @Test
  void theTailHasTheDerivativesAndConstantsItSays() {
    for (double power : new double[] {0.1, 1, 3}) {
      FlatTail tail = new FlatTail(power);
      double third = tail.smoothness(1).hessianLipschitz();
      for (double at = -3; at <= 3; at += 0.37) {
        double[] g = new double[1];
        double[] bend = new double[1];
        tail.gradient(new double[] {at}, g);
        tail.hessianVector(new double[] {at}, new double[] {1}, bend);
        double h = 1e-5;
        double up = tail.value(new double[] {at + h});
        double down = tail.value(new double[] {at - h});
        assertThat(g[0]).isCloseTo((up - down) / (2 * h), within(1e-8));
        double[] right = new double[1];
        double[] left = new double[1];
        tail.gradient(new double[] {at + h}, right);
        tail.gradient(new double[] {at - h}, left);
        assertThat(bend[0]).isCloseTo((right[0] - left[0]) / (2 * h), within(1e-8));
        assertThat(Math.abs(bend[0])).isLessThanOrEqualTo(power);
        double[] next = new double[1];
        tail.hessianVector(new double[] {at + h}, new double[] {1}, next);
        assertThat(Math.abs(next[0] - bend[0]) / h).isLessThan(third);
      }
    }
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> new FlatTail(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("p > 0, got p = 0.0");
    assertThatThrownBy(() -> new SharpRate(List.of(1.0), 0.5, 1, 50, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 10 and 50");
    Rows<Row> rows = study().run();
    assertThatThrownBy(() -> SharpRate.slope(rows, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no rows of p = 2.0");
  }
}
