package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class SharedCovarianceTest {
  private static final double[][] SIGMA = {{1, 0.3, 0}, {0.3, 0.6, -0.2}, {0, -0.2, 0.4}};
  private static final double NOISE = 0.7;
  private static final double STEP = 0.8;
  private static final int SAMPLES = 7;

  private static TaskEnvironment world() {
    LinearTask centre = LinearTask.of(SIGMA, new double[] {1, -2, 0.5}, NOISE);
    return TaskEnvironment.mixture(
        new double[] {1}, List.of(TaskCluster.around("one", centre, 0.4)));
  }

  private static SharedCovariance cluster(int tasks, int rows, long trial) {
    var stream = new Streams(3, "shared").stream("rows " + rows, trial);
    return new SharedCovariance(
        TableSampler.of(world()).draw(tasks, rows, stream).stream().map(TaskSample::of).toList());
  }

  /** 60 clusters a case, two means each: beyond 5 standard errors with a probability of 1e-5. */
  @ParameterizedTest
  @ValueSource(ints = {4, 9, 40})
  void riskAndNoiseAreThoseOfTheWorldEvenWithFewerRowsThanFeaturesAndAMean(int rows) {
    Adaptation step = Adaptation.step(STEP, SAMPLES);
    AdaptedRisk risk = AdaptedRisk.of(world(), step);
    double truth = 2 * risk.excessAt(risk.minimiser());
    RunningMoments moments = new RunningMoments(2);
    for (int trial = 0; trial < 60; trial++) {
      double[] mean = cluster(300, rows, trial).mean(STEP, SAMPLES);
      moments.add(new GainPoint(mean, 4).excessMaml(), mean[mean.length - 1]);
    }
    Estimate excess = moments.estimate(0);
    Estimate noise = moments.estimate(1);
    assertThat(excess.value()).isCloseTo(truth, within(5 * excess.standardError()));
    assertThat(noise.value()).isCloseTo(NOISE, within(5 * noise.standardError()));
    // A fault of 15 % would show.
    assertThat(excess.standardError()).isLessThan(0.03 * truth);
  }

  @Test
  void theRowsOfTheTasksHaveTheClusterAsTheirMean() {
    SharedCovariance cluster = cluster(30, 6, 0);
    SharedRows rows = new SharedRows(cluster, STEP, SAMPLES);
    double[] sum = new double[GainPoint.length(4)];
    for (int i = 0; i < cluster.tasks(); i++) {
      double[] row = rows.row(i);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += row[k] / cluster.tasks();
      }
    }
    assertThat(sum).containsExactly(rows.mean(), within(1e-9));
  }

  /** Leaving a task out moves the estimates by its influence over T, up to terms of 1/T². */
  @Test
  void aRowIsTheInfluenceOfItsTask() {
    var stream = new Streams(3, "shared").stream("influence");
    List<TaskSample> samples =
        TableSampler.of(world()).draw(400, 8, stream).stream().map(TaskSample::of).toList();
    SharedCovariance all = new SharedCovariance(samples);
    double[] mean = all.mean(STEP, SAMPLES);
    SharedRows rows = new SharedRows(all, STEP, SAMPLES);
    double moved = 0;
    double missed = 0;
    for (int i = 0; i < 20; i++) {
      int left = i;
      List<TaskSample> others =
          samples.stream().filter(sample -> sample != samples.get(left)).toList();
      double without = risk(new SharedCovariance(others).mean(STEP, SAMPLES));
      double[] predicted = rows.row(i);
      for (int k = 0; k < mean.length; k++) {
        predicted[k] = mean[k] - (predicted[k] - mean[k]) / (samples.size() - 1.0);
      }
      double change = without - risk(mean);
      double linear = risk(predicted) - risk(mean);
      moved += change * change;
      missed += (change - linear) * (change - linear);
    }
    // The root mean square of what is missed, against that of the motion.
    assertThat(Math.sqrt(missed / moved)).isLessThan(0.1);
  }

  private static double risk(double[] mean) {
    return new GainPoint(mean, 4).excessMaml();
  }
}
