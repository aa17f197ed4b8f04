package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Pooling by hand. */
class MaxPoolTest {
  private static final int CHANNELS = 20;

  private final RandomStream stream = new Streams(5, "max-pool").stream("draws");
  private final Grid grid = new Grid(3, 6, CHANNELS, 0);
  private final Grid pooled = new Grid(3, 3, CHANNELS, 0);

  private void draw(float[] array) {
    for (int i = 0; i < array.length; i++) {
      array[i] = (float) stream.gaussian();
    }
  }

  private static void set(float[] array, float... entries) {
    System.arraycopy(entries, 0, array, 0, array.length);
  }

  @Test
  void theLargestOfEachSquarePasses() {
    Quantity x = Quantity.zeros(25);
    Quantity y = Quantity.zeros(4);
    MaxPool pool = new MaxPool(x, new Grid(1, 5, 1, 0), y);
    set(x.value(), 1, 2, -4, -3, 9, 3, 0, -2, -1, 9, 5, 5, 0, 0, 9, 5, 5, 0, 7, 9, 9, 9, 9, 9, 9);
    set(
        x.change(),
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        13,
        14,
        15,
        16,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        24,
        25);
    set(y.slope(), 1, 2, 3, 4);
    set(y.slopeChange(), 5, 6, 7, 8);
    pool.forward();
    pool.backward();
    pool.forwardChange();
    pool.backwardChange();
    assertThat(y.value()).containsExactly(3, -1, 5, 7);
    assertThat(y.change()).containsExactly(6, 9, 11, 19);
    assertThat(x.slope())
        .containsExactly(0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0);
    assertThat(x.slopeChange())
        .containsExactly(0, 0, 0, 0, 0, 5, 0, 0, 6, 0, 7, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void theSumOfTheSlopesIsKept() {
    Quantity x = Quantity.zeros(grid.length());
    Quantity y = Quantity.zeros(pooled.length());
    MaxPool pool = new MaxPool(x, grid, y);
    draw(x.value());
    draw(y.slope());
    pool.forward();
    pool.backward();
    for (int c = 0; c < CHANNELS; c++) {
      assertThat(sum(x.slope(), c)).isCloseTo(sum(y.slope(), c), within(1e-5));
    }
  }

  private static double sum(float[] array, int channel) {
    double sum = 0;
    for (int i = channel; i < array.length; i += CHANNELS) {
      sum += array[i];
    }
    return sum;
  }

  @Test
  void reluBeforeAndAfterPoolingIsTheSame() {
    Quantity x = Quantity.zeros(grid.length());
    Quantity y = Quantity.zeros(pooled.length());
    draw(x.value());
    draw(y.slope());
    Quantity largest = y.another();
    MaxPool pool = new MaxPool(x, grid, largest);
    Rectifier after = new Rectifier(largest, y, pooled);
    pool.forward();
    after.forward();
    after.backward();
    pool.backward();
    float[] value = y.value().clone();
    float[] slope = x.slope().clone();
    Quantity positive = x.another();
    Rectifier before = new Rectifier(x, positive, grid);
    MaxPool last = new MaxPool(positive, grid, y);
    before.forward();
    last.forward();
    last.backward();
    before.backward();
    assertThat(y.value()).isEqualTo(value);
    assertThat(x.slope()).isEqualTo(slope);
  }
}
