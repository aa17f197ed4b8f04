package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.training.Method;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class FiniteTrainingTasksStudyTest extends LegacyContract {

  @Override
  FiniteTrainingTasksStudy study() {
    FiniteTrainingTasksStudy full = FiniteTrainingTasksStudy.defaults();
    return new FiniteTrainingTasksStudy(
        full.world(), full.innerStep(), List.of(40), List.of(5, 100, 300), 100, 100, 4_096, 3);
  }

  /**
   * From 100 tasks on, to 5 standard errors with 3 % room for terms of higher order: 4 comparisons,
   * a false alarm once in 400 000 seeds.
   */
  @Test
  void predictionsAreMet() {
    for (Row row : study().run()) {
      if (row.getDouble("tasks") >= 100) {
        TrainedErrorLaws.agree(row, 0.03);
      }
    }
  }

  /** Predictions fall as T to the power -½; so do measurements, at 5 standard errors. */
  @Test
  void errorsFallWithTheRootOfTheTasks() {
    FiniteTrainingTasksStudy study = study();
    Table table = study.run();
    Table slopes = study.slopes(table);
    assertThat(slopes.doubleColumn("slope").asDoubleArray())
        .containsExactly(
            study.slope(table, Method.NAL, 40).value(),
            study.slope(table, Method.MAML, 40).value());
    for (Method method : Method.values()) {
      Table rows = TrainedErrors.rows(table, method.name(), "samples", 80);
      double[] predicted = LegacySweep.values(rows, "predicted");
      assertThat(predicted[0] / predicted[2]).isCloseTo(Math.sqrt(60), within(1e-12));
      Estimate slope = study.slope(table, method, 40);
      // Two points: the terms of higher order shift the slope by up to 0.03/log 3.
      assertThat(slope.value()).isCloseTo(-0.5, within(5 * slope.standardError() + 0.03));
      assertThat(slope.standardError()).isLessThan(0.1);
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    FiniteTrainingTasksStudy full = FiniteTrainingTasksStudy.defaults();
    assertThatThrownBy(
            () ->
                new FiniteTrainingTasksStudy(
                    full.world(), 1, List.of(5), List.of(3, 100), 10, 10, 1000, 1))
        .hasMessage("a slope needs two numbers of tasks >= slopeFrom = 10, got [3, 100]");
  }
}
