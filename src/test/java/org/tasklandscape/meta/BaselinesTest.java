package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.sampling.RandomStream;

/** ANIL, Reptile and ridge towards w against what they are in special cases. */
class BaselinesTest {
  private static final int SIZE = 4;
  private static final double[] POINT = ExampleTasks.vector(ExampleTasks.stream("start"), SIZE);
  private static final List<MetaTask> SMOOTH = ExampleTasks.smoothTasks("smooth", 3, SIZE);

  private static double[] gradient(MetaAlgorithm algorithm, List<MetaTask> tasks, double[] w) {
    double[] gradient = new double[SIZE];
    MetaGradient.of(algorithm, tasks).gradient(w, gradient);
    return gradient;
  }

  private static double[] gradient(MetaAlgorithm algorithm) {
    return gradient(algorithm, SMOOTH, POINT);
  }

  static List<MetaAlgorithm> exactOnes() {
    return List.of(
        MetaAlgorithm.anil(0.4, 3, 1, 2),
        new InnerSteps(0.4, 1, new Bracket.Exact(), 0),
        MetaAlgorithm.ridge(0.3),
        MetaAlgorithm.ridge(20));
  }

  @ParameterizedTest
  @MethodSource("exactOnes")
  void theExactGradientIsTheSlopeOfTheLossAfterAdaptation(MetaAlgorithm algorithm) {
    MetaGradient f = MetaGradient.of(algorithm, SMOOTH);
    double[] gradient = new double[SIZE];
    assertThat(f.gradient(POINT, gradient)).isEqualTo(f.value(POINT));
    double width = 1e-4;
    for (int i = 0; i < SIZE; i++) {
      double[] up = POINT.clone();
      double[] down = POINT.clone();
      up[i] += width;
      down[i] -= width;
      // δ² times a third derivative of size 1, and the error of 1e-11 in u over δ.
      assertThat(gradient[i]).isCloseTo((f.value(up) - f.value(down)) / (2 * width), within(1e-7));
    }
  }

  @Test
  void anilThatFreezesNothingIsMamlAndAnilThatFreezesAllIsNal() {
    assertThat(gradient(MetaAlgorithm.anil(0.4, 3)))
        .isEqualTo(gradient(MetaAlgorithm.maml(0.4, 3)));
    assertThat(gradient(MetaAlgorithm.anil(0.4, 3, 0, 1, 2, 3)))
        .isEqualTo(gradient(MetaAlgorithm.nal()));
    assertThat(gradient(MetaAlgorithm.anil(0.4, 3, 2, 0, 2)))
        .isEqualTo(gradient(MetaAlgorithm.anil(0.4, 3, 0, 2)))
        .isNotEqualTo(gradient(MetaAlgorithm.maml(0.4, 3)));
  }

  @Test
  void anilMovesTheOthersAlone() {
    double[] adapted = MetaAlgorithm.anil(0.4, 3, 1, 3).adapt(SMOOTH.get(0), POINT);
    for (int i = 0; i < SIZE; i++) {
      assertThat(adapted[i] == POINT[i]).isEqualTo(i % 2 == 1);
    }
  }

  @Test
  void reptileAfterOneStepIsNalOnTheInnerTasksTimesTheStep() {
    List<MetaTask> inner = SMOOTH.stream().map(MetaTask::inner).map(MetaTask::population).toList();
    double[] nal = gradient(MetaAlgorithm.nal(), inner, POINT);
    double[] reptile = gradient(MetaAlgorithm.reptile(0.4, 1));
    for (int i = 0; i < SIZE; i++) {
      assertThat(reptile[i]).isCloseTo(0.4 * nal[i], within(1e-14));
    }
  }

