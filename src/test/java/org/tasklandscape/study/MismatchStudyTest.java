package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Landscapes;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class MismatchStudyTest extends LegacyContract {
  @Override
  MismatchStudy study() {
    MismatchStudy full = MismatchStudy.defaults();
    return new MismatchStudy(
        full.world(),
        full.step(),
        List.of(20.0, 1000.0),
        Range.linear(20, 1000, 5),
        List.of(0.5, 1.0),
        Range.linear(0, 2, 9),
        full.smallStep(),
        List.of(1.0, 3.0),
        4,
        2,
        4000,
        Landscapes.SEED);
  }

  private static Table part(Table table, String name) {
    return table.where(table.stringColumn("mismatch").isEqualTo(name));
  }

  /** The last two: one step on a sample set, the only number of them with a closed form. */
  @Test
  void theClosedFormAgreesWithTheSimulation() {
    LegacySweepLaws.closedFormLiesWithinFiveStandardErrors(study().run(), 6 + 10 + 2 + 2);
  }

  @Test
  void whereTrainingIsTheTestThereIsNoLossAndElsewhereThereCanBe() {
    Table table = study().run();
    int matched = 0;
    for (Row row : table) {
      if (row.getDouble("training") == row.getDouble("testing")
          && !row.getString("mismatch").equals("steps, sampled")) {
        assertThat(row.getDouble("gain")).isGreaterThanOrEqualTo(1 - 1e-12);
        matched++;
      }
    }
    assertThat(matched).isEqualTo(2 + 2 + 2);
    assertThat(part(table, "samples").doubleColumn("gain").min()).isLessThan(1);
    assertThat(part(table, "step size").doubleColumn("gain").min()).isLessThan(1);
    assertThat(part(table, "steps, population").doubleColumn("gain").min()).isLessThan(1);
  }

  /** Of two trainings, the one with the test's own adaptation is at least as good. */
  @Test
  void noOtherTrainingIsBetterThanTheTestsOwn() {
    Table table = part(study().run(), "step size");
    for (double alpha : new double[] {0.5, 1.0}) {
      Table tested = table.where(table.doubleColumn("testing").isEqualTo(alpha));
      Table own = LegacySweep.curve(tested, "training", alpha);
      assertThat(own.doubleColumn("gain").getDouble(0))
          .isEqualTo(tested.doubleColumn("gain").max());
    }
  }

  /** Many samples are near the population gradient: 8 points within a fifth of it. */
  @Test
  void stepsOnManySamplesAreNearThoseOfThePopulation() {
    Table table = study().run();
    double[] exact = LegacySweep.values(part(table, "steps, population"), "gain");
    double[] simulated = LegacySweep.values(part(table, "steps, sampled"), "simulated");
    assertThat(simulated).hasSameSizeAs(exact).hasSize(8);
    for (int i = 0; i < exact.length; i++) {
      assertThat(simulated[i]).isCloseTo(exact[i], within(0.2 * exact[i]));
    }
  }

  @Test
  void withoutATestStepMamlLosesOrTies() {
    Table table = part(study().run(), "step size");
    Table none = table.where(table.doubleColumn("testing").isEqualTo(0));
    assertThat(none.doubleColumn("gain").max()).isLessThan(1);
  }
}
