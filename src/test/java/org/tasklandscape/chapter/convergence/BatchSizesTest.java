package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.BatchSizes.Row;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.SampleNetwork;
import org.tasklandscape.network.SampleRisk;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.RunningMoments;
import org.tasklandscape.study.StudyContract;

class BatchSizesTest extends StudyContract<Row> {
  private static final TeacherEnvironment WORLD =
      new TeacherEnvironment(PopulationActivation.ERF, 2, 1, 1, 0.1, 0.05, 0.001, 2);
  private static final Streams STREAMS = new Streams(3, "batch-sizes-test");

  @Override
  protected BatchSizes study() {
    return with(3);
  }

  private static BatchSizes with(int draws) {
    return new BatchSizes(
        WORLD,
        2,
        0.3,
        List.of(1, 8),
        0.1,
        List.of(0.05, 0.2),
        2,
        8,
        List.of(8, 64),
        60,
        5,
        20,
        draws,
        11);
  }

  @Test
  void withoutStepsTheRunStaysWhereTheGradientVanishes() {
    BatchRuns runs = new BatchRuns(WORLD, 2, 0.3, STREAMS, 0);
    assertThat(runs.rootMeanSquare(2, 4, 0, 2, 5)).isLessThan(1e-8);
    assertThat(runs.rootMeanSquare(2, 4, 0.1, 2, 5)).isGreaterThan(1e-4);
  }

  /** Its error is of second order in the sample's: D times as many samples, a D-th of the bias. */
  @Test
  void theBiasFallsAsOneOverTheSamples() {
    BatchRuns runs = new BatchRuns(WORLD, 2, 0.3, STREAMS, 0);
    assertThat(runs.bias(16, 2000) / runs.bias(256, 2000)).isCloseTo(16, within(4.0));
  }

  /**
   * Sixteen tasks a step instead of one leave a sixteenth of E‖∇F‖². The logarithm of the ratio of
   * two such runs has a standard deviation of 0.26 over seeds: off by a factor of 4 it is once in 6
   * million.
   */
  @Test
  void theMeanSquareFallsAsOneOverTheTasksOfAStep() {
    BatchRuns runs = new BatchRuns(WORLD, 2, 0.3, STREAMS, 0);
    double one = runs.rootMeanSquare(1, 8, 0.2, 200, 3000);
    double sixteen = runs.rootMeanSquare(16, 8, 0.2, 200, 1000);
    assertThat(one * one / (sixteen * sixteen)).isBetween(4.0, 64.0);
  }

  /**
   * Both means over 300 samples to 5 standard errors: by Student's law a false alarm once in 510
   * 000 seeds.
   */
  @Test
  void aSamplesGradientIsTheExactOneOnAverage() {
    SampledTeacher task =
        new SampledTeacher(WORLD.easyTeacher(STREAMS, "cell", 0), WORLD.easyVariance(), 1);
    SampleNetwork network = task.network(20);
    double[] w = {0.4, -0.7};
    double[] exact = new double[2];
    WORLD.easyTask(STREAMS, "cell", 0).gradient(w, exact);
    RunningMoments moments = new RunningMoments(2);
    var stream = STREAMS.stream("samples");
    for (int n = 0; n < 300; n++) {
      SampleRisk risk = task.risk(network, stream);
      double[] g = new double[2];
      risk.gradient(w, g);
      moments.add(g);
    }
    for (int i = 0; i < 2; i++) {
      double error = moments.estimate(i).standardError();
      assertThat(moments.mean(i)).isCloseTo(exact[i], within(5 * error));
      assertThat(error).isLessThan(0.05);
    }
  }

  @Test
  void oneDrawIsRefused() {
    assertThatThrownBy(() -> with(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("draws >= 2, got 1");
  }
}
