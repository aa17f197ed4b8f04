package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.tasklandscape.linear.Packed;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.ExactDraw;
import org.tasklandscape.stats.ExactSums;

class DiagnosisTest {
  private static final DiagnosisPlan PLAN = plan(0.9);

  private static DiagnosisPlan plan(double step) {
    return DiagnosisPlan.defaults().withInnerStep(step).withTestSamples(60).withReplicates(200, 1);
  }

  private static TaskEnvironment world() {
    return new TwoClusters(3, 0.5, TwoClusters.easy(1, 0.5), TwoClusters.hard(0.1, 0.05), 3, 0.5)
        .environment();
  }

  private static List<TaskMoments> table(int tasks, int rows) {
    return TableSampler.of(world()).draw(tasks, rows, new Streams(9, "diagnosis").stream("table"));
  }

  /** The moments of the features Ax and the target sy. */
  private static List<TaskMoments> mapped(List<TaskMoments> table, double[][] features, double s) {
    SimpleMatrix map = SimpleMatrix.identity(4);
    map.insertIntoThis(0, 0, new SimpleMatrix(features));
    map.set(3, 3, s);
    List<TaskMoments> mapped = new ArrayList<>();
    for (TaskMoments task : table) {
      SimpleMatrix cross = new SimpleMatrix(4, 4);
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          cross.set(i, j, task.cross()[Packed.index(i, j, 4)]);
        }
      }
      SimpleMatrix image = map.mult(cross).mult(map.transpose());
      double[] packed = new double[10];
      for (int i = 0; i < 4; i++) {
        for (int j = i; j < 4; j++) {
          packed[Packed.index(i, j, 4)] = image.get(i, j);
        }
      }
      mapped.add(new TaskMoments(task.task(), task.rows(), task.mean(), packed));
    }
    return mapped;
  }

  private static void assertSameGain(Diagnosis first, Diagnosis second) {
    assertThat(second.gain().value()).isCloseTo(first.gain().value(), within(1e-8));
    assertThat(second.gain().lower()).isCloseTo(first.gain().lower(), within(1e-8));
    assertThat(second.gain().upper()).isCloseTo(first.gain().upper(), within(1e-8));
    assertThat(second.verdict()).isEqualTo(first.verdict());
    assertThat(second.clusters()).hasSameSizeAs(first.clusters());
  }

  @Test
  void rotatedFeaturesChangeNothingButTheWeights() {
    double c = Math.cos(0.7);
    double s = Math.sin(0.7);
    double[][] rotation = {{c, -s, 0}, {s * c, c * c, -s}, {s * s, s * c, c}};
    for (int rows : new int[] {30, 12}) {
      Diagnosis plain = Diagnosis.of(table(60, rows), PLAN);
      Diagnosis turned = Diagnosis.of(mapped(table(60, rows), rotation, 1), PLAN);
      assertSameGain(plain, turned);
      assertThat(turned.distance()).isCloseTo(plain.distance(), within(1e-8));
      for (int i = 0; i < 3; i++) {
        double image = 0;
        for (int j = 0; j < 3; j++) {
          image += rotation[i][j] * plain.maml().get(j);
        }
        assertThat(turned.maml().get(i)).isCloseTo(image, within(1e-8));
      }
    }
  }

  @Test
  void theUnitOfTheTargetChangesNoGain() {
    double[][] same = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    Diagnosis plain = Diagnosis.of(table(60, 30), PLAN);
    Diagnosis scaled = Diagnosis.of(mapped(table(60, 30), same, 5), PLAN);
    assertSameGain(plain, scaled);
    assertThat(scaled.distance()).isCloseTo(5 * plain.distance(), within(1e-8));
    assertThat(scaled.nal().get(0)).isCloseTo(5 * plain.nal().get(0), within(1e-8));
    assertThat(scaled.excessRiskMaml().value())
        .isCloseTo(25 * plain.excessRiskMaml().value(), within(1e-6));
  }

  @Test
  void theUnitOfTheFeaturesTurnsIntoThatOfTheStep() {
    double[][] doubled = {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}};
    DiagnosisPlan quarter = plan(0.9 / 4);
    Diagnosis plain = Diagnosis.of(table(60, 30), PLAN);
    Diagnosis scaled = Diagnosis.of(mapped(table(60, 30), doubled, 1), quarter);
    assertSameGain(plain, scaled);
    assertThat(scaled.steps().recommended())
        .isCloseTo(plain.steps().recommended() / 4, within(1e-6));
  }

  @Test
  void theOrderOfTheTasksAndTheNumberOfThreadsChangeNothingAtAll() {
    List<TaskMoments> table = table(60, 12);
    List<TaskMoments> reversed = new ArrayList<>(table);
    Collections.reverse(reversed);
    Diagnosis plain = Diagnosis.of(table, PLAN, new Trials(1));
    assertThat(Diagnosis.of(reversed, PLAN, new Trials(3))).isEqualTo(plain);
  }

  /** 3000 tasks of 200 rows: every number within a few per cent, about 5 standard errors. */
  @Test
  void manyTasksRecoverTheLandscape() {
    Diagnosis seen = Diagnosis.of(table(3000, 200), PLAN);
    assertThat(seen.clusters()).hasSize(2);
    HardnessCluster easy = seen.clusters().get(0);
    HardnessCluster hard = seen.clusters().get(1);
    assertThat(easy.curvature()).isCloseTo(1, within(0.02));
    assertThat(hard.curvature()).isCloseTo(0.1, within(0.002));
    assertThat(easy.spread()).isCloseTo(0.5, within(0.06));
    assertThat(hard.spread()).isCloseTo(0.05, within(0.01));
    assertThat(easy.noiseVariance()).isCloseTo(0.5, within(0.02));
    assertThat(easy.effectiveDimension()).isCloseTo(3, within(0.05));
    assertThat(seen.distance()).isCloseTo(3, within(0.1));
    assertThat(seen.verdict()).isEqualTo(DiagnosisVerdict.USE_MAML);
  }

  @Test
  void noiseIsTakenOutOfTheSpreadsAndTheDistance() {
    TaskEnvironment one =
        new TwoClusters(3, 0.5, TwoClusters.easy(1, 0), TwoClusters.hard(0.1, 0), 0, 1)
            .environment();
    var stream = new Streams(9, "diagnosis").stream("noise");
    Diagnosis seen = Diagnosis.of(TableSampler.of(one).draw(400, 12, stream), PLAN);
    // Least squares of a hard task has an error of 1.25 a coordinate, of a centre 0.08 in all.
    assertThat(seen.clusters().get(1).spread()).isLessThan(0.15);
    assertThat(seen.distance()).isLessThan(0.25);
  }

  @Test
  void optimaAreShrunkWhereRowsAreFew() {
    TaskEstimate few = Diagnosis.of(table(60, 5), PLAN).tasks().get(0);
    TaskEstimate many = Diagnosis.of(table(60, 5000), PLAN).tasks().get(0);
    assertThat(few.shrinkage()).isBetween(0.1, 1.0);
    assertThat(many.shrinkage()).isBetween(0.0, 0.1);
  }

  @Test
  void badTablesAreRefusedInOneLine() {
    assertRefused(List.of(), "must have at least one task, got none");
    List<TaskMoments> table = new ArrayList<>(table(20, 9));
    table.add(table.get(3));
    assertRefused(table, "each task must come once, got two of name task 3");
    double[][] constant = {{1, 0, 0}, {0, 0, 0}, {0, 0, 1}};
    assertRefused(
        mapped(table(20, 9), constant, 1),
        "each feature must vary within some task, got a constant number 2");
    double[][] related = {{1, 0, 0}, {2, 0, 0}, {0, 0, 1}};
    assertRefused(
        mapped(table(20, 9), related, 1),
        "features must not determine each other, got a linear relation between number 1, number 2");
    assertRefused(table(5, 2), "must have a task of >= 4 rows whose features vary, got none of 5");
  }

  @Test
  void badPlansAreRefusedInOneLine() {
    DiagnosisPlan plan = DiagnosisPlan.defaults();
    assertThatThrownBy(() -> plan.withInnerStep(-1))
        .hasMessage("the inner step must be positive and finite, got -1.0");
    assertThatThrownBy(() -> plan.withTestSamples(1))
        .hasMessage("must have test samples >= 2, got 1; their mean takes one");
    assertThatThrownBy(() -> plan.withIntercept(Intercept.KNOWN).withTestSamples(0))
        .hasMessage("must have test samples >= 1, got 0");
    assertThatThrownBy(() -> plan.withReplicates(10, 1))
        .hasMessage("must have replicates >= 200, got 10");
  }

  /** Units of features no longer matter, not even each in another. */
  @Test
  void standardisedFeaturesHaveNoUnits() {
    double[][] units = {{2, 0, 0}, {0, 0.1, 0}, {0, 0, 30}};
    DiagnosisPlan plan = PLAN.withStandardised();
    Diagnosis plain = Diagnosis.of(table(60, 30), plan);
    Diagnosis scaled = Diagnosis.of(mapped(table(60, 30), units, 1), plan);
    assertSameGain(plain, scaled);
    assertThat(scaled.steps().recommended()).isCloseTo(plain.steps().recommended(), within(1e-6));
  }

  /** Nor of features with heavy tails, whose fourth moments are known in their own units alone. */
  @Test
  void standardisedFeaturesOfHeavyTailsHaveNoUnits() {
    DiagnosisPlan plan = PLAN.withStandardised();
    Diagnosis plain = Diagnosis.of(tailed(1), plan);
    Diagnosis scaled = Diagnosis.of(tailed(1000), plan);
    assertThat(Diagnosis.of(tailed(1), PLAN).facts().kurtosis().lower()).isGreaterThan(1);
    assertSameGain(plain, scaled);
    assertThat(scaled.facts().hardnessSpread().upper())
        .isCloseTo(plain.facts().hardnessSpread().upper(), within(1e-8));
    assertThat(scaled.facts().kurtosis().value()).isNaN();
    assertThat(plain.facts().kurtosis().value()).isNaN();
    assertThat(scaled.reasons()).isEqualTo(plain.reasons()).contains(Judgement.UNKNOWN_TAILS);
  }

  /** 100 tasks of 40 rows, every other one hard: x₁ Gaussian in some unit, x₂ Laplace. */
  private static List<TaskMoments> tailed(double unit) {
    RandomStream stream = new Streams(4, "diagnosis").stream("tails");
    List<TaskMoments> table = new ArrayList<>();
    for (int task = 0; task < 100; task++) {
      double scale = task % 2 == 0 ? 1 : 0.3;
      double optimum = (task % 2 == 0 ? 0 : 3) + 0.3 * stream.gaussian();
      var sums = new ExactSums(4);
      for (int row = 0; row < 40; row++) {
        double x = scale * stream.gaussian();
        double side = StrictMath.log(stream.nextDouble() / stream.nextDouble());
        double laplace = scale * side;
        double y = optimum * x + laplace + 0.5 * stream.gaussian();
        double moved = unit * x;
        double square = moved * moved + laplace * laplace;
        sums.add(new ExactDraw(4).set(new double[] {moved, laplace, y, square}, 0));
      }
      table.add(TaskMoments.of("task " + task, sums, 2));
    }
    return table;
  }

  /** Of one feature the unit cancels, and the tails are known in any. */
  @Test
  void oneStandardisedFeatureKeepsItsTails() {
    List<TaskMoments> line = new ArrayList<>();
    for (TaskMoments task : tailed(1)) {
      double[] mean = {task.mean()[1], task.mean()[2]};
      double[] cross = {task.cross()[3], task.cross()[4], task.cross()[5]};
      line.add(new TaskMoments(task.task(), task.rows(), mean, cross, task.fourth()));
    }
    assertThat(Diagnosis.of(line, PLAN.withStandardised()).facts().kurtosis().value())
        .isCloseTo(Diagnosis.of(line, PLAN).facts().kurtosis().value(), within(1e-9));
  }

  /** No interval of no width, no negative variance, not even where there is nothing to gain. */
  @Test
  void noIntervalIsAPointAndNoVarianceIsNegative() {
    for (int rows : new int[] {6, 12, 40}) {
      Diagnosis seen = Diagnosis.of(table(80, rows), DiagnosisPlan.defaults());
      assertThat(seen.gain().upper()).isGreaterThan(seen.gain().lower() * 1.005);
      assertThat(seen.trainedGain().upper()).isGreaterThan(seen.trainedGain().lower());
      assertThat(seen.excessRiskMaml().upper()).isGreaterThan(seen.excessRiskMaml().lower());
      assertThat(seen.tasks()).allMatch(task -> task.noiseVariance() >= 0);
      assertThat(seen.clusters()).allMatch(cluster -> cluster.noiseVariance() >= 0);
    }
  }

  /** Small tasks are left out of the gain and counted; they are no reason to keep silent. */
  @Test
  void smallTasksAreSetAside() {
    List<TaskMoments> table = new ArrayList<>(table(60, 30));
    for (TaskMoments small : table(40, 4)) {
      table.add(new TaskMoments("small " + small.task(), 4, small.mean(), small.cross()));
    }
    Diagnosis plain = Diagnosis.of(table(60, 30), PLAN);
    Diagnosis mixed = Diagnosis.of(table, PLAN);
    assertThat(mixed.facts().withoutNoise()).isEqualTo(40);
    assertThat(mixed.gain().value()).isCloseTo(plain.gain().value(), within(0.02));
    assertThat(mixed.reasons())
        .contains(
            "40 tasks of fewer than 5 rows tell no noise: the gain is" + " that of the others");
  }

  private static void assertRefused(List<TaskMoments> table, String message) {
    assertThatThrownBy(() -> Diagnosis.of(table, PLAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
