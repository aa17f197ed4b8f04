package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Row;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Tasks;
import org.tasklandscape.study.Rows;

class AccuracyPlotTest {
  private static Rows<Row> firstOrder(double... counts) {
    return Arrays.stream(counts)
        .mapToObj(k -> new Row(Tasks.NETWORK, 0, 0.1, 1, k, 1, 9, 99))
        .collect(Rows.collect(Row.class));
  }

  @Test
  void runsThatDoNotArriveAreTheSlowestOfTheMedian() {
    assertThat(AccuracyPlot.medianOfFirstOrder(firstOrder(5, Double.NaN, 3))).isEqualTo(5);
    assertThat(AccuracyPlot.medianOfFirstOrder(firstOrder(4, 8, 2, Double.NaN))).isEqualTo(6);
    assertThat(AccuracyPlot.medianOfFirstOrder(firstOrder(4, Double.NaN))).isNaN();
  }
}
