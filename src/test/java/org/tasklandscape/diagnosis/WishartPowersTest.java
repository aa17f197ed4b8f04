package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.linear.Packed;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class WishartPowersTest {
  private static final int TEST_SAMPLES = 7;
  private static final double[][] SIGMA = {{1, 0.3, 0}, {0.3, 0.6, -0.2}, {0, -0.2, 0.4}};
  private static final double[] OPTIMUM = {1, -2, 0.5};
  private static final double NOISE = 0.7;

  private static TaskEnvironment world() {
    return TaskEnvironment.finite(new double[] {1}, List.of(LinearTask.of(SIGMA, OPTIMUM, NOISE)));
  }

  /** Γ of the task, as the W of so many degrees of freedom that no correction is left. */
  static TaskSample exact(double[][] sigma, double[] optimum, double noise) {
    double degrees = 1e12;
    SimpleMatrix covariance = new SimpleMatrix(sigma);
    SimpleMatrix w = new SimpleMatrix(optimum.length, 1, true, optimum);
    SimpleMatrix pull = covariance.mult(w);
    SimpleMatrix top = covariance.concatColumns(pull);
    SimpleMatrix corner = new SimpleMatrix(new double[][] {{w.dot(pull) + noise}});
    SimpleMatrix joint = top.concatRows(pull.transpose().concatColumns(corner));
    return new TaskSample(
        "exact",
        (long) degrees + 1,
        degrees,
        joint.scale(degrees).getDDRM().data.clone(),
        optimum.length + 1,
        Double.NaN);
  }

  /**
   * Means over 20 000 tasks, 40 entries for each of 3 ν: within 5 standard errors, which 240 normal
   * means leave with a probability of 1.4e-4; the powers of W are skewed, so a little more often.
   */
  @ParameterizedTest
  @ValueSource(ints = {4, 6, 31})
  void thePartsAreUnbiasedWhateverTheRowsAndTheNoise(int rows) {
    double[] truth = new WishartPowers(4, 1e12).parts(exact(SIGMA, OPTIMUM, NOISE));
    for (boolean student : new boolean[] {false, true}) {
      TableSampler sampler = TableSampler.of(world());
      sampler = student ? sampler.withStudentNoise(9) : sampler;
      RandomStream stream = new Streams(1, "powers").stream("rows", rows + (student ? 100 : 0));
      WishartPowers powers = new WishartPowers(4, rows - 1);
      RunningMoments moments = new RunningMoments(40);
      for (TaskMoments task : sampler.draw(20_000, rows, stream)) {
        moments.add(Arrays.copyOf(powers.parts(TaskSample.of(task)), 40));
      }
      for (int k = 0; k < 40; k++) {
        Estimate mean = moments.estimate(k);
        assertThat(Math.abs(mean.value() - truth[k])).isLessThan(5 * mean.standardError());
      }
    }
  }

  @Test
  void theFormOfKIsTwiceTheRiskAfterTheStep() {
    double step = 0.8;
    double[] parts = new WishartPowers(4, 1e12).parts(exact(SIGMA, OPTIMUM, NOISE));
    double[] form = new Learner(1, TEST_SAMPLES, 1).adapted(parts, 4, step);
    AdaptedRisk risk = AdaptedRisk.of(world(), Adaptation.step(step, TEST_SAMPLES));
    double[][] points = {{0, 0, 0}, {1, -2, 0.5}, {3, 1, -1}};
    for (double[] w : points) {
      double[] v = {-w[0], -w[1], -w[2], 1};
      assertThat(Packed.form(form, 0, v, v) / 2)
          .isCloseTo(risk.at(Nd4j.createFromArray(w)), within(1e-9));
    }
  }
}
