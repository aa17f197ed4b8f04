package org.tasklandscape.chapter.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.representation.RepresentationGain.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class RepresentationGainTest extends StudyContract<Point> {
  private final RepresentationTraining training =
      new RepresentationTraining(RepresentationTraining.defaults().clusters(), 20, 15, 5);

  @Override
  protected RepresentationGain study() {
    return new RepresentationGain(
        training, List.of(60), Range.logarithmic(10, 10_000, 7), 3, 20_000, 4);
  }

  /**
   * 3 points of 3 quantities in each of 3 spaces. In the ambient and the true one 5/1.96 half
   * widths are 5 standard errors of a normal law: a false alarm in 1 of 100 000 seeds. In the
   * learned one they are 7.1 standard errors of Student's law with 4 degrees of freedom, which 9
   * comparisons exceed in 1 of 50 seeds at most: closed form and simulation share the variation of
   * B̂.
   */
  @Test
  void theClosedFormLiesWithinFiveStandardErrors() {
    Rows<Point> rows = study().run();
    agree(rows, Point::gain, Point::simulated);
    agree(rows, Point::riskNal, Point::simulatedNal);
    agree(rows, Point::riskMaml, Point::simulatedMaml);
  }

  private static void agree(
      Rows<Point> rows, ToDoubleFunction<Point> exact, Function<Point, Estimate> simulated) {
    Rows<Point> seen = rows.where(p -> !Double.isNaN(simulated.apply(p).value()));
    assertThat(seen.size()).isEqualTo(9);
    for (Point p : seen) {
      Estimate estimate = simulated.apply(p);
      double error = (estimate.upper() - estimate.value()) / Estimate.NORMAL_QUANTILE;
      assertThat(estimate.value())
          .as(p.toString())
          .isCloseTo(exact.applyAsDouble(p), within(5 * error));
    }
  }

  @Test
  void theTrueFeaturesAreTheClustersAndNoFeaturesGainMore() {
    Rows<Point> rows = study().run();
    TwoClusters world = training.clusters();
    Rows<Point> exact = rows.where(p -> p.space().equals(RepresentationGain.TRUE));
    assertThat(rows.size()).isEqualTo(3 * exact.size());
    for (Point p : exact) {
      Adaptation step = Adaptation.step(1, p.samples());
      double gain = world.compare(step, step).gain();
      assertThat(p.gain()).isCloseTo(gain, within(1e-12 * gain));
      Rows<Point> same = rows.where(q -> q.samples() == p.samples());
      Point learned = same.only(q -> q.space().equals(RepresentationGain.learned(60)));
      Point ambient = same.only(q -> q.space().equals(RepresentationGain.AMBIENT));
      assertThat(learned.gain()).isBetween(1.0, gain);
      assertThat(ambient.gain()).isBetween(1.0, gain);
      assertThat(learned.riskMaml()).isGreaterThan(p.riskMaml());
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    Range range = Range.logarithmic(1, 2, 2);
    assertThatThrownBy(() -> new RepresentationGain(training, List.of(), range, 0, 2, 1))
        .hasMessage("must simulate every n-th point, n >= 1, got n = 0");
  }
}
