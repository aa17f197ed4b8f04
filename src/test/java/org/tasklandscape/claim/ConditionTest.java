package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

class ConditionTest {
  @ParameterizedTest
  @CsvSource({
    "2.0, 1.6, 2.4, SHOWN",
    "2.0, 1.5, 2.5, OPEN",
    "2.0, 1.4, 2.6, OPEN",
    "1.4, 1.3, 1.5, REFUTED",
    "1.4, 1.3, 1.6, OPEN",
  })
  void theLowerEndDecidesAbove(double value, double lower, double upper, Verdict verdict) {
    var estimate = new Estimate(value, 0.1, lower, upper);
    assertThat(Condition.above("gain", estimate, 1.5).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 0.96, 1.04, SHOWN",
    "1.0, 0.95, 1.05, OPEN",
    "1.0, 0.9, 1.1, OPEN",
    "2, 1.9, 2.1, REFUTED",
    "1.1, 1.05, 1.2, REFUTED",
  })
  void theUpperEndDecidesBelow(double value, double lower, double upper, Verdict verdict) {
    var estimate = new Estimate(value, 0.1, lower, upper);
    assertThat(Condition.below("gain", estimate, 1.05).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, SHOWN",
    "1, 0.5, 1.5, SHOWN",
    "1, 0.4, 1.5, OPEN",
    "1, 0.5, 1.6, OPEN",
    "2, 1.6, 2.4, REFUTED",
    "0.3, 0.2, 0.4, REFUTED",
  })
  void bothEndsDecideEquality(double value, double lower, double upper, Verdict verdict) {
    var estimate = new Estimate(value, 0, lower, upper);
    assertThat(Condition.equal("gain", estimate, 1, 0.5).verdict()).isEqualTo(verdict);
  }

  @Test
  void nothingIsDecidedOfNaN() {
    double nan = Double.NaN;
    var unknown =
        List.of(
            Estimate.of(2, nan),
            Estimate.of(nan, 0),
            new Estimate(nan, 0, 1, 1),
            new Estimate(1, 0, 1, nan),
            new Estimate(1, 0, nan, 1));
    for (Estimate estimate : unknown) {
      assertThat(Condition.above("gain", estimate, 0).verdict()).isEqualTo(Verdict.OPEN);
      assertThat(Condition.below("gain", estimate, 9).verdict()).isEqualTo(Verdict.OPEN);
      assertThat(Condition.equal("gain", estimate, 1, 9).verdict()).isEqualTo(Verdict.OPEN);
    }
  }

  /** Of an estimate at its bound half of all repetitions would lie on either side, none decided. */
  @Test
  void thePowerIsTheShareOfRepetitionsThatAreDecidedAlike() {
    double z = Estimate.NORMAL_QUANTILE;
    assertThat(Condition.above("gain", Estimate.of(1.5 + z * 0.1, 0.1), 1.5).power())
        .isCloseTo(0.5, within(1e-9));
    assertThat(Condition.above("gain", Estimate.of(1.5, 0.1), 1.5).power())
        .isCloseTo(0.025, within(1e-4));
    assertThat(Condition.below("gain", Estimate.of(1.5 + (z + 1.6448536) * 0.1, 0.1), 1.5).power())
        .isCloseTo(0.95, within(1e-6));
    assertThat(Condition.above("gain", Estimate.exact(2), 1.5).power()).isEqualTo(1);
    assertThat(Condition.above("gain", Estimate.unknown(), 1.5).power()).isNaN();
    assertThat(Condition.above("gain", Estimate.exact(2), 1.5).announcedPower(0.8).power())
        .isEqualTo(0.8);
  }

  /** One decision in 20,000 simulated repetitions: 4 standard errors are 0.014. */
  @Test
  void thePowerIsThatOfASimulation() {
    var truth = Estimate.of(1.2, 0.1);
    double power = Condition.above("gain", truth, 1).power();
    var stream = new Streams(5, "power of a condition").stream("repetitions");
    double[] noise = new double[20_000];
    stream.gaussians(noise);
    long shown =
        Arrays.stream(noise)
            .filter(
                x ->
                    Condition.above("gain", Estimate.of(1.2 + 0.1 * x, 0.1), 1).verdict()
                        == Verdict.SHOWN)
            .count();
    assertThat(shown / 20_000.0).isCloseTo(power, within(0.014));
  }

  @Test
  void aTheoremHasNoPower() {
    Condition condition = Condition.below("gain", Estimate.exact(1), 1.05).theorem();
    assertThat(condition.kind()).isEqualTo(Kind.THEOREM);
    assertThat(condition.power()).isNaN();
    assertThat(condition.verdict()).isEqualTo(Verdict.SHOWN);
  }

  @Test
  void theRuleIsReadableAndFreeOfTheMeasurement() {
    for (double value : new double[] {0, 7}) {
      var estimate = Estimate.exact(value);
      assertThat(Condition.above("the gain", estimate, 1.5).rule())
          .isEqualTo("lower end of the 95 % interval > 1.5");
      assertThat(Condition.below("the gain", estimate, 1.05).rule())
          .isEqualTo("upper end of the 95 % interval < 1.05");
      assertThat(Condition.equal("the gain", estimate, 1, 1e-12).rule())
          .isEqualTo("95 % interval within 1e-12 of 1");
    }
  }

  @Test
  void printsMeasurementRuleAndVerdict() {
    assertThat(Condition.above("gain", new Estimate(2, 0.51, 1, 3), 1.5))
        .hasToString(
            "gain 2.000 [1.000, 3.000]: lower end of the 95 % interval > 1.5, power 0.16, OPEN");
    assertThat(Condition.above("gain", Estimate.exact(2), 1.5).theorem())
        .hasToString("gain 2.000 (exact): lower end of the 95 % interval > 1.5, theorem");
    assertThat(Condition.above("share", Estimate.exact(1), 0.9).announcedPower(0.995))
        .hasToString(
            "share 1.000 [1.000, 1.000]: lower end of the 95 % interval > 0.9, power > 0.99");
    assertThat(Condition.above("share", Estimate.exact(0.5), 0.9).announcedPower(0.005))
        .hasToString(
            "share 0.5000 [0.5000, 0.5000]: lower end of the 95 % interval > 0.9, power < 0.01,"
                + " REFUTED");
  }

  /** Student's interval is wider than 1.96 standard errors: Φ((0.5 - 2.776 · 0.5)/0.5). */
  @Test
  void thePowerTakesTheStandardErrorAndNotTheIntervalForTheNoise() {
    assertThat(Condition.above("gain", Estimate.studentT(2, 0.5, 4), 1.5).power())
        .isCloseTo(0.03783, within(1e-5));
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
    assertThatThrownBy(() -> Condition.above("gain", one, 0).announcedPower(1.5))
        .hasMessage("a power must be in 0 .. 1, got 1.5");
  }
}
