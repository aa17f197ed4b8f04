package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.chapter.networkgain.BaselinesLinear.Row;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.meta.LinearBaselines;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class BaselinesLinearTest extends StudyContract<Row> {
  static final BaselinesLinear STUDY =
      new BaselinesLinear(
          Landscapes.favourable(), 3, 4, Range.logarithmic(0.05, 0.9, 5), 2, 0.2, 6, 60, 7);
  private static final LinearBaselines LARGE =
      new LinearBaselines(Landscapes.favourable(), 3, 4, Double.POSITIVE_INFINITY);

  @Override
  protected BaselinesLinear study() {
    return STUDY;
  }

  /** Three α, three quantities, two adaptations: 18 correlated numbers a method; alarm ≤ 1e-4. */
  @ParameterizedTest
  @EnumSource(Baseline.class)
  void theAlgorithmsAgreeWithTheClosedForm(Baseline method) {
    Rows<Row> rows = STUDY.run().where(row -> row.method() == method);
    for (String judged : List.of("own", "common")) {
      Rows<Row> own = rows.where(row -> row.judged().equals(judged));
      // Beyond 5 standard errors of 60 draws: 5.6e-6 each by Student's law.
      SweepLaws.closedFormLiesWithinFiveStandardErrors(own, Row::easy, Row::easySimulated, 3);
      SweepLaws.closedFormLiesWithinFiveStandardErrors(own, Row::hard, Row::hardSimulated, 3);
      SweepLaws.closedFormLiesWithinFiveStandardErrors(own, Row::total, Row::totalSimulated, 3);
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    TwoClusters world = Landscapes.favourable();
    TwoClusters rare = world.withHardProbability(0.1);
    assertThatThrownBy(() -> new LinearBaselines(rare, 3, 4, 20))
        .hasMessage("half of the tasks must be hard, got p_H = 0.1");
    assertThatThrownBy(() -> new LinearBaselines(world, 0, 4, 20))
        .hasMessage("steps must be >= 1, got 0");
    assertThatThrownBy(() -> new LinearBaselines(world, 3, 11, 20))
        .hasMessage("the head must have 0 to d = 10 coordinates, got 11");
    for (double tasks : new double[] {0, 7, 2.5, -2, Double.NaN}) {
      assertThatThrownBy(() -> new LinearBaselines(world, 3, 4, tasks))
          .hasMessage("tasks must be even and >= 2, or infinite, got " + tasks);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 0.9})
  void nalAndMamlAreThoseOfTheChaptersOnRegression(double alpha) {
    Adaptation steps = Adaptation.population(alpha, 3);
    ClusterComparison solved = Landscapes.favourable().compare(steps, steps);
    LinearBaselines.Parts nal = LARGE.own(Baseline.NAL, alpha);
    LinearBaselines.Parts maml = LARGE.own(Baseline.MAML, alpha);
    assertThat(nal.easy()).isCloseTo(solved.nal().easy(), within(1e-12));
    assertThat(nal.hard()).isCloseTo(solved.nal().hard(), within(1e-12));
    assertThat(maml.easy()).isCloseTo(solved.maml().easy(), within(1e-12));
    assertThat(maml.hard()).isCloseTo(solved.maml().hard(), within(1e-12));
    assertThat(LARGE.weight(Baseline.MAML, alpha)).isCloseTo(solved.weightMaml(), within(1e-12));
  }

  /** Of all points MAML's is the best for its own adaptation. */
  @ParameterizedTest
  @EnumSource(Baseline.class)
  void noPointIsBetterThanMamlsAfterGradientSteps(Baseline method) {
    for (double alpha : new double[] {0.05, 0.3, 0.9}) {
      assertThat(LARGE.common(method, alpha, alpha).total())
          .isGreaterThanOrEqualTo(LARGE.own(Baseline.MAML, alpha).total() - 1e-12);
    }
  }

  @ParameterizedTest
  @EnumSource(Baseline.class)
  void withoutAdaptationAllAreNal(Baseline method) {
    double small = 1e-7;
    assertThat(LARGE.weight(method, small))
        .isCloseTo(LARGE.weight(Baseline.NAL, small), within(1e-6));
    assertThat(LARGE.own(method, small).total())
        .isCloseTo(LARGE.own(Baseline.NAL, small).total(), within(1e-5));
  }

  @Test
  void ofTheMethodsWithGradientStepsMamlLeansMostToTheHardTasks() {
    for (double alpha : new double[] {0.05, 0.3, 0.9}) {
      double nal = LARGE.weight(Baseline.NAL, alpha);
      double reptile = LARGE.weight(Baseline.REPTILE, alpha);
      double firstOrder = LARGE.weight(Baseline.FO_MAML, alpha);
      assertThat(nal).isLessThan(reptile);
      assertThat(reptile).isLessThan(firstOrder);
      assertThat(firstOrder).isLessThan(LARGE.weight(Baseline.MAML, alpha));
    }
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(0, 4, 6))
        .hasMessage("must have steps >= 1, every >= 1 and draws >= 2, got 0, 2 and 60");
    assertThatThrownBy(() -> with(3, 11, 6))
        .hasMessage("the head must have 0 to 10 coordinates, got 11");
    assertThatThrownBy(() -> with(3, 4, 5))
        .hasMessage("an even number of tasks >= 2 and p_H = 0.5 are needed, got 5 and 0.5");
  }

  private static BaselinesLinear with(int steps, int head, int tasks) {
    return new BaselinesLinear(STUDY.world(), steps, head, STUDY.strengths(), 2, 0.2, tasks, 60, 7);
  }
}
