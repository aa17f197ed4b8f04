package org.tasklandscape.chapter.testsamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.testsamples.EffectiveDimensions.Point;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.SingularSystemException;
import org.tasklandscape.regression.SpectralClusters;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.Study;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class EffectiveDimensionsTest extends StudyContract<Point> {
  @Override
  protected EffectiveDimensions study() {
    return study(1e-9, List.of(3, 7));
  }

  private static EffectiveDimensions study(double vanishing, List<Integer> ranks) {
    return new EffectiveDimensions(
        Landscapes.favourable(),
        12,
        ranks,
        vanishing,
        List.of(0.1, 1.0),
        Range.logarithmic(0.5, 1000, 9),
        2,
        4000,
        Landscapes.SEED);
  }

  @Test
  @Override
  protected void itIsNamedAsItsClass() {
    assertThat(Study.name(EffectiveDimensions.class)).isEqualTo(study().name() + "s");
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Rows<Point> rows = study().run();
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::gain, Point::simulated, 20);
    SweepLaws.gainIsAtLeastOne(rows, Point::gain);
  }

  /** The gain with curvature ε off the rank differs from the limit in proportion to ε. */
  @Test
  void whatLiesOffTheRankVanishesInProportionToItsCurvature() {
    List<Point> coarse = study(1e-5, List.of(3)).run().where(Point::flat).list();
    List<Point> fine = study(1e-6, List.of(3)).run().where(Point::flat).list();
    assertThat(coarse).hasSameSizeAs(fine).isNotEmpty();
    for (int i = 0; i < coarse.size(); i++) {
      double limit = coarse.get(i).limit();
      double far = coarse.get(i).gain() - limit;
      double near = fine.get(i).gain() - limit;
      assertThat(Math.abs(far)).isLessThan(0.1 * limit);
      assertThat(far / near).as("row %d", i).isCloseTo(10, within(0.5));
    }
    for (Point p : study().run().where(Point::flat)) {
      assertThat(p.gain()).isCloseTo(p.limit(), within(1e-5 * p.limit()));
    }
  }

  @Test
  void withoutAnyCurvatureOffTheRankThereIsNoUniqueSolution() {
    var environment = SpectralClusters.flat(4, 2, 0).environment(Landscapes.favourable());
    Adaptation step = Landscapes.step();
    assertThatThrownBy(() -> Comparison.of(environment, step, step))
        .isInstanceOf(SingularSystemException.class)
        .hasMessage(
            "E[Q] must be positive definite for a unique solution, got the eigenvalue 0.00 beside"
                + " 0.550 in the null direction (0.000, 0.000, 1.000, 0.000): there, one step already solves"
                + " every task or no task has curvature");
  }

  @Test
  void theEffectiveDimensionOfAFlatSpectrumIsItsRank() {
    Rows<Point> flat = study().run().where(Point::flat);
    assertThat(flat.size()).isPositive();
    for (Point p : flat) {
      assertThat(p.effectiveDimension()).isCloseTo(p.shape(), within(1e-12));
      assertThat(p.firstPart()).isLessThan(1e-8);
    }
  }

  /** Flat ones collapse, decaying ones end at different gains below the flat one's. */
  @Test
  void decayingSpectraDoNotCollapse() {
    Rows<Point> rows = study().run();
    double slow = last(rows, false, 0.1);
    double fast = last(rows, false, 1.0);
    double flat = last(rows, true, 3);
    assertThat(flat).isCloseTo(last(rows, true, 7), within(1e-4 * flat));
    assertThat(fast).isLessThan(0.8 * slow);
    assertThat(slow).isLessThan(0.2 * flat);
  }

  private static double last(Rows<Point> rows, boolean flat, double shape) {
    Rows<Point> curve = rows.where(p -> p.flat() == flat && p.shape() == shape);
    return curve.list().get(curve.size() - 1).gain();
  }

  @Test
  void theSecondPartIsDEffOverMUpToItsRemainderAndTheFirstDoesNotDependOnM() {
    Rows<Point> rows = study().run();
    for (Point p : rows) {
      double collapsed = p.secondPart() * p.samples() / p.effectiveDimension();
      assertThat(collapsed).isBetween(1 - 1e-12, 1 + 1 / p.effectiveDimension() + 1e-12);
    }
    Rows<Point> slow = rows.where(p -> !p.flat() && p.shape() == 0.1);
    double first = slow.list().get(0).firstPart();
    assertThat(slow.values(Point::firstPart)).hasSize(9).containsOnly(first);
    assertThat(first).isGreaterThan(0.01);
  }

  @Test
  void aRankBeyondTheSpaceIsRefused() {
    assertThatThrownBy(() -> study(1e-9, List.of(13)))
        .hasMessage("a rank must be in 1 .. 12, got 13");
  }
}
