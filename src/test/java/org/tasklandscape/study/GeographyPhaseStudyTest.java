package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.TwoClusters;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class GeographyPhaseStudyTest extends LegacyContract {
  private static final double ROUNDING = 1e-12;

  @Override
  GeographyPhaseStudy study() {
    GeographyPhaseStudy full = GeographyPhaseStudy.defaults();
    return new GeographyPhaseStudy(
        full.world(),
        full.innerSamples(),
        Range.logarithmic(0.1, 1000, 9),
        Range.logarithmic(0.1, 1000, 11),
        full.largestStep());
  }

  @Test
  void matchedTrainingNeverLosesAndTheGainStaysBelowTheCapsOfGeography() {
    Table table = study().run();
    double most = 0;
    for (Row row : table) {
      if (row.getDouble("innerSamples") == 0) {
        double gain = row.getDouble("gain");
        assertThat(gain).isBetween(1 - ROUNDING, 1 + row.getDouble("geography"));
        most = Math.max(most, gain);
      }
    }
    assertThat(most).isGreaterThan(10);
  }

  @Test
  void trainedOnManyAndTestedOnFewMamlLosesAndTuningForTheTestSavesMostOfIt() {
    Table table = study().run();
    Table many = table.where(table.doubleColumn("innerSamples").isEqualTo(1000));
    double training = least(many, "training");
    double test = least(many, "test");
    assertThat(training).isLessThan(0.6);
    assertThat(test).isBetween(0.9, 1.0);
  }

  private static double least(Table rows, String tuned) {
    return rows.where(rows.stringColumn("tunedIn").isEqualTo(tuned)).doubleColumn("gain").min();
  }

  /** The chosen step is at least as good as every one of a plain grid, by the general solver. */
  @Test
  void noStepOfAGridIsBetterForTheTest() {
    GeographyPhaseStudy study = study();
    int index = 0;
    for (Row row : study.run()) {
      if (row.getString("tunedIn").equals("test") && index++ % 29 == 0) {
        double m = row.getDouble("samples");
        double inner = row.getDouble("innerSamples") == 0 ? m : row.getDouble("innerSamples");
        TwoClusters world = study.world();
        double spread = world.distance() * world.distance() / (10 * row.getDouble("geography"));
        world = world.withHard(TwoClusters.hard(world.hard().curvature(), spread));
        for (double x : Range.linear(0, 2, 31).values()) {
          Comparison at =
              Comparison.of(world.environment(), Adaptation.step(x, inner), Adaptation.step(x, m));
          assertThat(row.getDouble("riskMaml"))
              .isLessThanOrEqualTo(at.excessRiskMaml() * (1 + 1e-9));
        }
      }
    }
    assertThat(index).isGreaterThan(100);
  }
}
