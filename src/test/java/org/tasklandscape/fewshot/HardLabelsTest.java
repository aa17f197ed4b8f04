package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class HardLabelsTest {
  private final RandomStream stream = new Streams(3, "labels").stream("draws");

  @Test
  void packedLabelsAreOneRotation() {
    assertThat(HardLabels.PACKED.draw(5, stream)).containsExactly(1, 2, 3, 4, 0);
  }

  @Test
  void nearLabelsAreThoseOfEasyTasks() {
    assertThat(HardLabels.NEAR.draw(5, stream)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void diverseLabelsAreEightPermutationsThatMoveEveryLabel() {
    Set<String> seen = new HashSet<>();
    // All eight come in 200 draws but with probability 8 (7/8)^200 < 1e-10.
    for (int i = 0; i < 200; i++) {
      int[] labels = HardLabels.DIVERSE.draw(5, stream);
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
