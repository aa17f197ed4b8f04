package org.tasklandscape.chapter.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.representation.RepresentationAngle.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.representation.AngleTheory;
import org.tasklandscape.representation.FeatureSpace;
import org.tasklandscape.representation.RepresentationMethod;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class RepresentationAngleTest extends StudyContract<Point> {
  @Override
  protected RepresentationAngle study() {
    RepresentationTraining base = RepresentationTraining.defaults();
    RepresentationTraining small = new RepresentationTraining(base.clusters(), 12, 15, 8);
    return new RepresentationAngle(small, List.of(50, 400, 1600), 400, base.between(), 3);
  }

  /**
   * 4 comparisons at T = 400 and 1600. Student's law with 7 degrees of freedom exceeds 8 standard
   * errors in 1 of 10 000 seeds, so a false alarm comes in 1 of 2500.
   */
  @Test
  void manyTasksErrAsPredicted() {
    RepresentationAngle study = study();
    AngleTheory theory = new AngleTheory(study.training().clusters(), 12, 15);
    Rows<Point> many = study.run().where(p -> p.tasks() >= 400);
    assertThat(many.size()).isEqualTo(4);
    for (Point p : many) {
      boolean moment = p.method() == RepresentationMethod.MOMENT;
      double constant = moment ? theory.moment() : theory.alternating();
      assertThat(p.predicted()).isEqualTo(constant / p.tasks());
      assertThat(p.squared().value())
          .isCloseTo(p.predicted(), within(8 * p.squared().standardError()));
    }
  }

  @Test
  void moreTasksHelpAndAlternatingMinimisationHelpsMore() {
    RepresentationAngle study = study();
    Rows<Point> rows = study.run();
    List<Point> moment = rows.where(p -> p.method() == RepresentationMethod.MOMENT).list();
    List<Point> better = rows.where(p -> p.method() == RepresentationMethod.ALTERNATING).list();
    FeatureSpace exact = FeatureSpace.complete(3, 3);
    double best = exact.gain(study.training().clusters(), study.step());
    assertThat(moment).hasSize(3);
    for (int i = 0; i < 3; i++) {
      for (Function<Point, Estimate> error :
          List.<Function<Point, Estimate>>of(Point::sine, Point::squared)) {
        double own = error.apply(moment.get(i)).value();
        assertThat(error.apply(better.get(i)).value()).isLessThan(own);
        assertThat(i == 0 ? 3 : error.apply(moment.get(i - 1)).value()).isGreaterThan(own);
      }
      assertThat(better.get(i).gain().value()).isBetween(moment.get(i).gain().value(), best);
    }
  }

  @Test
  void theSlopeHasAnIntervalAndStandsInTheCaption() {
    Rows<Point> rows = study().run();
    rows.by(Point::method)
        .forEach(
            (method, own) -> {
              Estimate slope = own.list().get(0).slope();
              assertThat(slope.value()).isBetween(-0.8, -0.3);
              assertThat(slope.lower()).isLessThan(slope.value());
              assertThat(own.estimates(Point::slope)).containsOnly(slope);
            });
    assertThat(study().figure(rows).caption()).contains("D = 12, n = 15", "from T = 400 on");
  }

  @Test
  void rulesAreStatedWithTheValue() {
    RepresentationTraining training = RepresentationTraining.defaults();
    Adaptation step = training.between();
    assertThatThrownBy(() -> new RepresentationAngle(training, List.of(10, 20), 15, step, 1))
        .hasMessage("a slope needs at least 2 numbers of tasks >= 15, got [10, 20]");
    assertThatThrownBy(() -> new RepresentationTraining(training.clusters(), 2, 20, 10))
        .hasMessage("must have D >= k = 3, got D = 2");
    assertThatThrownBy(() -> new RepresentationTraining(training.clusters(), 50, 20, 1))
        .hasMessage(
            "must have n >= 1 samples of a task and at least 2 training sets, got 20 and 1");
  }
}
