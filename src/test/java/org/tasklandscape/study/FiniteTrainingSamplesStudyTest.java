package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.training.Method;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class FiniteTrainingSamplesStudyTest extends LegacyContract {

  @Override
  FiniteTrainingSamplesStudy study() {
    FiniteTrainingSamplesStudy full = FiniteTrainingSamplesStudy.defaults();
    return new FiniteTrainingSamplesStudy(
        full.world(), full.innerStep(), List.of(20, 200, 1_000_000), 200, 60, 4_096, 3);
  }

  /** To 5 standard errors and 4 % for higher orders: 6 comparisons, once in 280 000 seeds. */
  @Test
  void predictionsAreMet() {
    int compared = 0;
    for (Row row : study().run()) {
      if (!Double.isInfinite(row.getDouble("samples"))) {
        TrainedErrorLaws.agree(row, 0.04);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(6);
  }

  /** NAL's error falls to its floor and no farther; MAML's reaches its own. */
  @Test
  void errorsEndAtTheFloors() {
    Table table = study().run();
    for (Method method : Method.values()) {
      Table rows = table.where(table.stringColumn("method").isEqualTo(method.name()));
      double[] predicted = LegacySweep.values(rows, "predicted");
      double floor = predicted[predicted.length - 1];
      assertThat(predicted[0]).isGreaterThan(predicted[1]).isGreaterThan(floor);
      double error = rows.doubleColumn("predictedError").getDouble(2);
      assertThat(predicted[2]).isCloseTo(floor, within(5 * error + 0.001 * floor));
    }
  }

  /**
   * At α = 1/ρ_E a step on the population solves the easy tasks, and MAML averages the optima of
   * the p_H T hard ones: its floor is √(d r_H/(p_H T)), that of their mean.
   */
  @Test
  void theFloorOfMamlIsTheSpreadOfTheHardOptima() {
    FiniteTrainingSamplesStudy study = study();
    TwoClusters world = study.world();
    Table table = study.run();
    Table maml = TrainedErrors.rows(table, "MAML", "samples", Double.POSITIVE_INFINITY);
    double square =
        world.dimension() * world.hard().spread() / (world.hardProbability() * study.tasks());
    assertThat(maml.doubleColumn("predicted").getDouble(0))
        .isCloseTo(Math.sqrt(square), within(1e-12));
  }
}
