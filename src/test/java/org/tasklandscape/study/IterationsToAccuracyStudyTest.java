package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class IterationsToAccuracyStudyTest extends StudyContract {
  @Override
  IterationsToAccuracyStudy study() {
    return new IterationsToAccuracyStudy(
        2, 4, 8, 0.5, 3000, Range.logarithmic(1e-6, 1, 25), Landscapes.SEED);
  }

  /** A theorem, so without exception: the first k is below 2L̄Δ/ε². */
  @Test
  void mamlReachesEveryAccuracyWithinTheBound() {
    Table table = study().run();
    assertThat(table.doubleColumn("maml").countMissing()).isZero();
    for (int i = 0; i < table.rowCount(); i++) {
      assertThat(table.doubleColumn("maml").getDouble(i))
          .isLessThanOrEqualTo(table.doubleColumn("bound").getDouble(i));
    }
  }

  @Test
  void finerAccuraciesTakeLonger() {
    double[] maml = GainSweep.values(study().run(), "maml");
    for (int i = 1; i < maml.length; i++) {
      assertThat(maml[i]).isLessThanOrEqualTo(maml[i - 1]);
    }
    assertThat(maml[0]).isGreaterThan(10);
  }

  @Test
  void foMamlNeverReachesTheFinest() {
    Table table = study().run();
    assertThat(table.doubleColumn("foMaml").getDouble(0)).isNaN();
    assertThat(table.doubleColumn("foMaml").getDouble(table.rowCount() - 1)).isNotNaN();
  }
}
