package org.tasklandscape.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.stats.Estimate;

class GeographyTest {
  private static final int D = 5;
  private static final double STEP = 0.9;

  /** An isotropic regression of curvature rho and optimum c, seen from the origin. */
  private static ProbedTask task(int i, double rho, double[] c) {
    double before = rho * square(c) / 2;
    double kept = (1 - STEP * rho) * (1 - STEP * rho);
    return new ProbedTask("task " + i, 1, before, before * kept, 0);
  }

  private static double square(double[] c) {
    double sum = 0;
    for (double x : c) {
      sum += x * x;
    }
    return sum;
  }

  /** Easy tasks of curvature 1, hard ones of 0.1, whose weighted mean of optima is the origin. */
  private static Geography drawn(Random random, int tasks, double far, double spread) {
    List<ProbedTask> probed = new ArrayList<>();
    List<double[]> ways = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      boolean hard = random.nextBoolean();
      double rho = hard ? 0.1 : 1;
      double[] c = new double[D];
      for (int j = 0; j < D; j++) {
        c[j] = spread * random.nextGaussian();
      }
      c[0] += hard ? far : -0.1 * far;
      probed.add(task(i, rho, c));
      ways.add(c);
    }
    return new Geography(probed, Displacements.of(ways));
  }

  /** The environment's own G: weights of q, the centre of each kind, the spread about the mean. */
  private static double gain(double far, double spread) {
    double easy = (1 - STEP) * (1 - STEP);
    double hard = 0.1 * (1 - STEP * 0.1) * (1 - STEP * 0.1);
    double w = hard / (easy + hard);
    double centre = (w - (1 - w) * 0.1) * far;
    double between = w * (1 - w) * 1.1 * far * 1.1 * far;
    return 1 + centre * centre / (D * spread * spread + between);
  }

  /**
   * Intervals of 95 % over 40 tasks, 600 worlds. The jackknife of few tasks is not exact: between
   * 90 and 99 % is asked for. A true coverage of 93 % lands outside with a probability of less than
   * 1 % a row.
   */
  @ParameterizedTest
  @CsvSource({"2, 0.2", "1, 0.3", "3, 1"})
  void theIntervalCoversTheEnvironmentsGain(double far, double spread) {
    double truth = gain(far, spread);
    Random random = new Random(20261130);
    int covered = 0;
    for (int world = 0; world < 600; world++) {
      Estimate gain = drawn(random, 40, far, spread).gain();
      covered += gain.lower() <= truth && truth <= gain.upper() ? 1 : 0;
    }
    assertThat(covered / 600.0).isBetween(0.90, 0.99);
  }

  /** Without geography the plain ratio is about 1/40 too large; the interval still reaches 1. */
  @Test
  void whereTheCentreIsNalsSolutionTheIntervalReachesOne() {
    Random random = new Random(3);
    int reached = 0;
    double plain = 0;
    for (int world = 0; world < 400; world++) {
      Geography geography = drawn(random, 40, 0, 0.5);
      reached += geography.gain().lower() == 1 ? 1 : 0;
      plain += geography.value() / 400;
    }
    assertThat(plain).isGreaterThan(0.02);
    assertThat(reached / 400.0).isGreaterThan(0.9);
  }

  @Test
  void onlyTheGramMatrixCounts() {
    Random random = new Random(4);
    List<ProbedTask> tasks = new ArrayList<>();
    List<double[]> ways = new ArrayList<>();
    List<double[]> turned = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double[] c = {random.nextGaussian(), random.nextGaussian()};
      tasks.add(task(i, 0.2 + 0.1 * i, c));
      ways.add(c);
      turned.add(new double[] {0.6 * c[0] - 0.8 * c[1], 0.8 * c[0] + 0.6 * c[1]});
    }
    double one = new Geography(tasks, Displacements.of(ways)).value();
    double two = new Geography(tasks, Displacements.of(turned)).value();
    assertThat(two).isCloseTo(one, within(1e-12 * one));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 1.5, fine-tuning must lower the loss",
    "1, 0.2, 0.5, must be fine-tuned to rest",
    "NaN, 0.5, 0.1, before",
    "1, Infinity, 0.1, after"
  })
  void lossesThatCannotBeAreNamed(double before, double after, double rest, String words) {
    assertThatThrownBy(() -> new ProbedTask("sine 3", 1, before, after, rest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("sine 3: ")
        .hasMessageContaining(words);
  }

  @Test
  void aMatrixThatIsNoGramMatrixIsNamed() {
    assertThatThrownBy(() -> Displacements.ofGram(new double[][] {{1, 0.5}, {0.2, 1}}))
        .hasMessageContaining("must be symmetric");
    assertThatThrownBy(() -> Displacements.ofGram(new double[][] {{1, 2}, {2, 1}}))
        .hasMessageContaining("must be positive semidefinite");
    assertThatThrownBy(() -> Displacements.ofGram(new double[][] {{1, 0}}))
        .hasMessageContaining("must be square");
    assertThatThrownBy(() -> Displacements.ofGram(new double[][] {{0}}))
        .hasMessageContaining("diagonal entries > 0");
    assertThatThrownBy(() -> Displacements.ofGram(new double[][] {{Double.NaN}}))
        .hasMessageContaining("diagonal entries > 0");
  }

  @Test
  void tooFewTasksOrOnesThatAdaptationSolvesAreNamed() {
    var solved = new ProbedTask("solved", 1, 1, 0, 0);
    double[][] unit = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    Displacements four = Displacements.ofGram(unit);
    assertThatThrownBy(() -> new Geography(List.of(solved, solved), four))
        .hasMessage("must have at least 4 tasks, got 2");
    assertThatThrownBy(() -> new Geography(List.of(solved, solved, solved, solved), four))
        .hasMessageContaining("must leave something");
    var five = List.of(solved, solved, solved, solved, solved);
    assertThatThrownBy(() -> new Geography(five, four))
        .hasMessageContaining("a row for each of the 5 tasks, got 4");
  }
}
