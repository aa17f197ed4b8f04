package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.SingularSystemException;
import org.tasklandscape.regression.SpectralClusters;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class EffectiveDimensionStudyTest extends LegacyContract {
  @Override
  EffectiveDimensionStudy study() {
    return study(1e-9, List.of(3, 7));
  }

  private static EffectiveDimensionStudy study(double vanishing, List<Integer> ranks) {
    return new EffectiveDimensionStudy(
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

  private static Table family(Table table, String name) {
    return table.where(table.stringColumn("spectrum").isEqualTo(name));
  }

  @Test
  void theClosedFormAgreesWithTheSimulation() {
    Table table = study().run();
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(table, 20);
    LegacySweepLaws.gainIsAtLeastOne(table);
  }

  /** The gain with curvature ε off the rank differs from the limit in proportion to ε. */
  @Test
  void whatLiesOffTheRankVanishesInProportionToItsCurvature() {
    Table coarse = family(study(1e-5, List.of(3)).run(), "flat");
    Table fine = family(study(1e-6, List.of(3)).run(), "flat");
    for (int i = 0; i < coarse.rowCount(); i++) {
      double limit = coarse.doubleColumn("limit").getDouble(i);
      double far = coarse.doubleColumn("gain").getDouble(i) - limit;
      double near = fine.doubleColumn("gain").getDouble(i) - limit;
      assertThat(Math.abs(far)).isLessThan(0.1 * limit);
      assertThat(far / near).as("row %d", i).isCloseTo(10, within(0.5));
    }
    for (Row row : family(study().run(), "flat")) {
      double limit = row.getDouble("limit");
      assertThat(row.getDouble("gain")).isCloseTo(limit, within(1e-5 * limit));
    }
  }

  @Test
  void withoutAnyCurvatureOffTheRankThereIsNoUniqueSolution() {
    var environment = SpectralClusters.flat(4, 2, 0).environment(Landscapes.favourable());
    Adaptation step = Landscapes.step();
    assertThatThrownBy(() -> Comparison.of(environment, step, step))
        .isInstanceOf(SingularSystemException.class);
  }

  @Test
  void theEffectiveDimensionOfAFlatSpectrumIsItsRank() {
    for (Row row : family(study().run(), "flat")) {
      assertThat(row.getDouble("effectiveDimension"))
          .isCloseTo(row.getDouble("shape"), within(1e-12));
      assertThat(row.getDouble("firstPart")).isLessThan(1e-8);
    }
  }

  /** Flat ones collapse, decaying ones end at different gains below the flat one's. */
  @Test
  void decayingSpectraDoNotCollapse() {
    Table table = study().run();
    Table decaying = family(table, "decaying");
    Table flat = family(table, "flat");
    double slow = last(decaying, 0.1);
    double fast = last(decaying, 1.0);
    assertThat(last(flat, 3)).isCloseTo(last(flat, 7), within(1e-4 * last(flat, 3)));
    assertThat(fast).isLessThan(0.8 * slow);
    assertThat(slow).isLessThan(0.2 * last(flat, 3));
  }

  private static double last(Table rows, double shape) {
    Table curve = LegacySweep.curve(rows, "shape", shape);
    return curve.doubleColumn("gain").getDouble(curve.rowCount() - 1);
  }

  @Test
  void theSecondPartIsDEffOverMUpToItsRemainderAndTheFirstDoesNotDependOnM() {
    for (Row row : study().run()) {
      double dimension = row.getDouble("effectiveDimension");
      double collapsed = row.getDouble("secondPart") * row.getDouble("samples") / dimension;
      assertThat(collapsed).isBetween(1 - 1e-12, 1 + 1 / dimension + 1e-12);
    }
    Table slow = LegacySweep.curve(family(study().run(), "decaying"), "shape", 0.1);
    assertThat(slow.doubleColumn("firstPart").min())
        .isEqualTo(slow.doubleColumn("firstPart").max())
        .isGreaterThan(0.01);
  }

  @Test
  void aRankBeyondTheSpaceIsRefused() {
    assertThatThrownBy(() -> study(1e-9, List.of(13)))
        .hasMessage("a rank must be in 1 .. 12, got 13");
  }
}
