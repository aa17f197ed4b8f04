package org.tasklandscape.chapter.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.geography.ManyClusters.Point;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.study.Range;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;
import org.tasklandscape.study.SweepLaws;

class ManyClustersTest extends StudyContract<Point> {
  @Override
  protected ManyClusters study() {
    return new ManyClusters(
        Landscapes.favourable(),
        Landscapes.step(),
        List.of(2.0, 5.0, 40.0),
        Range.logarithmic(1, 1000, 7),
        2,
        4,
        10_000,
        Landscapes.SEED);
  }

  private List<Point> curve(double clusters) {
    List<Point> curve = study().run().where(row -> row.clusters() == clusters).list();
    assertThat(curve).hasSize(7);
    return curve;
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Rows<Point> rows = study().run();
    SweepLaws.closedFormLiesWithinFiveStandardErrors(rows, Point::gain, Point::simulated, 12);
    SweepLaws.gainIsAtLeastOne(rows, Point::gain);
  }

  @Test
  void twoClustersATenthAsCurvedAreTheFavourableLandscape() {
    Point tenth = curve(2).get(2);
    double gain = Landscapes.favourable().compare(Landscapes.step(), Landscapes.step()).gain();
    assertThat(tenth.ratio()).isCloseTo(10, within(1e-12));
    assertThat(tenth.gain()).isCloseTo(gain, within(1e-10));
  }

  @Test
  void withoutARangeOfCurvaturesThereIsNoGainInAnyOrder() {
    Rows<Point> equal = study().run().where(row -> row.ratio() == 1);
    assertThat(equal.size()).isEqualTo(3);
    for (Point row : equal) {
      assertThat(row.gain()).isCloseTo(1, within(1e-12));
      assertThat(row.shuffled().value()).isCloseTo(1, within(1e-12));
    }
  }

  /** Swapping the centres of two clusters mirrors the environment. */
  @Test
  void twoClustersHaveNoOtherOrder() {
    List<Point> curve = curve(2);
    for (int i = 0; i < curve.size(); i += study().every()) {
      Point row = curve.get(i);
      assertThat(row.shuffled().value()).isCloseTo(row.gain(), within(1e-10));
    }
  }

  @Test
  void manyShuffledClustersGainLessThanOrderedOnes() {
    List<Point> curve = curve(40);
    for (int i = 2; i < curve.size(); i += study().every()) {
      assertThat(curve.get(i).shuffled().upper()).isLessThan(curve.get(i).gain());
    }
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> with(List.of(2.5), 2, 1))
        .hasMessage("K must be a whole number >= 2, got 2.5");
    assertThatThrownBy(() -> with(List.of(2.0), 1, 1))
        .hasMessage("an interval needs at least 2 assignments, got 1");
    ManyClusters never = with(List.of(2.0), 2, 0);
    assertThatThrownBy(never::run).hasMessage("must simulate every n-th point, n >= 1, got n = 0");
  }

  private ManyClusters with(List<Double> clusters, int shuffles, int every) {
    ManyClusters s = study();
    return new ManyClusters(
        s.world(), s.step(), clusters, s.ratios(), every, shuffles, s.draws(), s.seed());
  }
}
