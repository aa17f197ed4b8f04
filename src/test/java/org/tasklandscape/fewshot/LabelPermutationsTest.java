package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelPermutationsTest {
  private static double fixedPoints(LabelPermutations labels) {
    return labels.maps().stream()
        .mapToLong(map -> IntStream.range(0, map.length).filter(c -> map[c] == c).count())
        .average()
        .orElseThrow();
  }

  /** R² + spread = 2(K - E[fixed points]), whatever the permutations. */
  @ParameterizedTest
  @EnumSource
  void distanceAndSpreadAddUpToTwiceTheLabelsThatMove(LabelPermutations labels) {
    assertThat(labels.squaredDistance() + labels.spread())
        .isCloseTo(2 * (LabelPermutations.CLASSES - fixedPoints(labels)), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void everyMapIsAnotherPermutation(LabelPermutations labels) {
    assertThat(labels.maps())
        .allSatisfy(map -> assertThat(map).containsExactlyInAnyOrder(0, 1, 2, 3, 4));
    assertThat(labels.maps().stream().map(IntStream::of).map(map -> map.boxed().toList()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "PACKED, 10, 0",
    "DERANGEMENTS_2, 8, 2",
    "DERANGEMENTS_4, 7.375, 2.625",
    "DIVERSE, 6.75, 3.25",
    "DERANGEMENTS_44, 6.25, 3.75",
    "FIXED_1, 8, 0",
    "FIXED_2, 6, 0",
    "FIXED_3, 4, 0",
    "NEAR, 0, 0"
  })
  void thePlanesPointsAreThoseAnnounced(LabelPermutations labels, double distance, double spread) {
    assertThat(labels.squaredDistance()).isCloseTo(distance, within(1e-12));
    assertThat(labels.spread()).isCloseTo(spread, within(1e-12));
  }

  @Test
  void threeAreThoseOfTheFirstRun() {
    assertThat(LabelPermutations.PACKED.maps()).containsExactlyElementsOf(maps(HardLabels.PACKED));
    assertThat(LabelPermutations.NEAR.maps()).containsExactlyElementsOf(maps(HardLabels.NEAR));
    assertThat(LabelPermutations.DIVERSE.maps())
        .containsExactlyElementsOf(maps(HardLabels.DIVERSE));
  }

  private static List<int[]> maps(HardLabels labels) {
    return labels.maps(LabelPermutations.CLASSES);
  }

  @ParameterizedTest
  @EnumSource
  void unseenDerangementsMoveEveryLabelAndAreNotThoseOfTraining(LabelPermutations labels) {
    List<int[]> unseen = labels.unseen();
    assertThat(unseen).doesNotContainAnyElementsOf(labels.maps());
    assertThat(unseen)
        .allSatisfy(map -> assertThat(IntStream.range(0, map.length)).allMatch(c -> map[c] != c));
    long moving = labels.maps().stream().filter(map -> map[0] != 0 && moves(map)).count();
    assertThat(unseen.size() + moving).isEqualTo(44);
  }

  private static boolean moves(int[] map) {
    return IntStream.range(0, map.length).allMatch(c -> map[c] != c);
  }
}
