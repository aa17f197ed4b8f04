package org.tasklandscape.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.meta.Lbfgs;
import org.tasklandscape.meta.LogCoshObjective;
import org.tasklandscape.meta.MeasuredHardness;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.meta.MetaGradient;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.Objective;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.meta.Training;
import org.tasklandscape.sampling.Trials;

class ProbedLandscapeTest {
  private static final int D = 4;
  private static final double ALPHA = 0.8;
  private static final Training REST = new Training(new Lbfgs(20), 5000, 1e-13);

  /** Half of the tasks steep about the origin, half flat about a far centre. */
  private static List<QuadraticObjective> isotropic(Random random, int tasks) {
    List<QuadraticObjective> drawn = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      boolean hard = i % 2 == 1;
      double[] optimum = gaussians(random, hard ? 0.1 : 0.4);
      optimum[0] += hard ? 2 : 0;
      double curvature = hard ? 0.1 + 0.05 * random.nextDouble() : 0.8 + 0.2 * random.nextDouble();
      drawn.add(
          new QuadraticObjective(SimpleMatrix.identity(D).scale(curvature).toArray2(), optimum));
    }
    return drawn;
  }

  /** Covariances that differ in direction. */
  private static List<QuadraticObjective> rotated(Random random, int tasks) {
    List<QuadraticObjective> drawn = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      var rows = new SimpleMatrix(D, D, true, gaussians(random, 1, D * D));
      SimpleMatrix gram = rows.mult(rows.transpose());
      double[] optimum = gaussians(random, 0.5);
      optimum[0] += i % 2;
      drawn.add(
          new QuadraticObjective(
              gram.divide(gram.normF()).plus(SimpleMatrix.identity(D).scale(0.05)).toArray2(),
              optimum));
    }
    return drawn;
  }

  private static double[] gaussians(Random random, double scale) {
    return gaussians(random, scale, D);
  }

  private static double[] gaussians(Random random, double scale, int size) {
    return random.ints(size).mapToDouble(i -> scale * random.nextGaussian()).toArray();
  }

  private static double[] solution(MetaAlgorithm algorithm, List<QuadraticObjective> risks) {
    List<MetaTask> tasks = risks.stream().map(MetaTask::population).toList();
    return REST.run(MetaGradient.of(algorithm, tasks), new double[D]).point();
  }

  private static double after(MetaAlgorithm maml, List<QuadraticObjective> risks, double[] w) {
    return MetaGradient.of(maml, risks.stream().map(MetaTask::population).toList()).value(w);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void onIsotropicRegressionsTheCentreIsMamlsSolutionAndTheGeographyItsGain(int steps) {
    List<QuadraticObjective> risks = isotropic(new Random(steps), 12);
    MetaAlgorithm maml = MetaAlgorithm.maml(ALPHA, steps);
    double[] nal = solution(MetaAlgorithm.nal(), risks);
    double[] best = solution(maml, risks);
    ProbedLandscape seen = ProbedLandscape.of(risks, maml, nal, new Trials(1));
    double[] centre = seen.centre();
    for (int i = 0; i < D; i++) {
      assertThat(centre[i]).isCloseTo(best[i], within(1e-8));
    }
    double gain = after(maml, risks, nal) / after(maml, risks, best);
    assertThat(1 + seen.geography().value()).isCloseTo(gain, within(1e-8 * gain));
  }

  /** At rest, gradients of 1e-8 move values by less than their rounding, up or down. */
  @Test
  void tasksThatAdaptationSolvesAreNotRefusedForRounding() {
    Random random = new Random(4);
    for (int i = 0; i < 30; i++) {
      double[][] inputs = new double[5][];
      Arrays.setAll(inputs, j -> gaussians(random, 1, 2));
      Objective risk = new LogCoshObjective(inputs, gaussians(random, 1, 5));
      for (int steps = 10; steps <= 130; steps += 5) {
        MetaAlgorithm maml = MetaAlgorithm.maml(0.4, steps);
        double[] point = {2, -1};
        ProbedLandscape seen = ProbedLandscape.of(List.of(risk), maml, point, new Trials(1));
        assertThat(seen.tasks().get(0).hardness()).isBetween(0.0, 1.0);
        assertThat(MeasuredHardness.of(List.of(risk), maml, point).after()).isNotNegative();
      }
    }
  }

  /** What the centre falls short of elsewhere it cannot hide: MAML's solution is the least. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theBestPointOfTheLineLiesBetweenNalAndMaml(int seed) {
    List<QuadraticObjective> risks = rotated(new Random(seed), 10);
    MetaAlgorithm maml = MetaAlgorithm.maml(ALPHA, 2);
    double[] nal = solution(MetaAlgorithm.nal(), risks);
    ProbedLandscape seen = ProbedLandscape.of(risks, maml, nal, new Trials(1));
    CentreLine line = CentreLine.along(seen, risks, maml);
    double there = after(maml, risks, line.point());
    assertThat(there).isLessThanOrEqualTo(after(maml, risks, nal));
    assertThat(there)
        .isGreaterThanOrEqualTo(after(maml, risks, solution(maml, risks)) * (1 - 1e-12));
  }

  @Test
  void onIsotropicRegressionsTheLineFindsTheCentreItselfAndItsGainOnTheSameTasksIsG() {
    List<QuadraticObjective> risks = isotropic(new Random(5), 20);
    MetaAlgorithm maml = MetaAlgorithm.maml(ALPHA, 2);
    ProbedLandscape seen =
        ProbedLandscape.of(risks, maml, solution(MetaAlgorithm.nal(), risks), new Trials(1));
    CentreLine line = CentreLine.along(seen, risks, maml);
    assertThat(line.share()).isEqualTo(1);
    double gain = 1 + seen.geography().value();
    assertThat(line.gain(seen, risks, maml).value()).isCloseTo(gain, within(1e-7 * gain));
  }

  @Test
  void neitherTheOrderOfTheTasksNorTheNumberOfThreadsChangesABit() {
    List<QuadraticObjective> risks = rotated(new Random(8), 9);
    MetaAlgorithm maml = MetaAlgorithm.maml(ALPHA, 3);
    double[] nal = solution(MetaAlgorithm.nal(), risks);
    Geography one = ProbedLandscape.of(risks, maml, nal, new Trials(1)).geography();
    List<QuadraticObjective> shuffled = new ArrayList<>(risks);
    Collections.shuffle(shuffled, new Random(1));
    Geography two = ProbedLandscape.of(shuffled, maml, nal, new Trials(4)).geography();
    assertThat(two.value()).isEqualTo(one.value());
    assertThat(two.gain()).isEqualTo(one.gain());
  }
}
