package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.linear.Vectors;

class TrainingTest {
  private static final Objective UNIT =
      new QuadraticObjective(new double[][] {{1, 0}, {0, 1}}, new double[] {1, 2});
  private static final double[] ORIGIN = {0, 0};

  @Test
  void gradientDescentOnASphereShrinksTheErrorByOneFactor() {
    var run = new Training(new Sgd(StepSize.constant(0.25)), 10, 0).run(UNIT, ORIGIN);
    assertThat(run.stop()).isEqualTo(Training.Stop.ITERATIONS);
    assertThat(run.iterations()).isEqualTo(10);
    double expected = Math.sqrt(5);
    for (double norm : run.gradientNorms()) {
      assertThat(norm).isCloseTo(expected, within(1e-14));
      expected *= 0.75;
    }
    assertThat(run.value()).isCloseTo(run.gradientNorm() * run.gradientNorm() / 2, within(1e-14));
    assertThat(ORIGIN).containsOnly(0);
  }

  @Test
  void theLoopEndsWhereTheGradientIsSmallEnough() {
    var run = new Training(new Sgd(StepSize.constant(0.25)), 1000, 1e-3).run(UNIT, ORIGIN);
    assertThat(run.stop()).isEqualTo(Training.Stop.CONVERGED);
    assertThat(run.gradientNorm()).isLessThanOrEqualTo(1e-3);
    assertThat(run.gradientNorms()[run.iterations() - 1]).isGreaterThan(1e-3);
    // √5 · 0.75^t ≤ 1e-3 first at t = 27.
    assertThat(run.iterations()).isEqualTo(27);
  }

  @Test
  void decayingStepsHalveOnTime() {
    StepSize step = StepSize.decaying(0.8, 10);
    assertThat(step.at(0, ORIGIN)).isEqualTo(0.8);
    assertThat(step.at(10, ORIGIN)).isEqualTo(0.4);
    assertThat(step.at(30, ORIGIN)).isEqualTo(0.2);
  }

  /** Bias correction makes the first move of Adam η in every entry, whatever the gradient. */
  @Test
  void adamFirstMovesByItsStepInEveryEntryAndThenConverges() {
    var first = new Training(Adam.of(StepSize.constant(0.1)), 1, 0).run(UNIT, ORIGIN);
    assertThat(first.point()[0]).isCloseTo(0.1, within(1e-8));
    assertThat(first.point()[1]).isCloseTo(0.1, within(1e-8));
    // The second by hand: g = (-1, -2), then (-0.9, -1.9).
    var second = new Training(Adam.of(StepSize.constant(0.1)), 2, 0).run(UNIT, ORIGIN);
    double mean = (0.09 * 2 + 0.1 * 1.9) / 0.19;
    double square = (0.000999 * 4 + 0.001 * 3.61) / 0.001999;
    assertThat(second.point()[1]).isCloseTo(0.1 + 0.1 * mean / Math.sqrt(square), within(1e-8));
    var run = new Training(Adam.of(StepSize.decaying(0.1, 100)), 5000, 1e-6).run(UNIT, ORIGIN);
    assertThat(run.stop()).isEqualTo(Training.Stop.CONVERGED);
  }

  @Test
  void lbfgsPolishesMamlOnEveryKindOfTask() {
    for (var tasks :
        List.of(
            ExampleTasks.smoothTasks("polish", 6, 8),
            ExampleTasks.quadraticTasks("polish-q", 6, 8))) {
      var f = MetaGradient.of(MetaAlgorithm.maml(0.4, 3), tasks);
      double[] start = ExampleTasks.vector(ExampleTasks.stream("start"), 8);
      var run = new Training(Lbfgs.defaults(), 200, 1e-12).run(f, start);
      assertThat(run.stop()).isEqualTo(Training.Stop.CONVERGED);
      assertThat(run.iterations()).isLessThan(100);
      assertThat(new Training(Lbfgs.defaults(), 200, 1e-12).run(f, start).point())
          .isEqualTo(run.point());
    }
  }

  /** Rosenbrock's valley, curved and ill-conditioned, and a memory that overflows. */
  @Test
  void lbfgsFollowsACurvedValley() {
    for (int memory : new int[] {1, 2, 10}) {
      var run =
          new Training(new Lbfgs(memory), 500, 1e-10).run(new Valley(), new double[] {-1.2, 1});
      assertThat(run.stop()).isEqualTo(Training.Stop.CONVERGED);
      assertThat(run.point()[0]).isCloseTo(1, within(1e-8));
      assertThat(run.point()[1]).isCloseTo(1, within(1e-8));
      for (int t = 1; t < run.values().length; t++) {
        assertThat(run.values()[t]).isLessThanOrEqualTo(run.values()[t - 1] + 1e-14);
      }
    }
  }

