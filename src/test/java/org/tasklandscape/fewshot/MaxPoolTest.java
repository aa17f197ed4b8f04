package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** Pooling by hand, in both precisions: the native operations are not the same. */
class MaxPoolTest {
  private final RandomStream stream = new Streams(5, "max-pool").stream("draws");

  private void draw(INDArray array) {
    for (long i = 0; i < array.length(); i++) {
      array.putScalar(i, stream.gaussian());
    }
  }

  private static INDArray image(DataType type, double... pixels) {
    int side = (int) Math.sqrt(pixels.length);
    return Nd4j.createFromArray(pixels).castTo(type).reshape(1, side, side, 1);
  }

  private static double[] entries(INDArray array) {
    return array.dup('c').reshape(array.length()).toDoubleVector();
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void theLargestOfEachSquarePasses(DataType type) {
    Quantity x = Quantity.zeros(type, 1, 5, 5, 1);
    Quantity y = Quantity.zeros(type, 1, 2, 2, 1);
    MaxPool pool = new MaxPool(x, y);
    x.value()
        .assign(
            image(
                type, 1, 2, -4, -3, 9, 3, 0, -2, -1, 9, 5, 5, 0, 0, 9, 5, 5, 0, 7, 9, 9, 9, 9, 9,
                9));
    x.change()
        .assign(
            image(
                type, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
                23, 24, 25));
    y.slope().assign(image(type, 1, 2, 3, 4));
    y.slopeChange().assign(image(type, 5, 6, 7, 8));
    pool.forward();
    pool.backward();
    pool.forwardChange();
    pool.backwardChange();
    assertThat(entries(y.value())).containsExactly(3, -1, 5, 7);
    assertThat(entries(y.change())).containsExactly(6, 9, 11, 19);
    assertThat(entries(x.slope()))
        .containsExactly(0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0);
    assertThat(entries(x.slopeChange()))
        .containsExactly(0, 0, 0, 0, 0, 5, 0, 0, 6, 0, 7, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void theSumOfTheSlopesIsKept(DataType type) {
    Quantity x = Quantity.zeros(type, 3, 6, 6, 20);
    Quantity y = Quantity.zeros(type, 3, 3, 3, 20);
    MaxPool pool = new MaxPool(x, y);
    draw(x.value());
    draw(y.slope());
    pool.forward();
    pool.backward();
    double[] sums = entries(y.slope().sum(0, 1, 2));
    assertThat(entries(x.slope().sum(0, 1, 2))).containsExactly(sums, within(1e-5));
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void reluBeforeAndAfterPoolingIsTheSame(DataType type) {
    Quantity x = Quantity.zeros(type, 3, 6, 6, 20);
    Quantity y = Quantity.zeros(type, 3, 3, 3, 20);
    draw(x.value());
    draw(y.slope());
    Quantity largest = y.another();
    MaxPool pool = new MaxPool(x, largest);
    Rectifier after = new Rectifier(largest, y);
    pool.forward();
    after.forward();
    after.backward();
    pool.backward();
    double[] value = entries(y.value());
    double[] slope = entries(x.slope());
    Quantity positive = x.another();
    Rectifier before = new Rectifier(x, positive);
    MaxPool last = new MaxPool(positive, y);
    before.forward();
    last.forward();
    last.backward();
    before.backward();
    assertThat(entries(y.value())).containsExactly(value, within(0.0));
    assertThat(entries(x.slope())).containsExactly(slope, within(0.0));
  }
}
