package org.tasklandscape.chapter.finitetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.finitetraining.FiniteTrainingTasks.Point;
import org.tasklandscape.chapter.finitetraining.FiniteTrainingTasks.Slope;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.training.Method;

class FiniteTrainingTasksTest extends StudyContract<Point> {
  @Override
  protected FiniteTrainingTasks study() {
    FiniteTrainingTasks full = FiniteTrainingTasks.defaults();
    return new FiniteTrainingTasks(
        full.world(), full.innerStep(), List.of(40), List.of(5, 100, 300), 100, 100, 4_096, 3);
  }

  /**
   * From 100 tasks on, to 5 standard errors of 100 repetitions with 3 % room for terms of higher
   * order: 4 comparisons, by Student's law a false alarm once in 100 000 seeds.
   */
  @Test
  void predictionsAreMet() {
    Rows<Point> many = study().run().where(p -> p.tasks() >= 100);
    assertThat(many.size()).isEqualTo(4);
    many.forEach(p -> TrainedErrorLaws.agree(p.predicted(), p.simulated(), 0.03));
  }

  /** Predictions fall as T to the power -½; so do measurements, at 5 standard errors. */
  @Test
  void errorsFallWithTheRootOfTheTasks() {
    FiniteTrainingTasks study = study();
    Rows<Point> rows = study.run();
    assertThat(study.slopes(rows).list())
        .containsExactly(
            new Slope(Method.NAL, 80, study.slope(rows, Method.NAL, 40)),
            new Slope(Method.MAML, 80, study.slope(rows, Method.MAML, 40)));
    for (Method method : Method.values()) {
      double[] predicted =
          rows.where(p -> p.method() == method && p.samples() == 80)
              .values(p -> p.predicted().value());
      assertThat(predicted[0] / predicted[2]).isCloseTo(Math.sqrt(60), within(1e-12));
      Estimate slope = study.slope(rows, method, 40);
      // Two points: the terms of higher order shift the slope by up to 0.03/log 3.
      assertThat(slope.value()).isCloseTo(-0.5, within(5 * slope.standardError() + 0.03));
      assertThat(slope.standardError()).isLessThan(0.1);
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    FiniteTrainingTasks full = FiniteTrainingTasks.defaults();
    assertThatThrownBy(
            () ->
                new FiniteTrainingTasks(
                    full.world(), 1, List.of(5), List.of(3, 100), 10, 10, 1000, 1))
        .hasMessage("a slope needs two numbers of tasks >= slopeFrom = 10, got [3, 100]");
  }
}
