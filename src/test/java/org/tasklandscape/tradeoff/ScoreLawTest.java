package org.tasklandscape.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/** The closed form at p = 1, the simulation in any p, and tasks whose data are drawn must agree. */
class ScoreLawTest {
  private static final Streams STREAMS = new Streams(5, "score-law");

  private static SampledTaskMoments sampled(int dimension, int samples, Trials trials) {
    return SampledTaskMoments.of(
        new TradeoffEnvironment(dimension, 2), samples, 1 << 16, STREAMS, trials);
  }

  private static void agree(Estimate estimate, double value, String what) {
    assertThat(Math.abs(estimate.value() - value))
        .as("%s: %s against %s", what, estimate, value)
        .isLessThan(5 * estimate.standardError());
  }

  /** Everything that the predictions use. */
  private static List<ToDoubleFunction<TaskMoments>> numbers(double step) {
    List<ToDoubleFunction<TaskMoments>> numbers = new ArrayList<>();
    numbers.add(m -> ScoreLaw.drs(m).scoreVariance());
    numbers.add(m -> ScoreLaw.drs(m).hessianScore());
    numbers.add(m -> ScoreLaw.maml(m, step).scoreVariance());
    numbers.add(m -> ScoreLaw.maml(m, step).hessianScore());
    numbers.add(m -> ScoreLaw.drs(m).product(ScoreLaw.maml(m, step)));
    numbers.add(m -> ScoreLaw.drs(m).sumProduct(ScoreLaw.maml(m, step)));
    numbers.add(m -> ScoreLaw.drs(m).gradientVariance(0.3));
    numbers.add(m -> ScoreLaw.maml(m, step).gradientVariance(0.3));
    return numbers;
  }

  /**
   * 32 comparisons at 5 standard errors with 31 degrees of freedom: a false alarm in 1 of 1 400
   * seeds.
   */
  @ParameterizedTest
  @CsvSource({"5, 0.4", "20, 0.5", "100, 0", "100, 1"})
  void closedFormAndSimulationAgreeInOneDimension(int samples, double step) {
    TaskMoments exact = TaskMoments.of(TradeoffEnvironment.published(), samples);
    SampledTaskMoments sampled = sampled(1, samples, new Trials(1));
    int index = 0;
    for (ToDoubleFunction<TaskMoments> number : numbers(step)) {
      agree(sampled.estimate(number), number.applyAsDouble(exact), "number " + index++);
    }
  }

  /**
   * Joint training in closed form for every p: E‖s‖² and 1ᵀE(Âs) from E[T²|Q] = (1 + 1/n)Q² + tr Q
   * Q/n, n = 2N. Six comparisons: a false alarm in 1 of 7 000 seeds.
   */
  @ParameterizedTest
  @CsvSource({"2, 3", "3, 10", "5, 4"})
  void jointTrainingHasAClosedFormInEveryDimension(int p, int samples) {
    var world = new TradeoffEnvironment(p, 2);
    double w = world.before().centre();
    double n = 2.0 * samples;
    double m1 = world.moment(1);
    double m2 = world.moment(2);
    double m3 = world.moment(3);
    // E Σθ² and E (Σθ)², alone and times Σθ, then times Σθ².
    double squares = p * m2;
    double square = p * m2 + p * (p - 1) * m1 * m1;
    double squaresSum = p * m3 + p * (p - 1) * m2 * m1;
    double squareSum = p * m3 + 3.0 * p * (p - 1) * m2 * m1 + p * (p - 1) * (p - 2) * m1 * m1 * m1;
    double squaresSquares = p * world.moment(4) + p * (p - 1) * m2 * m2;
    double squareSquares =
        p * world.moment(4)
            + p * (p - 1) * (m2 * m2 + 2 * m3 * m1)
            + p * (p - 1) * (p - 2) * m2 * m1 * m1;
    double a = 1 + 1 / n;
    double hessianScore = (a * squaresSum + squareSum / n - p * w * (a * squares + square / n)) / p;
    // ‖Θ - w1‖² = Σθ² - 2wΣθ + pw².
    double variance =
        (a * (squaresSquares - 2 * w * squaresSum + p * w * w * squares)
                    + (squareSquares - 2 * w * squareSum + p * w * w * square) / n)
                / p
            + m1 * p * m1 / n;
    SampledTaskMoments sampled = sampled(p, samples, new Trials(1));
    agree(sampled.estimate(m -> ScoreLaw.drs(m).scoreVariance()), variance, "variance");
    agree(sampled.estimate(m -> ScoreLaw.drs(m).hessianScore()), hessianScore, "hessian");
  }

