package org.tasklandscape.chapter.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Row;
import org.tasklandscape.chapter.convergence.IterationsToAccuracy.Tasks;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class IterationsToAccuracyTest extends StudyContract<Row> {
  @Override
  protected IterationsToAccuracy study() {
    return with(PopulationActivation.ERF, 3);
  }

  /** One neuron: L = 1.6, so α = 0.5 is small enough and steps are large. */
  private static IterationsToAccuracy with(PopulationActivation activation, int draws) {
    return new IterationsToAccuracy(
        2,
        8,
        0.5,
        1500,
        Range.logarithmic(1e-6, 1, 13),
        new TeacherEnvironment(activation, 2, 1, 1, 0.1, 0.05, 0.001, 2),
        0.5,
        2000,
        Range.logarithmic(1e-3, 0.1, 7),
        4,
        4,
        1e-4,
        draws,
        Landscapes.SEED);
  }

  /** A theorem, so without exception: the first k is below both bounds, and they are ordered. */
  @Test
  void mamlReachesEveryAccuracyWithinTheBounds() {
    Rows<Row> rows = study().run();
    assertThat(rows.size()).isEqualTo(3 * 13 + 3 * 7);
    for (Row row : rows) {
      assertThat(row.maml()).isNotNaN().isLessThanOrEqualTo(row.bound());
      assertThat(row.bound()).isLessThanOrEqualTo(row.aPriori());
    }
  }

  private static Rows<Row> draw(Rows<Row> rows, Tasks tasks, int draw) {
    return rows.where(row -> row.tasks() == tasks && row.draw() == draw);
  }

  @ParameterizedTest
  @EnumSource
  void finerAccuraciesTakeLonger(Tasks tasks) {
    double[] maml = draw(study().run(), tasks, 1).values(Row::maml);
    for (int i = 1; i < maml.length; i++) {
      assertThat(maml[i]).isLessThanOrEqualTo(maml[i - 1]);
    }
    assertThat(maml[0]).isGreaterThan(10);
  }

  @Test
  void foMamlNeverReachesTheFinest() {
    Rows<Row> rows = study().run();
    double[] first = draw(rows, Tasks.REGRESSION, 0).values(Row::foMaml);
    assertThat(first[0]).isNaN();
    assertThat(first[first.length - 1]).isNotNaN();
    assertThat(study().shareOfBound(rows, Tasks.REGRESSION, Row::foMaml).value()).isNaN();
  }

  @ParameterizedTest
  @EnumSource
  void theEffectsSumUpTheDraws(Tasks tasks) {
    Rows<Row> rows = study().run();
    assertThat(study().exponent(rows, tasks).value()).isBetween(0.05, 2.0);
    double largest = 0;
    for (int draw = 0; draw < 3; draw++) {
      double share = 0;
      for (Row row : draw(rows, tasks, draw)) {
        share = Math.max(share, row.maml() / row.bound());
      }
      largest += share / 3;
    }
    Estimate share = study().shareOfBound(rows, tasks, Row::maml);
    assertThat(Math.abs(share.value() - largest)).isLessThan(1e-14);
    // The error of δ = 1e-4 moves an arrival by one iteration at most.
    Estimate ratio = study().hessianFreeRatio(rows, tasks);
    assertThat(ratio.value()).isBetween(0.98, 1.02);
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(PopulationActivation.ERF, 1))
        .hasMessage("must have tasks >= 1 of each kind and draws >= 2, got 4, 4 and 1");
    assertThatThrownBy(() -> with(PopulationActivation.RELU, 2))
        .hasMessage("constants are known for erf networks, got ReLU");
  }
}
