package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class InterceptTest {
  private static final double[] SCALES = {1, 0.5};
  private static final double[] MEAN = {3, -2};
  private static final double[] OPTIMUM = {1, -2};
  private static final double[] START = {0.3, 0.4};
  private static final double NOISE = 0.7;
  private static final double OFFSET = 5;
  private static final double STEP = 0.6;
  private static final int SAMPLES = 8;

  /**
   * Rows drawn with a mean and an intercept, one step on rows centred by their own mean, the loss
   * on a new row: F = (1 + 1/m) F_(m-1) within five standard errors, which a right formula leaves
   * once in two million seeds.
   */
  @Test
  void theMeanOfTheRowsCostsWhatIsSaid() {
    RandomStream stream = new Streams(3, "intercept").stream("rows");
    RunningMoments moments = new RunningMoments(1);
    for (int run = 0; run < 40_000; run++) {
      moments.add(loss(stream));
    }
    double[][] covariance = {{SCALES[0] * SCALES[0], 0}, {0, SCALES[1] * SCALES[1]}};
    TaskEnvironment world =
        TaskEnvironment.finite(
            new double[] {1}, List.of(LinearTask.of(covariance, OPTIMUM, NOISE)));
    Intercept own = Intercept.OWN_MEAN;
    double theory =
        AdaptedRisk.of(world, Adaptation.step(STEP, own.samples(SAMPLES)))
            .at(Nd4j.createFromArray(START));
    Estimate seen = moments.estimate(0);
    double expected = own.factor(SAMPLES) * theory;
    assertThat(Math.abs(seen.value() - expected)).isLessThan(5 * seen.standardError());
    assertThat(seen.standardError()).isLessThan(0.02 * expected);
    assertThat(own.excessRisk(theory - NOISE / 2, NOISE, SAMPLES))
        .isCloseTo(expected - NOISE / 2, within(1e-12));
  }

  private static double loss(RandomStream stream) {
    double[][] rows = new double[SAMPLES + 1][];
    double[] mean = new double[3];
    for (int i = 0; i <= SAMPLES; i++) {
      rows[i] = row(stream);
      for (int j = 0; j < 3 && i < SAMPLES; j++) {
        mean[j] += rows[i][j] / SAMPLES;
      }
    }
    double[] w = START.clone();
    for (int i = 0; i < SAMPLES; i++) {
      double left = rows[i][2] - mean[2];
      for (int j = 0; j < 2; j++) {
        left -= START[j] * (rows[i][j] - mean[j]);
      }
      for (int j = 0; j < 2; j++) {
        w[j] += STEP * left * (rows[i][j] - mean[j]) / (SAMPLES - 1);
      }
    }
    double[] last = rows[SAMPLES];
    double left = last[2] - mean[2];
    for (int j = 0; j < 2; j++) {
      left -= w[j] * (last[j] - mean[j]);
    }
    return left * left / 2;
  }

  private static double[] row(RandomStream stream) {
    double[] row = new double[3];
    row[2] = OFFSET + Math.sqrt(NOISE) * stream.gaussian();
    for (int j = 0; j < 2; j++) {
      row[j] = MEAN[j] + SCALES[j] * stream.gaussian();
      row[2] += OPTIMUM[j] * row[j];
    }
    return row;
  }
}
