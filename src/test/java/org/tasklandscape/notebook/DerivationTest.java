package org.tasklandscape.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.exercise.Instance;
import org.tasklandscape.stats.Estimate;

class DerivationTest {

  @Test
  void aStepThatHoldsIsShownWithItsToleranceAndNotItsDifference() {
    assertThat(Derivation.step("1", "a = b", 1 + 1e-15, 1, 1e-12))
        .hasToString("step 1  a = b  ✓ holds to 1e-12");
    assertThat(Derivation.step("2", "A = B", Nd4j.eye(2), Nd4j.eye(2), 0.5))
        .hasToString("step 2  A = B  ✓ holds to 0.5");
    assertThat(Derivation.step("3", "c = c", 2, 2, 0))
        .hasToString("step 3  c = c  ✓ holds exactly");
  }

  @Test
  void aWrongStepFails() {
    assertThatThrownBy(() -> Derivation.step("1", "a = b", 1.1, 1, 1e-12))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "step 1: \"a = b\" must hold to 1.0E-12 of the largest entry, got 1.1 and 1.0 at entry 0");
    assertThatThrownBy(() -> Derivation.step("1", "a = b", Double.NaN, 1, 1e-12))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "step 1: \"a = b\" must hold to 1.0E-12 of the largest entry, got NaN and 1.0 at entry 0");
    assertThatThrownBy(() -> Derivation.step("1", "a = b", new double[1], new double[2], 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("got 1 and 2");
  }

  @Test
  void anEstimateMustCoverTheExactValue() {
    Estimate estimate = Estimate.of(2, 0.1);
    assertThat(Derivation.within("3", "E = 2.1", estimate, 2.1, 5))
        .hasToString(
            "step 3  E = 2.1  ✓ 2.100 lies 1.0 standard errors from the simulated 2.000 [1.804, 2.196];"
                + " 5 are allowed");
    assertThatThrownBy(() -> Derivation.within("3", "E = 3", estimate, 3, 5))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("must hold within 5.0 standard errors");
  }

  @Test
  void aStepIsCheckedOnRandomInstancesWhichAreTheSameInEveryRun() {
    var seen = new ArrayList<Double>();
    Object shown =
        Derivation.step(
            "4",
            "x² - 1 = (x - 1)(x + 1)",
            random -> {
              double x = random.between(2, 3);
              seen.add(x);
              return Sides.of(x * x - 1, (x - 1) * (x + 1));
            },
            1e-12);
    assertThat(shown)
        .hasToString("step 4  x² - 1 = (x - 1)(x + 1)  ✓ holds to 1e-12 on 20 random instances");
    assertThat(seen).hasSize(20).doesNotHaveDuplicates().allMatch(x -> x >= 2 && x < 3);
    assertThat(seen.get(3)).isEqualTo(Instance.of("4", 3).between(2, 3));
  }

  @Test
  void aFormulaThatHoldsOnSomeInstancesOnlyFails() {
    assertThatThrownBy(
            () ->
                Derivation.step(
                    "5", "x ≤ 1/2", random -> Sides.inOrder(random.between(0, 1), 0.5), 0))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "step 5: \"x ≤ 1/2\" must hold to 0\\.0 of the largest entry, got 0\\.[5-9]\\d* and 0\\.5 at entry 0"
                + " of random instance \\d+");
  }

  @Test
  void anOrderHoldsWhereNoValueExceedsALaterOne() {
    assertThat(Sides.inOrder(1, 2, 2, 3).right()).containsExactly(1, 2, 2, 3);
    assertThat(Sides.inOrder(1, 4, 2, 3).right()).containsExactly(1, 2, 2, 3);
    assertThat(Sides.inOrder(1, Double.NaN).right()).contains(Double.NaN);
    assertThatThrownBy(
            () -> Derivation.step("6", "a ≤ b", random -> Sides.inOrder(0, Double.NaN), 1))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "step 6: \"a ≤ b\" must hold to 1.0 of the largest entry, got 0.0 and NaN at entry 0 of random instance 0");
  }

  @Test
  void smallQuantitiesDoNotPassByBeingSmall() {
    assertThatThrownBy(() -> Derivation.step("7", "a = b", 1e-14, 2e-14, 1e-12))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "step 7: \"a = b\" must hold to 1.0E-12 of the largest entry, got 1.0E-14 and 2.0E-14 at entry 0");
    assertThat(Derivation.step("7", "a = b", 1e14, 1e14 + 1, 1e-12).toString()).contains("✓");
  }

  @Test
  void whatMustVanishIsHeldAgainstZeroAbsolutely() {
    assertThat(Derivation.vanishes("8", "g = 0", new double[] {1e-9, -1e-9}, 1e-8))
        .hasToString("step 8  g = 0  ✓ vanishes to 1e-8, absolutely");
    assertThatThrownBy(() -> Derivation.vanishes("8", "g = 0", new double[] {0, 1e-7}, 1e-8))
        .hasMessage("step 8: \"g = 0\" must vanish to 1.0E-8, got 1.0E-7");
    assertThatThrownBy(() -> Derivation.vanishes("8", "g = 0", new double[] {Double.NaN}, 1))
        .isInstanceOf(AssertionError.class)
        .hasMessage("step 8: \"g = 0\" must vanish to 1.0, got NaN");
  }

  @Test
  void aWrongFormulaIsRejectedOnEveryInstance() {
    assertThat(
            Derivation.rejects(
                    "9",
                    "(x + 1)² without 2x",
                    random -> {
                      double x = random.between(1, 2);
                      return Sides.of((x + 1) * (x + 1), x * x + 1);
                    },
                    1e-12)
                .toString())
        .startsWith(
            "step 9  (x + 1)² without 2x  ✗ rejected on all 20 random instances, off by 0.4");
    assertThatThrownBy(
            () -> Derivation.rejects("9", "right after all", random -> Sides.of(1, 1), 1e-12))
        .hasMessageStartingWith("step 9: \"right after all\" must be off by more than 1.0E-11");
  }

  @Test
  void anEstimateRejectsAWrongValue() {
    Estimate estimate = Estimate.of(2, 0.01);
    assertThat(Derivation.rejects("10", "without noise", estimate, 1.5, 20))
        .hasToString("step 10  without noise  ✗ rejected: 1.500 lies 50.0 standard errors away");
    assertThatThrownBy(() -> Derivation.rejects("10", "without noise", estimate, 1.9, 20))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "step 10: \"without noise\" must be off by more than 20.0 standard errors, got ");
  }
}
