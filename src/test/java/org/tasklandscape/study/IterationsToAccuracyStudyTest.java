package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

class IterationsToAccuracyStudyTest extends LegacyContract {
  private static final String REGRESSION = IterationsToAccuracyStudy.REGRESSION;
  private static final String NETWORK = IterationsToAccuracyStudy.NETWORK;

  @Override
  IterationsToAccuracyStudy study() {
    return with(PopulationActivation.ERF, 3);
  }

  /** One neuron: L = 1.6, so α = 0.5 is small enough and steps are large. */
  private static IterationsToAccuracyStudy with(PopulationActivation activation, int draws) {
    return new IterationsToAccuracyStudy(
        2,
        8,
        0.5,
        1500,
        Range.logarithmic(1e-6, 1, 13),
        new TeacherEnvironment(activation, 2, 1, 1, 0.1, 0.05, 0.001, 2),
        0.5,
        2000,
        Range.logarithmic(1e-3, 0.1, 7),
        4,
        4,
        1e-4,
        draws,
        Landscapes.SEED);
  }

  /** A theorem, so without exception: the first k is below both bounds, and they are ordered. */
  @Test
  void mamlReachesEveryAccuracyWithinTheBounds() {
    Table table = study().run();
    assertThat(table.rowCount()).isEqualTo(3 * 13 + 3 * 7);
    assertThat(table.doubleColumn("maml").countMissing()).isZero();
    for (int i = 0; i < table.rowCount(); i++) {
      double bound = table.doubleColumn("bound").getDouble(i);
      assertThat(table.doubleColumn("maml").getDouble(i)).isLessThanOrEqualTo(bound);
      assertThat(bound).isLessThanOrEqualTo(table.doubleColumn("aPriori").getDouble(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {REGRESSION, NETWORK})
  void finerAccuraciesTakeLonger(String panel) {
    double[] maml = IterationsToAccuracyStudy.values(study().run(), panel, 1, "maml");
    for (int i = 1; i < maml.length; i++) {
      assertThat(maml[i]).isLessThanOrEqualTo(maml[i - 1]);
    }
    assertThat(maml[0]).isGreaterThan(10);
  }

  @Test
  void foMamlNeverReachesTheFinest() {
    double[] first = IterationsToAccuracyStudy.values(study().run(), REGRESSION, 0, "foMaml");
    assertThat(first[0]).isNaN();
    assertThat(first[first.length - 1]).isNotNaN();
    assertThat(study().shareOfBound(study().run(), REGRESSION, "foMaml").value()).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {REGRESSION, NETWORK})
  void theEffectsSumUpTheDraws(String panel) {
    Table table = study().run();
    assertThat(study().exponent(table, panel).value()).isBetween(0.05, 2.0);
    double largest = 0;
    for (int draw = 0; draw < 3; draw++) {
      double[] maml = IterationsToAccuracyStudy.values(table, panel, draw, "maml");
      double[] bound = IterationsToAccuracyStudy.values(table, panel, draw, "bound");
      double share = 0;
      for (int i = 0; i < maml.length; i++) {
        share = Math.max(share, maml[i] / bound[i]);
      }
      largest += share / 3;
    }
    Estimate share = study().shareOfBound(table, panel, "maml");
    assertThat(Math.abs(share.value() - largest)).isLessThan(1e-14);
    // The error of δ = 1e-4 moves an arrival by one iteration at most.
    Estimate ratio = study().hessianFreeRatio(table, panel);
    assertThat(ratio.value()).isBetween(0.98, 1.02);
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(PopulationActivation.ERF, 1))
        .hasMessage("must have tasks >= 1 of each kind and draws >= 2, got 4, 4 and 1");
    assertThatThrownBy(() -> with(PopulationActivation.RELU, 2))
        .hasMessage("constants are known for erf networks, got ReLU");
  }
}
