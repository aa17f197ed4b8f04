package org.tasklandscape.fewshot;

/**
 * (x, y) ↦ (y, s - 1 - x), k times: the turn of a square picture of side s by k quarters of a
 * circle, counter-clockwise as it is seen. Four of them are none.
 */
final class QuarterTurn {
  /** Different turns, none among them. */
  static final int COUNT = 4;

  private QuarterTurn() {}

  /**
   * A turned picture.
   *
   * @param picture row after row, side × side
   * @param side s
   * @param turns k, at least 0
   * @return another array
   */
  static float[] of(float[] picture, int side, int turns) {
    float[] turned = picture.clone();
    for (int turn = 0; turn < turns % COUNT; turn++) {
      turned = once(turned, side);
    }
    return turned;
  }

  private static float[] once(float[] picture, int side) {
    float[] turned = new float[picture.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        turned[(side - 1 - x) * side + y] = picture[y * side + x];
      }
    }
    return turned;
  }
}
