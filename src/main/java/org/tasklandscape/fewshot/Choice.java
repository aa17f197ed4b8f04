package org.tasklandscape.fewshot;

import org.tasklandscape.sampling.RandomStream;

/** Draws without replacement. */
final class Choice {
  private Choice() {}

  /** Different numbers below a bound, in random order. */
  static int[] of(int bound, int count, RandomStream stream) {
    int[] numbers = new int[bound];
    for (int i = 0; i < bound; i++) {
      numbers[i] = i;
    }
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      int at = i + stream.nextInt(bound - i);
      chosen[i] = numbers[at];
      numbers[at] = numbers[i];
    }
    return chosen;
  }
}
