package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuarterTurnTest {
  private static final int SIDE = 3;

  /** No turn of it is another one. */
  private static final float[] PICTURE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  private static float[] turned(float[] picture, int turns) {
    return QuarterTurn.of(picture, SIDE, turns);
  }

  @Test
  void theRightEdgeComesToTheTop() {
    assertThat(turned(PICTURE, 1)).containsExactly(3, 6, 9, 2, 5, 8, 1, 4, 7);
  }

  @Test
  void turnsAreTheCyclicGroupOfFour() {
    Set<String> seen = new HashSet<>();
    for (int a = 0; a < QuarterTurn.COUNT; a++) {
      seen.add(Arrays.toString(turned(PICTURE, a)));
      for (int b = 0; b < QuarterTurn.COUNT; b++) {
        assertThat(turned(turned(PICTURE, a), b)).containsExactly(turned(PICTURE, (a + b) % 4));
      }
    }
    assertThat(turned(PICTURE, 0)).containsExactly(PICTURE);
    assertThat(seen).hasSize(QuarterTurn.COUNT);
  }

  @Test
  void thePictureItselfStaysAsItIs() {
    float[] picture = PICTURE.clone();
    turned(picture, 0)[0] = 7;
    turned(picture, 3)[0] = 7;
    assertThat(picture).containsExactly(PICTURE);
  }
}
