package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class HardnessMixtureTest {
  private static final double ERROR = 0.02;

  private static int[] draw(int trial, int tasks, double spread, double... centres) {
    RandomStream stream = new Streams(5, "mixture").stream(Arrays.toString(centres), trial);
    double[] x = new double[tasks];
    double[] e = new double[tasks];
    Arrays.fill(e, ERROR);
    for (int i = 0; i < tasks; i++) {
      x[i] = centres[i % centres.length] + Math.sqrt(ERROR + spread) * stream.gaussian();
    }
    return HardnessMixture.clusters(x, e);
  }

  private static int count(int[] clusters) {
    return Arrays.stream(clusters).max().orElse(0) + 1;
  }

  /** BIC at T = 100 asks 2 Δ log L > 13.8 of three parameters: less than one false split in 100. */
  @Test
  void errorsOfEstimationMakeNoClusters() {
    int split = 0;
    for (int trial = 0; trial < 100; trial++) {
      split += count(draw(trial, 100, 0, 1)) > 1 ? 1 : 0;
      split += count(draw(trial, 100, 0.1, 0)) > 1 ? 1 : 0;
    }
    // 200 trials of a probability below 0.01: more than 8 with a probability below 1e-3.
    assertThat(split).isLessThanOrEqualTo(8);
  }

  @Test
  void separatedClustersAreFoundTheEasiestFirst() {
    int[] clusters = draw(0, 90, 0, -2, 0, -1);
    for (int i = 0; i < clusters.length; i++) {
      assertThat(clusters[i]).isEqualTo(new int[] {2, 0, 1}[i % 3]);
    }
  }

  @Test
  void fewTasksMakeOneCluster() {
    assertThat(HardnessMixture.clusters(new double[] {0, 5, 9}, new double[] {1, 1, 1}))
        .containsOnly(0);
  }
}
