package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.representation.RepresentationTraining;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class RepresentationGainStudyTest extends LegacyContract {
  private final RepresentationTraining training =
      new RepresentationTraining(RepresentationTraining.defaults().clusters(), 20, 15, 5);

  @Override
  RepresentationGainStudy study() {
    return new RepresentationGainStudy(
        training, List.of(60), Range.logarithmic(10, 10_000, 7), 3, 20_000, 4);
  }

  /**
   * 3 points of 3 quantities in each of 3 spaces, the ambient and the true one at 5 standard errors
   * of a normal law: a false alarm in 1 of 100 000 seeds. In the learned space the interval holds
   * the variation of B̂, which closed form and simulation share, so that they are nearer.
   */
  @Test
  void theClosedFormLiesWithinFiveStandardErrors() {
    int compared = 0;
    for (Row row : study().run()) {
      for (String[] pair :
          new String[][] {
            {"gain", "simulated"}, {"riskNal", "simulatedNal"}, {"riskMaml", "simulatedMaml"}
          }) {
        double simulated = row.getDouble(pair[1]);
        if (!Double.isNaN(simulated)) {
          double error = (row.getDouble(pair[1] + "Upper") - simulated) / 1.96;
          assertThat(simulated)
              .as(pair[0] + row)
              .isCloseTo(row.getDouble(pair[0]), within(5 * error));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(27);
  }

  @Test
  void theTrueFeaturesAreTheClustersAndNoFeaturesGainMore() {
    Table table = study().run();
    TwoClusters world = training.clusters();
    int points = table.rowCount() / 3;
    for (int i = 0; i < points; i++) {
      Row ambient = table.row(i);
      Row learned = table.row(points + i);
      Row exact = table.row(2 * points + i);
      Adaptation step = Adaptation.step(1, exact.getDouble("samples"));
      double gain = world.compare(step, step).gain();
      assertThat(exact.getDouble("gain")).isCloseTo(gain, within(1e-12 * gain));
      assertThat(learned.getDouble("gain")).isBetween(1.0, gain);
      assertThat(ambient.getDouble("gain")).isBetween(1.0, gain);
      assertThat(learned.getDouble("riskMaml")).isGreaterThan(exact.getDouble("riskMaml"));
    }
  }

  @Test
  void rulesAreStatedWithTheValue() {
    Range range = Range.logarithmic(1, 2, 2);
    assertThatThrownBy(() -> new RepresentationGainStudy(training, List.of(), range, 0, 2, 1))
        .hasMessage("must simulate every n-th point, n >= 1, got n = 0");
  }
}
