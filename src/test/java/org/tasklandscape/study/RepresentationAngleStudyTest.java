package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.representation.AngleTheory;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationMethod;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

class RepresentationAngleStudyTest extends LegacyContract {
  @Override
  RepresentationAngleStudy study() {
    RepresentationTraining base = RepresentationTraining.defaults();
    RepresentationTraining small = new RepresentationTraining(base.clusters(), 12, 15, 8);
    return new RepresentationAngleStudy(small, List.of(50, 400, 1600), 400, base.between(), 3);
  }

  /**
   * 4 comparisons at T = 400 and 1600. Student's law with 7 degrees of freedom exceeds 8 standard
   * errors in 1 of 10 000 seeds, so a false alarm comes in 1 of 2500.
   */
  @Test
  void manyTasksErrAsPredicted() {
    RepresentationAngleStudy study = study();
    Table table = study.run();
    AngleTheory theory = new AngleTheory(study.training().clusters(), 12, 15);
    for (int count : new int[] {400, 1600}) {
      for (RepresentationMethod method : RepresentationMethod.values()) {
        boolean moment = method == RepresentationMethod.MOMENT;
        double constant = moment ? theory.moment() : theory.alternating();
        Estimate error = study.estimate(table, method, count, "squared");
        assertThat(error.value()).isCloseTo(constant / count, within(8 * error.standardError()));
      }
    }
  }

  @Test
  void moreTasksHelpAndAlternatingMinimisationHelpsMore() {
    RepresentationAngleStudy study = study();
    Table table = study.run();
    int half = table.rowCount() / 2;
    FeatureSpace exact = FeatureSpace.complete(3, 3);
    double best = exact.gain(study.training().clusters(), study.step());
    for (int i = 0; i < half; i++) {
      for (String column : List.of("sine", "squared")) {
        double moment = table.doubleColumn(column).getDouble(i);
        assertThat(table.doubleColumn(column).getDouble(half + i)).isLessThan(moment);
        assertThat(i == 0 ? 3 : table.doubleColumn(column).getDouble(i - 1)).isGreaterThan(moment);
      }
      double gain = table.doubleColumn("gain").getDouble(half + i);
      assertThat(gain).isBetween(table.doubleColumn("gain").getDouble(i), best);
    }
  }

  @Test
  void theSlopeIsReadBackWithItsInterval() {
    Table table = study().run();
    for (RepresentationMethod method : RepresentationMethod.values()) {
      Estimate slope = study().estimate(table, method, 400, "slope");
      assertThat(slope.value()).isBetween(-0.8, -0.3);
      assertThat(slope.lower()).isLessThan(slope.value());
    }
    assertThat(study().figure(table).caption()).contains("D = 12, n = 15", "from T = 400 on");
  }

  @Test
  void rulesAreStatedWithTheValue() {
    RepresentationTraining training = RepresentationTraining.defaults();
    Adaptation step = training.between();
    assertThatThrownBy(() -> new RepresentationAngleStudy(training, List.of(10, 20), 15, step, 1))
        .hasMessage("a slope needs at least 2 numbers of tasks >= 15, got [10, 20]");
    assertThatThrownBy(() -> new RepresentationTraining(training.clusters(), 2, 20, 10))
        .hasMessage("must have D >= k = 3, got D = 2");
    assertThatThrownBy(() -> new RepresentationTraining(training.clusters(), 50, 20, 1))
        .hasMessage(
            "must have n >= 1 samples of a task and at least 2 training sets, got 20 and 1");
  }
}
