package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.convergence.HarderToOptimise.Row;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class HarderToOptimiseTest extends StudyContract<Row> {
  @Override
  protected HarderToOptimise study() {
    return with(2);
  }

  private static HarderToOptimise with(int draws) {
    return new HarderToOptimise(
        2, 0.7, 1.5, List.of(1), 60, 1e-3, 0.05, 10, 3, 4, 0.1, List.of(0.3, 1.0), draws, 5);
  }

  /** One matrix: E A(I - αA)² has the eigenvalues λ(1 - αλ)². */
  @Test
  void ofOneTaskTheCurvaturesAreThoseOfTheBracket() {
    for (double alpha : new double[] {0.2, 0.8}) {
      CurvatureEnds ends = CurvatureEnds.of(new Streams(1, "ends").stream("one"), 1, 4, 0.1, alpha);
      double[] expected =
          Arrays.stream(ends.nal())
              .map(x -> x * (1 - alpha * x) * (1 - alpha * x))
              .sorted()
              .toArray();
      assertThat(ends.maml()).containsExactly(expected, within(1e-12));
      assertThat(ends.guaranteedRatio()).isGreaterThanOrEqualTo(4);
    }
  }

  /** A third of 1/L: the bracket is increasing, so the condition number falls. */
  @Test
  void smallStepsLowerTheConditionNumberOfOneTask() {
    CurvatureEnds ends = CurvatureEnds.of(new Streams(1, "ends").stream("one"), 1, 4, 0.1, 0.33);
    assertThat(ends.conditionRatio()).isLessThan(1);
  }

  @Test
  void theEffortIsCountedFromTheSameStartAndCapped() {
    OptimisationEffort effort = new OptimisationEffort(3, 1e-12, 0.05, 4);
    var results =
        effort.of(
            TeacherEnvironment.base(PopulationActivation.ERF),
            2,
            1.5,
            List.of(1),
            new Streams(1, "effort"),
            0);
    assertThat(results).hasSize(2);
    for (var result : results) {
      assertThat(result.moves()).isEqualTo(3);
      assertThat(result.atRest()).isFalse();
      assertThat(result.condition()).isGreaterThan(1);
      assertThat(result.norm()).isPositive();
    }
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> with(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("draws >= 2, got 1");
    Rows<Row> rows = study().run();
    assertThatThrownBy(() -> HarderToOptimise.row(rows, "ReLU", 0.7, 9, HarderToOptimise.MOVES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no row of ReLU, α = 0.7, k = 9");
  }
}