  @Test
  void ridgeThatPullsHardIsNal() {
    double[] nal = gradient(MetaAlgorithm.nal());
    for (double pull : new double[] {1e4, 1e8}) {
      // 1/λ times the outer Hessian, inner gradient and Hessian, all of size 1.
      assertThat(gradient(MetaAlgorithm.ridge(pull)))
          .containsExactly(nal, Offset.offset(10 / pull));
    }
  }

  @Test
  void ridgeIsAsAccurateAsItIsTold() {
    double[] exact = gradient(MetaAlgorithm.ridge(0.3));
    // ‖∇F‖, the Hessians and 1/λ are of size 1 to 4.
    assertThat(gradient(new Ridge(0.3, 1e-4)))
        .isNotEqualTo(exact)
        .containsExactly(exact, Offset.offset(2e-3));
    assertThat(gradient(new Ridge(0.3, 1e-7))).containsExactly(exact, Offset.offset(2e-6));
  }

  @Test
  void ridgeEndsWhereThePullBalancesTheGradient() {
    double[] adapted = MetaAlgorithm.ridge(0.3).adapt(SMOOTH.get(0), POINT);
    double[] slope = new double[SIZE];
    SMOOTH.get(0).inner().gradient(adapted, slope);
    for (int i = 0; i < SIZE; i++) {
      assertThat(slope[i]).isCloseTo(0.3 * (POINT[i] - adapted[i]), within(1e-11));
    }
  }

  /** One quadratic with its matrices. */
  private record Bowl(SimpleMatrix curvature, SimpleMatrix optimum) {
    static Bowl draw(RandomStream stream) {
      return new Bowl(
          new SimpleMatrix(ExampleTasks.curvature(stream, SIZE, 0.1)),
          new SimpleMatrix(SIZE, 1, true, ExampleTasks.vector(stream, SIZE)));
    }

    MetaTask task() {
      return MetaTask.population(
          new QuadraticObjective(curvature.toArray2(), optimum.getDDRM().getData()));
    }

    /** λ(A + λI)⁻¹. */
    SimpleMatrix kept(double pull) {
      SimpleMatrix shifted = curvature.plus(SimpleMatrix.identity(SIZE).scale(pull));
      return shifted.invert().scale(pull);
    }

    /** I - (I - αA)^k. */
    SimpleMatrix moved(double innerStep, int steps) {
      SimpleMatrix identity = SimpleMatrix.identity(SIZE);
      SimpleMatrix power = identity;
      for (int j = 0; j < steps; j++) {
        power = power.mult(identity.minus(curvature.scale(innerStep)));
      }
      return identity.minus(power);
    }
  }

