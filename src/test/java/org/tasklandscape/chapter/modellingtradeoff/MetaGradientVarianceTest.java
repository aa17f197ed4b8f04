package org.tasklandscape.chapter.modellingtradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.modellingtradeoff.MetaGradientVariance.Point;
import org.tasklandscape.chapter.modellingtradeoff.MetaGradientVariance.Ratio;
import org.tasklandscape.stats.Agreement;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.tradeoff.TradeoffEnvironment;
import org.tasklandscape.tradeoff.TradeoffPrediction;

class MetaGradientVarianceTest extends StudyContract<Point> {
  private static final MetaGradientVariance STUDY = study(1, List.of(1, 2));
  private static final Rows<Point> ROWS = STUDY.run();

  @Override
  protected MetaGradientVariance study() {
    return STUDY;
  }

  private static MetaGradientVariance study(long seed, List<Integer> dimensions) {
    return new MetaGradientVariance(
        dimensions, 2, List.of(25, 400), Range.linear(0, 1, 11), 5, 1 << 14, seed);
  }

  private static Rows<Point> in(int dimension) {
    return ROWS.where(p -> p.dimension() == dimension);
  }

  private static List<Ratio> drawn(Rows<Point> rows, int dimension) {
    return rows.where(p -> p.dimension() == dimension).stream()
        .flatMap(p -> List.of(p.own(), p.common(), p.newton()).stream())
        .filter(ratio -> !Double.isNaN(ratio.simulated().value()))
        .toList();
  }

  /**
   * 18 comparisons at 5 standard errors with 31 degrees of freedom: a false alarm in 1 of 2 500
   * seeds.
   */
  @Test
  void closedFormAndSimulationAgreeInOneDimension() {
    assertThat(drawn(ROWS, 1)).hasSize(18);
    for (Ratio ratio : drawn(ROWS, 1)) {
      assertThat(ratio.simulated().value())
          .isCloseTo(ratio.line(), within(5 * ratio.simulated().standardError()));
    }
  }

  /**
   * By definition: beyond one dimension there is no closed form, and both are of the same tasks.
   */
  @Test
  void linesAndPointsAreOneInHigherDimensions() {
    assertThat(drawn(ROWS, 2)).hasSize(18);
    for (Ratio ratio : drawn(ROWS, 2)) {
      double simulated = ratio.simulated().value();
      assertThat(ratio.line()).isCloseTo(simulated, within(1e-12 * simulated));
    }
  }

  /**
   * The ratios of other tasks: 18 comparisons at 5 standard errors of the difference, with 62
   * degrees of freedom a false alarm in 1 of 11 000 seeds.
   */
  @Test
  void otherTasksGiveTheSameLinesInHigherDimensions() {
    List<Ratio> others = drawn(study(2, List.of(2)).run(), 2);
    assertThat(others).hasSize(18);
    for (int i = 0; i < others.size(); i++) {
      Estimate one = drawn(ROWS, 2).get(i).simulated();
      Estimate other = others.get(i).simulated();
      assertThat(other.value()).isNotEqualTo(one.value());
      Agreement.of("ratio " + i, one, other);
    }
  }

  /**
   * Half of the samples at no step: between one and two times the variance, in every view alike.
   */
  @Test
  void withoutAStepMamlOnlyHasFewerSamples() {
    Rows<Point> none = ROWS.where(p -> p.step() == 0);
    assertThat(none.size()).isEqualTo(4);
    for (Point p : none) {
      assertThat(p.own().line()).isBetween(1.0, 2.0);
      assertThat(p.newton().line()).isCloseTo(p.own().line(), within(1e-12));
    }
  }

  /** At α = 0, w = 1, β = 2, n samples: (8/15)(1 + 2/n) + 1/n - 1/9 by hand, for n = N and 2N. */
  @Test
  void theCommonPointIsTheMeanOptimum() {
    Rows<Point> none = in(1).where(p -> p.step() == 0);
    assertThat(none.size()).isEqualTo(2);
    for (Point p : none) {
      double n = p.samples();
      assertThat(p.common().line()).isCloseTo(variance(n) / variance(2 * n), within(1e-12));
    }
  }

  private static double variance(double n) {
    return 8.0 / 15 * (1 + 2 / n) + 1 / n - 1.0 / 9;
  }

  /** Over the squared curvature the variances are those of the estimates from many tasks. */
  @Test
  void theThirdViewIsTheRatioOfStatisticalErrors() {
    for (Point p : in(1)) {
      var prediction =
          TradeoffPrediction.of(TradeoffEnvironment.published(), p.step(), p.samples());
      assertThat(p.newton().line())
          .isCloseTo(
              prediction.mamlBefore().variance() / prediction.drsBefore().variance(), within(1e-9));
    }
  }

  @Test
  void refusesToDrawEveryZerothPoint() {
    assertThatThrownBy(
            () ->
                new MetaGradientVariance(
                    List.of(1), 2, List.of(5), Range.linear(0, 1, 3), 0, 32, 1))
        .hasMessage("must draw every n-th point, n >= 1, got n = 0");
  }
}
