package org.tasklandscape.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.regression.Adaptation;

class SplitsTest {

  /** Sample by sample: the blocks know of each split what the definition says. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 1, 2",
    "5, 5, 2",
    "5, 5, 10",
    "3, 7, 4",
    "7, 3, 6",
    "0, 6, 1",
    "40, 2, 5"
  })
  void blocksAreWhatNoSplitTellsApart(int innerSamples, int outerSamples, int count) {
    TrainingPlan plan =
        new TrainingPlan(innerSamples == 0 ? 0 : 0.5, innerSamples, outerSamples, count);
    int n = plan.samples();
    Splits splits = Splits.of(plan);
    assertThat(splits.count()).isEqualTo(count);
    assertThat(splits.blocks()).isLessThanOrEqualTo(Math.min(n, 2 * count));
    List<Integer> blockOf = new ArrayList<>();
    for (int b = 0; b < splits.blocks(); b++) {
      assertThat(splits.size(b)).isPositive();
      for (int k = 0; k < splits.size(b); k++) {
        blockOf.add(b);
      }
    }
    assertThat(blockOf).hasSize(n);
    int[] uses = new int[n];
    for (int t = 0; t < count; t++) {
      boolean[] inner = PlainTraining.inner(plan, t);
      for (int k = 0; k < n; k++) {
        assertThat(splits.isInner(t, blockOf.get(k)))
            .as("split %d, sample %d", t, k)
            .isEqualTo(inner[k]);
        uses[k] += inner[k] ? 1 : 0;
      }
    }
    if (count == n) {
      assertThat(uses).containsOnly(innerSamples);
    }
  }

  @Test
  void aPlanStatesItsRulesWithTheValue() {
    assertThatThrownBy(() -> TrainingPlan.of(-1, 2, 2))
        .hasMessage("the inner step must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> TrainingPlan.of(0.5, 0, 2))
        .hasMessage("a step needs innerSamples >= 1, got innerStep = 0.5 and innerSamples = 0");
    assertThatThrownBy(() -> TrainingPlan.of(0.5, 2, 0))
        .hasMessage("must have outerSamples >= 1, got 0");
    assertThatThrownBy(() -> TrainingPlan.of(0.5, 2, 2).withSplits(5))
        .hasMessage("must have splits from 1 to the 4 samples of a task, got 5");
    assertThatThrownBy(() -> TrainingPlan.of(0.5, Integer.MAX_VALUE, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("integer overflow");
    assertThat(TrainingPlan.of(0.5, 3, 2).adaptation(Method.MAML))
        .isEqualTo(Adaptation.step(0.5, 3));
    assertThat(TrainingPlan.of(0.5, 3, 2).adaptation(Method.NAL)).isEqualTo(Adaptation.none());
    assertThat(TrainingPlan.withoutStep(7).adaptation(Method.MAML)).isEqualTo(Adaptation.none());
  }
}