  private static List<Bowl> bowls() {
    RandomStream stream = ExampleTasks.stream("bowls");
    List<Bowl> bowls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      bowls.add(Bowl.draw(stream));
    }
    return bowls;
  }

  /** E[M]⁻¹ E[Mc]. */
  private static double[] weighted(List<Bowl> bowls, List<SimpleMatrix> weights) {
    SimpleMatrix left = new SimpleMatrix(SIZE, SIZE);
    SimpleMatrix right = new SimpleMatrix(SIZE, 1);
    for (int i = 0; i < bowls.size(); i++) {
      left = left.plus(weights.get(i));
      right = right.plus(weights.get(i).mult(bowls.get(i).optimum()));
    }
    return left.solve(right).getDDRM().getData();
  }

  private static double[] trained(MetaAlgorithm algorithm, List<Bowl> bowls, double step) {
    List<MetaTask> tasks = bowls.stream().map(Bowl::task).toList();
    Sgd descent = new Sgd(StepSize.constant(step));
    return new Training(descent, 20_000, 1e-13)
        .run(MetaGradient.of(algorithm, tasks), POINT)
        .point();
  }

  @Test
  void ridgeOnQuadraticsIsItsClosedForm() {
    for (Bowl bowl : bowls()) {
      for (double pull : new double[] {0.05, 1, 30}) {
        SimpleMatrix kept = bowl.kept(pull);
        SimpleMatrix away = new SimpleMatrix(SIZE, 1, true, POINT).minus(bowl.optimum());
        MetaAlgorithm ridge = MetaAlgorithm.ridge(pull);
        assertThat(ridge.adapt(bowl.task(), POINT))
            .containsExactly(
                bowl.optimum().plus(kept.mult(away)).getDDRM().getData(), Offset.offset(1e-9));
        SimpleMatrix q = kept.mult(bowl.curvature()).mult(kept);
        assertThat(gradient(ridge, List.of(bowl.task()), POINT))
            .containsExactly(q.mult(away).getDDRM().getData(), Offset.offset(1e-9));
      }
    }
  }

  @Test
  void ridgeRestsAtItsClosedForm() {
    List<Bowl> bowls = bowls();
    List<SimpleMatrix> weights = new ArrayList<>();
    for (Bowl bowl : bowls) {
      weights.add(bowl.kept(0.7).mult(bowl.curvature()).mult(bowl.kept(0.7)));
    }
    assertThat(trained(MetaAlgorithm.ridge(0.7), bowls, 2))
        .containsExactly(weighted(bowls, weights), Offset.offset(1e-8));
  }

  @Test
  void reptileRestsAtItsClosedForm() {
    List<Bowl> bowls = bowls();
    for (int steps : new int[] {1, 4}) {
      List<SimpleMatrix> weights = bowls.stream().map(bowl -> bowl.moved(0.4, steps)).toList();
      assertThat(trained(MetaAlgorithm.reptile(0.4, steps), bowls, 1))
          .containsExactly(weighted(bowls, weights), Offset.offset(1e-9));
    }
  }

  /** What adapts weighs as MAML, what is frozen as NAL, where curvatures are multiples of I. */
  @Test
  void anilOnIsotropicQuadraticsIsNalInTheBodyAndMamlInTheHead() {
    RandomStream stream = ExampleTasks.stream("round");
    List<Bowl> bowls = new ArrayList<>();
    for (double curvature : new double[] {1, 0.2}) {
      bowls.add(
          new Bowl(
              SimpleMatrix.identity(SIZE).scale(curvature),
              new SimpleMatrix(SIZE, 1, true, ExampleTasks.vector(stream, SIZE))));
    }
    double[] anil = trained(MetaAlgorithm.anil(0.6, 2, 0, 1), bowls, 1);
    double[] nal = trained(MetaAlgorithm.nal(), bowls, 1);
    double[] maml = trained(MetaAlgorithm.maml(0.6, 2), bowls, 1);
    for (int i = 0; i < SIZE; i++) {
      assertThat(anil[i]).isCloseTo(i < 2 ? nal[i] : maml[i], within(1e-10));
      assertThat(Math.abs(nal[i] - maml[i])).isGreaterThan(1e-3);
    }
  }

  @Test
  void badInputsGetOneLine() {
    assertThatThrownBy(() -> MetaAlgorithm.ridge(0))
        .hasMessage("lambda must be finite and > 0, got 0.0");
    assertThatThrownBy(() -> new Ridge(1, 0))
        .hasMessage("the accuracy must lie in (0, 1), got 0.0");
    MetaAlgorithm anil = MetaAlgorithm.anil(0.4, 1, 4);
    assertThatThrownBy(() -> anil.begin(SIZE))
        .hasMessage("frozen parameters must have indices from 0 to 3, got [4]");
    double[][] saddle = {{1, 0}, {0, -1}};
    Objective inner = new QuadraticObjective(saddle, new double[2]);
    MetaTask task = new MetaTask(inner, ExampleTasks.linear(ExampleTasks.stream("slope"), 2));
    MetaGradient f = MetaGradient.of(MetaAlgorithm.ridge(0.5), List.of(task));
    assertThatThrownBy(() -> f.gradient(new double[] {1, 0}, new double[2]))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("the Hessian + lambda I must be positive definite at u");
  }
}