  /**
   * Eight comparisons at 5 standard errors of the difference: a false alarm in 1 of 5 600 seeds.
   */
  @Test
  void tasksWhoseDataAreDrawnGiveTheSame() {
    int p = 3;
    int n = 4;
    double step = 0.3;
    var world = new TradeoffEnvironment(p, 2);
    double drs = world.before().centre();
    double maml = world.after(step, n).centre();
    RandomStream stream = STREAMS.stream("data");
    var moments = new RunningMoments(6);
    // Gradients at w = 0.3, less their means: what is left of them is the variance.
    double drsMean = world.before().curvature() * (0.3 - drs);
    double mamlMean = world.after(step, n).curvature() * (0.3 - maml);
    var gradients = new RunningMoments(2);
    for (int i = 0; i < 40_000; i++) {
      DataTask task = DataTask.of(PlainTask.draw(world, n, stream));
      moments.add(row(task, step, drs, maml));
      gradients.add(
          task.drsScore(0.3).plus(drsMean).elementPower(2).elementSum(),
          task.mamlScore(step, 0.3).plus(mamlMean).elementPower(2).elementSum());
    }
    SampledTaskMoments sampled = sampled(p, n, new Trials(1));
    List<ToDoubleFunction<TaskMoments>> numbers = numbers(step);
    for (int k = 0; k < 6; k++) {
      Agreement.of("number " + k, moments.estimate(k), sampled.estimate(numbers.get(k)));
    }
    for (int k = 0; k < 2; k++) {
      Agreement.of("variance", gradients.estimate(k), sampled.estimate(numbers.get(6 + k)));
    }
  }

  /** The first six of {@link #numbers} for one task, both scores at their own solutions. */
  private static double[] row(DataTask task, double step, double drs, double maml) {
    SimpleMatrix s = task.drsScore(drs);
    SimpleMatrix t = task.mamlScore(step, maml);
    return new double[] {
      s.dot(s),
      task.drsHessian().mult(s).elementSum(),
      t.dot(t),
      task.mamlHessian(step).mult(t).elementSum(),
      s.dot(t),
      s.elementSum() * t.elementSum()
    };
  }

  /** Over a batch and a part of the next. */
  @Test
  void theMomentsAreMeansOverTheTasksThatAreDrawn() {
    int n = 2;
    double step = 0.3;
    int tasks = TaskBatch.CAPACITY + 6;
    var world = new TradeoffEnvironment(3, 2);
    double drs = world.before().centre();
    double maml = world.after(step, n).centre();
    var batch = new TaskBatch(world, n, STREAMS.stream("batches"));
    var means = new RunningMoments(6);
    for (int i = 0; i < tasks; i++) {
      int t = i % TaskBatch.CAPACITY;
      if (t == 0) {
        batch.draw(Math.min(TaskBatch.CAPACITY, tasks - i));
      }
      means.add(row(DataTask.of(batch, t), step, drs, maml));
    }
    TaskMoments moments = TaskVectors.mean(world, n, tasks, STREAMS.stream("batches"));
    List<ToDoubleFunction<TaskMoments>> numbers = numbers(step);
    for (int k = 0; k < 6; k++) {
      assertThat(numbers.get(k).applyAsDouble(moments))
          .as("number " + k)
          .isCloseTo(means.mean(k), within(1e-11 * (1 + Math.abs(means.mean(k)))));
    }
  }

  @Test
  void withoutAStepMamlIsJointTrainingOnItsOuterSamples() {
    TaskMoments all = TaskMoments.of(TradeoffEnvironment.published(), 6);
    TaskMoments half = TaskMoments.of(TradeoffEnvironment.published(), 3);
    ScoreLaw maml = ScoreLaw.maml(all, 0);
    ScoreLaw drs = ScoreLaw.drs(half);
    assertThat(maml.scoreVariance()).isCloseTo(drs.scoreVariance(), within(1e-14));
    assertThat(maml.hessianScore()).isCloseTo(drs.hessianScore(), within(1e-14));
    assertThat(maml.gradientVariance(2)).isCloseTo(drs.gradientVariance(2), within(1e-14));
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    ToDoubleFunction<TaskMoments> number = m -> ScoreLaw.maml(m, 0.5).scoreVariance();
    assertThat(number.applyAsDouble(sampled(2, 3, new Trials(3)).all()))
        .isEqualTo(number.applyAsDouble(sampled(2, 3, new Trials(1)).all()));
  }

  @Test
  void refusesWhatBreaksARule() {
    var world = TradeoffEnvironment.published();
    assertThatThrownBy(() -> TaskMoments.of(world, 0))
        .hasMessage("the samples must be >= 1, got 0");
    assertThatThrownBy(() -> SampledTaskMoments.of(world, 1, 33, STREAMS, new Trials(1)))
        .hasMessage("the tasks must be a positive multiple of 32, got 33");
    assertThatThrownBy(() -> ScoreLaw.maml(TaskMoments.of(world, 2), -1))
        .hasMessage("the step must be finite and >= 0, got -1.0");
  }
}
