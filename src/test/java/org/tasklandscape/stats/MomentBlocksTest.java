package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of draws and their merging, against exact arithmetic. */
class MomentBlocksTest {
  private static final int SIZE = 3;
  private static final int DRAWS = 400;

  private static double[] draws(double offset, long seed) {
    var random = new SplittableRandom(seed);
    double[] values = new double[DRAWS * SIZE];
    for (int t = 0; t < DRAWS; t++) {
      double common = random.nextGaussian();
      for (int i = 0; i < SIZE; i++) {
        values[t * SIZE + i] = offset * (i + 1) + common + random.nextGaussian();
      }
    }
    return values;
  }

  private static RunningMoments block(double[] values, int[] order, int from, int to) {
    var block = new RunningMoments(SIZE);
    for (int t = from; t < to; t++) {
      block.add(Arrays.copyOfRange(values, order[t] * SIZE, (order[t] + 1) * SIZE));
    }
    return block;
  }

  /** Parts of an order, merged from left to right. */
  private static RunningMoments merged(double[] values, int[] order, int part) {
    var moments = new RunningMoments(SIZE);
    for (int from = 0; from < order.length; from += part) {
      moments.merge(block(values, order, from, Math.min(from + part, order.length)));
    }
    return moments;
  }

  private static int[] inOrder() {
    return IntStream.range(0, DRAWS).toArray();
  }

  private static BigDecimal exactMean(double[] values, int i) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int t = 0; t < DRAWS; t++) {
      sum = sum.add(new BigDecimal(values[t * SIZE + i]));
    }
    return sum.divide(BigDecimal.valueOf(DRAWS), new MathContext(60));
  }

  private static double exactComoment(double[] values, int i, int j) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int t = 0; t < DRAWS; t++) {
      BigDecimal first = new BigDecimal(values[t * SIZE + i]).subtract(exactMean(values, i));
      sum = sum.add(first.multiply(new BigDecimal(values[t * SIZE + j])));
    }
    return sum.doubleValue();
  }

  private static void assertExact(RunningMoments moments, double[] values, double offset) {
    assertThat(moments.count()).isEqualTo(DRAWS);
    int k = 0;
    for (int i = 0; i < SIZE; i++) {
      assertThat(moments.means()[i])
          .isCloseTo(exactMean(values, i).doubleValue(), within(1e-15 * (1 + 10 * offset)));
      for (int j = i; j < SIZE; j++) {
        // A draw of unit variance is known to an ulp of the offset, and so is each deviation.
        double tolerance = DRAWS * (1e-14 + 1e-15 * offset);
        assertThat(moments.comoments()[k++])
            .isCloseTo(exactComoment(values, i, j), within(tolerance));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 400", "0, 1", "0, 7", "1e6, 400", "1e6, 7", "1e9, 400", "1e9, 1", "1e9, 33"})
  void blocksOfAnySizeAgreeWithExactArithmetic(double offset, int part) {
    double[] values = draws(offset, 21);
    assertExact(merged(values, inOrder(), part), values, offset);
  }

  /** (a + b) + c against a + (b + c). */
  @Test
  void mergingIsAssociativeToRounding() {
    double[] values = draws(1e6, 22);
    int[] order = inOrder();
    RunningMoments left = block(values, order, 0, 50);
    left.merge(block(values, order, 50, 90));
    left.merge(block(values, order, 90, DRAWS));
    RunningMoments right = block(values, order, 50, 90);
    right.merge(block(values, order, 90, DRAWS));
    RunningMoments first = block(values, order, 0, 50);
    first.merge(right);
    assertExact(left, values, 1e6);
    assertExact(first, values, 1e6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfDrawsDoesNotMatterBeyondRounding(long seed) {
    double[] values = draws(1e6, 23);
    int[] order = inOrder();
    var random = new SplittableRandom(seed);
    for (int t = DRAWS - 1; t > 0; t--) {
      int other = random.nextInt(t + 1);
      int swapped = order[t];
      order[t] = order[other];
      order[other] = swapped;
    }
    assertExact(merged(values, order, 11), values, 1e6);
  }

  @Test
  void anEmptyBlockAddsNothing() {
    double[] values = draws(5, 25);
    RunningMoments moments = block(values, inOrder(), 0, 20);
    moments.merge(block(values, inOrder(), 7, 7));
    assertThat(moments.means()).isEqualTo(block(values, inOrder(), 0, 20).means());
    assertThat(moments.count()).isEqualTo(20);
  }

  @Test
  void oneDrawIsItsMean() {
    double[] values = draws(5, 26);
    RunningMoments one = block(values, new int[] {3}, 0, 1);
    assertThat(one.means()).containsExactly(values[9], values[10], values[11]);
    assertThat(one.comoments()).containsOnly(0);
  }
}
