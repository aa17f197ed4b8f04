package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.sampling.RandomStream;

/** The laws of the family, on tasks whose inner and outer objectives differ. */
class MetaGradientTest {
  private static final int SIZE = 4;
  private static final double[] POINT = ExampleTasks.vector(ExampleTasks.stream("start"), SIZE);
  private static final double[] WEIGHTS = {0.5, 0.2, 0.3};

  private static MetaGradient of(MetaAlgorithm algorithm, List<MetaTask> tasks) {
    return MetaGradient.of(algorithm, tasks, WEIGHTS, 1);
  }

  private static double[] gradient(MetaAlgorithm algorithm, List<MetaTask> tasks) {
    double[] gradient = new double[SIZE];
    of(algorithm, tasks).gradient(POINT, gradient);
    return gradient;
  }

  private static double distance(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Vectors.sum(a, -1, b, difference);
    return Vectors.norm(difference);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theMetaGradientOfMamlIsTheSlopeOfTheLossAfterAdaptation(int steps) {
    MetaGradient f =
        of(MetaAlgorithm.maml(0.4, steps), ExampleTasks.smoothTasks("smooth", 3, SIZE));
    double[] gradient = new double[SIZE];
    assertThat(f.gradient(POINT, gradient)).isEqualTo(f.value(POINT));
    double width = 1e-5;
    for (int i = 0; i < SIZE; i++) {
      double[] up = POINT.clone();
      double[] down = POINT.clone();
      up[i] += width;
      down[i] -= width;
      // δ² times a third derivative of size 1, and rounding of 1e-16/δ.
      double slope = (f.value(up) - f.value(down)) / (2 * width);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-9));
    }
  }

  @Test
  void allAlgorithmsWithoutAStepAreNal() {
    List<MetaTask> tasks = ExampleTasks.smoothTasks("smooth", 3, SIZE);
    double[] nal = gradient(MetaAlgorithm.nal(), tasks);
    double[] plain = new double[SIZE];
    for (int i = 0; i < 3; i++) {
      double[] one = new double[SIZE];
      tasks.get(i).outer().gradient(POINT, one);
      Vectors.add(WEIGHTS[i], one, plain);
    }
    assertThat(nal).isEqualTo(plain);
    assertThat(gradient(MetaAlgorithm.maml(0, 3), tasks)).isEqualTo(nal);
    assertThat(gradient(MetaAlgorithm.maml(0.4, 0), tasks)).isEqualTo(nal);
    assertThat(gradient(MetaAlgorithm.foMaml(0, 1), tasks)).isEqualTo(nal);
    assertThat(gradient(MetaAlgorithm.hfMaml(0, 2, 1e-3), tasks)).isEqualTo(nal);
    assertThat(distance(gradient(MetaAlgorithm.maml(0.4, 1), tasks), nal)).isGreaterThan(0.01);
  }

  @Test
  void droppingTheBracketCostsNothingWhereHessiansVanish() {
    RandomStream stream = ExampleTasks.stream("linear");
    List<MetaTask> flat = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      flat.add(new MetaTask(ExampleTasks.linear(stream, SIZE), ExampleTasks.smooth(stream, SIZE)));
    }
    assertThat(gradient(MetaAlgorithm.foMaml(0.4, 3), flat))
        .isEqualTo(gradient(MetaAlgorithm.maml(0.4, 3), flat));
    List<MetaTask> curved = ExampleTasks.smoothTasks("smooth", 3, SIZE);
    double[] exact = gradient(MetaAlgorithm.maml(0.4, 3), curved);
    assertThat(distance(gradient(MetaAlgorithm.foMaml(0.4, 3), curved), exact)).isGreaterThan(0.01);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1, 100})
  void centralDifferencesAreExactOnQuadraticsWhateverTheirWidth(double width) {
    List<MetaTask> tasks = ExampleTasks.quadraticTasks("quadratic", 3, SIZE);
    // Rounding of 1e-16/δ.
    assertThat(gradient(MetaAlgorithm.hfMaml(0.4, 3, width), tasks))
        .containsExactly(
            gradient(MetaAlgorithm.maml(0.4, 3), tasks), Offset.offset(1e-12 + 1e-15 / width));
  }

  @Test
  void elsewhereTheirErrorFallsAsTheSquareOfTheWidth() {
    List<MetaTask> tasks = ExampleTasks.smoothTasks("smooth", 3, SIZE);
    double[] exact = gradient(MetaAlgorithm.maml(0.4, 2), tasks);
    double wide = distance(gradient(MetaAlgorithm.hfMaml(0.4, 2, 0.02), tasks), exact);
    double narrow = distance(gradient(MetaAlgorithm.hfMaml(0.4, 2, 0.01), tasks), exact);
    // The next term of the expansion is δ² smaller.
    assertThat(wide / narrow).isCloseTo(4, within(0.01));
  }

  @Test
  void severalStepsAreTheStepOfAStep() {
    List<MetaTask> tasks = ExampleTasks.smoothTasks("smooth", 1, SIZE);
    double[] once = MetaAlgorithm.maml(0.4, 1).adapt(tasks.get(0), POINT);
    double[] twice = MetaAlgorithm.maml(0.4, 1).adapt(tasks.get(0), once);
    assertThat(MetaAlgorithm.maml(0.4, 2).adapt(tasks.get(0), POINT)).isEqualTo(twice);
    assertThat(MetaAlgorithm.nal().adapt(tasks.get(0), POINT)).isEqualTo(POINT);
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytesAgainAndAgain() {
    List<MetaTask> tasks = ExampleTasks.smoothTasks("many", 40, SIZE);
    double[] weights = ExampleTasks.vector(ExampleTasks.stream("weights"), 40);
    for (int i = 0; i < 40; i++) {
      weights[i] = Math.abs(weights[i]);
    }
    MetaAlgorithm maml = MetaAlgorithm.maml(0.4, 2);
    double[] expected = new double[SIZE];
    double value = MetaGradient.of(maml, tasks, weights, 1).gradient(POINT, expected);
    for (int threads : new int[] {2, 5}) {
      MetaGradient f = MetaGradient.of(maml, tasks, weights, threads);
      for (int call = 0; call < 200; call++) {
        double[] gradient = new double[SIZE];
        assertThat(f.gradient(POINT, gradient)).isEqualTo(value);
        assertThat(gradient).isEqualTo(expected);
      }
      assertThat(f.value(POINT)).isEqualTo(value);
    }
  }

  @Test
  void anErrorInAnyThreadReachesTheCallerAndLeavesTheThreadsAtWork() {
    List<MetaTask> tasks = new ArrayList<>(ExampleTasks.smoothTasks("many", 20, SIZE));
    MetaAlgorithm maml = MetaAlgorithm.maml(0.4, 2);
    for (int place : new int[] {0, 10, 19}) {
      List<MetaTask> broken = new ArrayList<>(tasks);
      broken.set(place, MetaTask.population(new FailsOnce()));
      double[] equal = new double[20];
      Arrays.fill(equal, 0.05);
      MetaGradient f = MetaGradient.of(maml, broken, equal, 3);
      assertThatThrownBy(() -> f.gradient(POINT, new double[SIZE])).hasMessage("once");
      assertThat(f.gradient(POINT, new double[SIZE])).isEqualTo(f.value(POINT));
    }
  }

  private static final class FailsOnce implements Objective {
    private final Objective sound = ExampleTasks.smooth(ExampleTasks.stream("once"), SIZE);
    private boolean failed;

    @Override
    public int size() {
      return SIZE;
    }

    @Override
    public double value(double[] w) {
      return sound.value(w);
    }

    @Override
    public double gradient(double[] w, double[] gradient) {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("once");
      }
      return sound.gradient(w, gradient);
    }

    @Override
    public void hessianVector(double[] w, double[] v, double[] product) {
      sound.hessianVector(w, v, product);
    }
  }

  @Test
  void aBatchIsAChoiceOfWeights() {
    List<MetaTask> tasks = ExampleTasks.smoothTasks("smooth", 3, SIZE);
    MetaAlgorithm maml = MetaAlgorithm.maml(0.4, 2);
    double[] batch = new double[SIZE];
    double value = of(maml, tasks).gradient(POINT, new double[] {0, 1, 0}, batch);
    double[] alone = new double[SIZE];
    assertThat(MetaGradient.of(maml, tasks.subList(1, 2)).gradient(POINT, alone)).isEqualTo(value);
    assertThat(batch).isEqualTo(alone);
  }

  @Test
  void theNormOfTheInnerGradientsIsAMeanOfNorms() {
    List<MetaTask> tasks = ExampleTasks.smoothTasks("smooth", 3, SIZE);
    double mean = 0;
    for (int i = 0; i < 3; i++) {
      double[] one = new double[SIZE];
      tasks.get(i).inner().gradient(POINT, one);
      mean += WEIGHTS[i] * Vectors.norm(one);
    }
    MetaGradient f = of(MetaAlgorithm.maml(0.4, 1), tasks);
    assertThat(f.innerGradientNorm(POINT, f.weights())).isEqualTo(mean);
  }

  @Test
  void badInputsGetOneLine() {
    List<MetaTask> tasks = ExampleTasks.smoothTasks("smooth", 3, SIZE);
    MetaAlgorithm nal = MetaAlgorithm.nal();
    assertThatThrownBy(() -> MetaGradient.of(nal, List.of()))
        .hasMessage("there must be at least one task, got none");
    assertThatThrownBy(() -> MetaGradient.of(nal, List.of(tasks.get(0), tasks.get(0))))
        .hasMessageStartingWith("no two tasks may share an objective");
    assertThatThrownBy(() -> MetaGradient.of(nal, tasks, new double[2], 1))
        .hasMessage("there must be one weight for each task, got 2 for 3");
    assertThatThrownBy(() -> MetaGradient.of(nal, tasks, new double[] {1, -1, 1}, 1))
        .hasMessage("weights must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> MetaGradient.of(nal, tasks, WEIGHTS, 0))
        .hasMessage("threads must be >= 1, got 0");
    assertThatThrownBy(() -> MetaAlgorithm.maml(-1, 1))
        .hasMessage("the inner step must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> MetaAlgorithm.maml(1, -1))
        .hasMessage("inner steps must be >= 0, got -1");
    assertThatThrownBy(() -> MetaAlgorithm.hfMaml(1, 1, 0))
        .hasMessage("delta must be finite and > 0, got 0.0");
    Objective small = ExampleTasks.quadratic(ExampleTasks.stream("small"), 2);
    assertThatThrownBy(() -> new MetaTask(small, tasks.get(0).outer()))
        .hasMessage("inner and outer objective must have the same size, got 2 and 4");
    assertThatThrownBy(
            () -> MetaGradient.of(nal, List.of(tasks.get(0), MetaTask.population(small))))
        .hasMessage("all tasks must have the same size, got 4 for the first and 2 for number 1");
  }
}
