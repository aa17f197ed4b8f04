package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HardLabelsTest {
  @Test
  void packedLabelsAreOneRotation() {
    assertThat(HardLabels.PACKED.maps(5)).containsExactly(new int[] {1, 2, 3, 4, 0});
  }

  @Test
  void nearLabelsAreThoseOfEasyTasks() {
    assertThat(HardLabels.NEAR.maps(5)).containsExactly(new int[] {0, 1, 2, 3, 4});
  }

  @Test
  void diverseLabelsAreEightPermutationsThatMoveEveryLabel() {
    Set<String> seen = new HashSet<>();
    for (int[] labels : HardLabels.DIVERSE.maps(5)) {
      assertThat(labels).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
      StringBuilder name = new StringBuilder();
      for (int c = 0; c < labels.length; c++) {
        assertThat(labels[c]).isNotEqualTo(c);
        name.append(labels[c]);
      }
      seen.add(name.toString());
    }
    assertThat(seen).hasSize(8);
  }
}