  private static final class Valley implements Gradient {
    @Override
    public int size() {
      return 2;
    }

    @Override
    public double gradient(double[] w, double[] gradient) {
      double bend = w[1] - w[0] * w[0];
      gradient[0] = -400 * w[0] * bend - 2 * (1 - w[0]);
      gradient[1] = 200 * bend;
      return 100 * bend * bend + (1 - w[0]) * (1 - w[0]);
    }
  }

  @Test
  void lbfgsSaysWhenItMakesNoProgress() {
    var uphill =
        new Gradient() {
          @Override
          public int size() {
            return 1;
          }

          @Override
          public double gradient(double[] w, double[] gradient) {
            gradient[0] = 1;
            return -w[0];
          }
        };
    var run = new Training(Lbfgs.defaults(), 10, 1e-8).run(uphill, new double[1]);
    assertThat(run.stop()).isEqualTo(Training.Stop.NO_PROGRESS);
    assertThat(run.iterations()).isZero();
  }

  @Test
  void aStepThatDivergesSaysWhere() {
    var training = new Training(new Sgd(StepSize.constant(1e200)), 10, 0);
    assertThatThrownBy(() -> training.run(UNIT, ORIGIN))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageMatching(
            "value and gradient must stay finite, got .* at iteration 1: try a smaller step");
  }

  /** The inequality of theory 4.1 between random points, where inner and outer objective agree. */
  @Test
  void theSmoothnessConstantBoundsTheChangeOfTheGradient() {
    var stream = ExampleTasks.stream("smoothness");
    double[][] inputs = {{1, 0.5}, {-0.5, 1}, {0.3, -0.2}};
    // λ of XᵀX/3 is below its trace.
    double trace = 0;
    for (double[] x : inputs) {
      trace += Vectors.dot(x, x) / 3;
    }
    var task = new LogCoshObjective(inputs, new double[] {1, -1, 0.5});
    Smoothness constants = task.smoothness(trace, 1 / trace);
    var f = MetaGradient.of(MetaAlgorithm.maml(1 / trace, 1), List.of(MetaTask.population(task)));
    StepSize exact = constants.exact(f);
    StepSize estimated = constants.estimated(f, iteration -> new double[] {1});
    for (int i = 0; i < 200; i++) {
      double[] w = ExampleTasks.vector(stream, 2);
      double[] u = ExampleTasks.vector(stream, 2);
      double[] here = new double[2];
      double[] there = new double[2];
      f.gradient(w, here);
      f.gradient(u, there);
      Vectors.add(-1, there, here);
      Vectors.add(-1, w, u);
      assertThat(Vectors.norm(here)).isLessThanOrEqualTo(Vectors.norm(u) / exact.at(i, w));
      assertThat(estimated.at(i, w)).isEqualTo(exact.at(i, w));
    }
    assertThat(new Smoothness(2, 3, 0.5).at(5)).isEqualTo(4 * 2 + 2 * 3 * 0.5 * 5);
  }

  @Test
  void badInputsGetOneLine() {
    Optimiser sgd = new Sgd(StepSize.constant(1));
    assertThatThrownBy(() -> new Training(sgd, -1, 0))
        .hasMessage("iterations must be >= 0, got -1");
    assertThatThrownBy(() -> new Training(sgd, 1, Double.NaN))
        .hasMessage("the tolerance must be >= 0, got NaN");
    assertThatThrownBy(() -> new Training(sgd, 1, 0).run(UNIT, new double[3]))
        .hasMessage("the start must have 2 entries, got 3");
    assertThatThrownBy(() -> StepSize.constant(0))
        .hasMessage("the step must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> StepSize.decaying(1, -1))
        .hasMessage("the halving time must be finite and > 0, got -1.0");
    assertThatThrownBy(() -> new Lbfgs(0)).hasMessage("the memory must be >= 1, got 0");
    assertThatThrownBy(() -> new Adam(StepSize.constant(1), 1, 0, 1))
        .hasMessage("decays must lie in [0, 1), got 1.0 and 0.0");
    assertThatThrownBy(() -> new Smoothness(2, 1, 0.6))
        .hasMessage("alpha must lie in [0, 1/L], got alpha = 0.6 with L = 2.0");
  }
}
