package org.tasklandscape.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadLandscapeTest {
  private static HeadTask task(double curvature, double... cross) {
    var moment = SimpleMatrix.identity(2).scale(curvature);
    var pull = new SimpleMatrix(2, 1, true, cross);
    return new HeadTask(1, moment, pull, moment, pull);
  }

  /**
   * Without a step, from a head of zeros, a task pulls by C_out: (1, 0), and (a, b) of the other.
   */
  @ParameterizedTest
  @CsvSource({"1, 0, 1", "-1, 0, -1", "0, 1, 0", "3, 0, 0.6"})
  void theHandComputesBoth(double a, double b, double coherence) {
    List<HeadTask> tasks = new ArrayList<>(List.of(task(0.2, 1, 0), task(0.4, a, b)));
    tasks.addAll(List.of(task(1, 5, 5), task(1.5, -5, 5), task(2, 9, 9), task(4, -9, 9)));
    HeadLandscape seen = HeadLandscape.of(tasks, new SimpleMatrix(2, 1), 0);
    assertThat(seen.hardness()).isCloseTo(0.3 / 3, within(1e-12));
    assertThat(seen.coherence()).isCloseTo(coherence, within(1e-12));
    assertThat(seen.diversity()).isZero();
  }
}
