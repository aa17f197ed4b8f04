package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class FiniteTrainingSplitsStudyTest extends LegacyContract {

  @Override
  FiniteTrainingSplitsStudy study() {
    FiniteTrainingSplitsStudy full = FiniteTrainingSplitsStudy.defaults();
    return new FiniteTrainingSplitsStudy(
        full.world(), full.innerStep(), List.of(50), List.of(1, 2, 10), 100, 100, 8_192, 3);
  }

  /** To 5 standard errors and 4 % for higher orders: 3 comparisons, once in 570 000 seeds. */
  @Test
  void predictionsAreMet() {
    Table table = study().run();
    for (Row row : TrainedErrors.rows(table, "MAML", "samples", 100)) {
      TrainedErrorLaws.agree(row, 0.04);
    }
  }

  /** The second split helps by more than the sampling of the prediction; the floor holds. */
  @Test
  void splitsHelpAndTheFloorHolds() {
    Table table = study().run();
    Table maml = TrainedErrors.rows(table, "MAML", "samples", 100);
    double[] lower = LegacySweep.values(maml, "predictedLower");
    double[] upper = LegacySweep.values(maml, "predictedUpper");
    assertThat(upper[1]).isLessThan(lower[0]);
    assertThat(lower[2]).isLessThan(upper[1]);
    double floor =
        TrainedErrors.rows(table, "floor", "samples", 100).doubleColumn("predicted").getDouble(0);
    assertThat(floor).isPositive().isLessThan(lower[2]);
  }
}
