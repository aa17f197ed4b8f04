package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class TunedStepsStudyTest extends LegacyContract {
  @Override
  TunedStepsStudy study() {
    TunedStepsStudy full = TunedStepsStudy.defaults();
    return new TunedStepsStudy(
        full.world(), full.other(), Range.logarithmic(5, 100_000, 11), 2, 10_000, Landscapes.SEED);
  }

  /** 12 comparisons at 5 standard errors: a false alarm in 1 of 140 000 seeds. */
  @Test
  void theTunedGainAgreesWithItsSimulation() {
    int compared = 0;
    for (Row row : study().run()) {
      double simulated = row.getDouble("simulated");
      if (!Double.isNaN(simulated)) {
        double error = (row.getDouble("simulatedUpper") - simulated) / Estimate.NORMAL_QUANTILE;
        assertThat(simulated).isCloseTo(row.getDouble("gainTuned"), within(5 * error));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(12);
  }

  /** MAML at NAL's best step would already be no worse than NAL, and tuning training helps MAML. */
  @Test
  void tunedInAllMamlNeverLosesAndTuningItsTrainingHelps() {
    for (Row row : study().run()) {
      assertThat(row.getDouble("gainTuned")).isGreaterThanOrEqualTo(1 - 1e-9);
      assertThat(row.getDouble("gainTuned"))
          .isGreaterThanOrEqualTo(row.getDouble("gainTestTuned") * (1 - 1e-6));
    }
  }

  /** α* = (p_E ρ_E² K_E + p_H ρ_H² K_H)/((1 + (d + 1)/m)(p_E ρ_E³ K_E + p_H ρ_H³ K_H)). */
  @Test
  void theStepOfNalIsItsClosedForm() {
    TunedStepsStudy study = study();
    for (Row row : study.run()) {
      boolean first = row.getDouble("hardCurvature") == study.world().hard().curvature();
      TwoClusters world = first ? study.world() : study.other();
      double m = row.getDouble("samples");
      double weight =
          world.compare(Adaptation.none(), Adaptation.step(1, m)).weightNal() * world.distance();
      double near = weight * weight + 10 * world.easy().spread();
      double far = Math.pow(world.distance() - weight, 2) + 10 * world.hard().spread();
      double rho = world.hard().curvature();
      double best = (near + rho * rho * far) / (near + rho * rho * rho * far) / (1 + 11 / m);
      assertThat(row.getDouble("stepNal")).isCloseTo(best, within(1e-6));
    }
  }

  @Test
  void inTheFavourableLandscapeNalIsNotMisSteppedInTheOtherItIs() {
    TunedStepsStudy study = study();
    Table table = study.run();
    Table favourable = LegacySweep.curve(table, "hardCurvature", 0.1);
    Table other = LegacySweep.curve(table, "hardCurvature", 0.5);
    int last = favourable.rowCount() - 1;
    assertThat(share(favourable, last)).isBetween(0.95, 1.0);
    assertThat(share(other, last)).isLessThan(0.75);
  }

  private static double share(Table rows, int i) {
    return rows.doubleColumn("gainTuned").getDouble(i) / rows.doubleColumn("gain").getDouble(i);
  }
}
