package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.stats.Estimate;

class ConditionTest {
  @ParameterizedTest
  @CsvSource({
    "2.0, 1.6, 2.4, true",
    "2.0, 1.5, 2.5, false",
    "2.0, 1.4, 2.6, false",
    "1.4, 1.3, 1.5, false",
  })
  void theLowerEndDecidesAbove(double value, double lower, double upper, boolean holds) {
    var estimate = new Estimate(value, 0.1, lower, upper);
    assertThat(Condition.above("gain", estimate, 1.5).holds()).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 0.96, 1.04, true",
    "1.0, 0.95, 1.05, false",
    "1.0, 0.9, 1.1, false",
    "2, 1.9, 2.1, false",
  })
  void theUpperEndDecidesBelow(double value, double lower, double upper, boolean holds) {
    var estimate = new Estimate(value, 0.1, lower, upper);
    assertThat(Condition.below("gain", estimate, 1.05).holds()).isEqualTo(holds);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, true",
    "1, 0.5, 1.5, true",
    "1, 0.4, 1.5, false",
    "1, 0.5, 1.6, false",
  })
  void bothEndsDecideEquality(double value, double lower, double upper, boolean holds) {
    var estimate = new Estimate(value, 0, lower, upper);
    assertThat(Condition.equal("gain", estimate, 1, 0.5).holds()).isEqualTo(holds);
  }

  @Test
  void nothingHoldsOfNaN() {
    double nan = Double.NaN;
    var unknown =
        List.of(
            Estimate.of(2, nan),
            Estimate.of(nan, 0),
            new Estimate(nan, 0, 1, 1),
            new Estimate(1, 0, 1, nan),
            new Estimate(1, 0, nan, 1));
    for (Estimate estimate : unknown) {
      assertThat(Condition.above("gain", estimate, 0).holds()).isFalse();
      assertThat(Condition.below("gain", estimate, 9).holds()).isFalse();
      assertThat(Condition.equal("gain", estimate, 1, 9).holds()).isFalse();
    }
  }

  @Test
  void theRuleIsReadableAndFreeOfTheMeasurement() {
    for (double value : new double[] {0, 7}) {
      var estimate = Estimate.exact(value);
      assertThat(Condition.above("the gain", estimate, 1.5).rule())
          .isEqualTo("lower end of the 95 % interval of the gain > 1.5");
      assertThat(Condition.below("the gain", estimate, 1.05).rule())
          .isEqualTo("upper end of the 95 % interval of the gain < 1.05");
      assertThat(Condition.equal("the gain", estimate, 1, 1e-12).rule())
          .isEqualTo("the gain = 1.0 within 1.0E-12");
    }
  }

  @Test
  void printsRuleAndMeasurement() {
    assertThat(Condition.above("gain", new Estimate(2, 0.1, 1, 3), 1.5))
        .hasToString(
            "lower end of the 95 % interval of gain > 1.5: gain 2.000 [1.000, 3.000] (does not"
                + " hold)");
  }

  @Test
  void badInputStatesTheRuleAndTheValue() {
    var one = Estimate.exact(1);
    assertThatThrownBy(() -> Condition.above(" ", one, 1))
        .hasMessage("must have a quantity in words, got a blank one");
    assertThatThrownBy(() -> Condition.above("gain", one, Double.NaN))
        .hasMessage("must have a finite bound, got NaN");
    assertThatThrownBy(() -> Condition.below("gain", one, Double.POSITIVE_INFINITY))
        .hasMessage("must have a finite bound, got Infinity");
    assertThatThrownBy(() -> Condition.equal("gain", one, Double.NaN, 1))
        .hasMessage("must have a finite target, got NaN");
    assertThatThrownBy(() -> Condition.equal("gain", one, 1, -1))
        .hasMessage("must have tolerance >= 0, got tolerance = -1.0");
  }
}
