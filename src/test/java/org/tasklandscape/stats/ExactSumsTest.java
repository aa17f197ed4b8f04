package org.tasklandscape.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To the last bit: exact decimals are the other route. */
class ExactSumsTest {
  private static final int SIZE = 3;
  private static final int DRAWS = 200;

  /** What numbers may look like in a table. */
  enum Scale {
    UNIT(x -> x),
    DECIMALS(x -> Math.rint(1000 * x) / 1000),
    WHOLE(Math::rint),
    OFFSET(x -> 1e9 + x),
    DECADES(x -> x * Math.pow(10, 30 * Math.sin(1e3 * x))),
    LARGE(x -> 1e150 * x),
    SMALL(x -> 1e-160 * x),
    SUBNORMAL(x -> Double.MIN_VALUE * Math.rint(1e3 * x)),
    CONSTANT(x -> 0.1);

    private final DoubleUnaryOperator shape;

    Scale(DoubleUnaryOperator shape) {
      this.shape = shape;
    }
  }

  private static double[] draws(Scale scale, long seed) {
    var random = new SplittableRandom(seed);
    double[] values = new double[DRAWS * SIZE];
    for (int t = 0; t < DRAWS; t++) {
      double common = random.nextGaussian();
      values[t * SIZE] = scale.shape.applyAsDouble(common);
      values[t * SIZE + 1] = scale.shape.applyAsDouble(common + random.nextGaussian());
      values[t * SIZE + 2] = random.nextInt(3) - 1.0;
    }
    return values;
  }

  private static int[] inOrder() {
    return IntStream.range(0, DRAWS).toArray();
  }

  private static int[] shuffled(long seed) {
    int[] order = inOrder();
    var random = new SplittableRandom(seed);
    for (int t = DRAWS - 1; t > 0; t--) {
      int other = random.nextInt(t + 1);
      int swapped = order[t];
      order[t] = order[other];
      order[other] = swapped;
    }
    return order;
  }

  private static ExactSums sums(double[] values, int[] order, int from, int to) {
    var sums = new ExactSums(SIZE);
    var draw = new ExactDraw(SIZE);
    for (int t = from; t < to; t++) {
      sums.add(draw.set(values, order[t] * SIZE));
    }
    return sums;
  }

  private static BigDecimal sum(double[] values, int i, int j) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int t = 0; t < DRAWS; t++) {
      BigDecimal other = j < 0 ? BigDecimal.ONE : new BigDecimal(values[t * SIZE + j]);
      sum = sum.add(new BigDecimal(values[t * SIZE + i]).multiply(other));
    }
    return sum;
  }

  /** Far more digits than a double has: whether a quotient lies on a tie is not in doubt. */
  private static double rounded(BigDecimal numerator) {
    var digits = new MathContext(1500, RoundingMode.HALF_EVEN);
    return numerator.divide(BigDecimal.valueOf(DRAWS), digits).doubleValue();
  }

  private static void assertExact(ExactSums sums, double[] values) {
    assertThat(sums.count()).isEqualTo(DRAWS);
    int k = 0;
    for (int i = 0; i < SIZE; i++) {
      assertThat(sums.means()[i]).isEqualTo(rounded(sum(values, i, -1)));
      for (int j = i; j < SIZE; j++) {
        BigDecimal product = sum(values, i, -1).multiply(sum(values, j, -1));
        BigDecimal spread = sum(values, i, j).multiply(BigDecimal.valueOf(DRAWS)).subtract(product);
        assertThat(sums.comoments()[k++]).isEqualTo(rounded(spread));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void momentsAreRoundedOnce(Scale scale) {
    double[] values = draws(scale, 31);
    assertExact(sums(values, inOrder(), 0, DRAWS), values);
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void neitherOrderNorPartsMatter(Scale scale) {
    double[] values = draws(scale, 32);
    ExactSums whole = sums(values, inOrder(), 0, DRAWS);
    for (int part : new int[] {1, 7, 60}) {
      int[] order = shuffled(part);
      var merged = new ExactSums(SIZE);
      for (int to = DRAWS; to > 0; to -= part) {
        merged.merge(sums(values, order, Math.max(0, to - part), to));
      }
      assertSame(merged, whole);
    }
  }

  private static void assertSame(ExactSums sums, ExactSums others) {
    assertThat(sums.count()).isEqualTo(others.count());
    for (int k = 0; k < sums.sums(); k++) {
      assertThat(sums.exponentOf(k)).isEqualTo(others.exponentOf(k));
      assertThat(sums.integer(k)).isEqualTo(others.integer(k));
    }
    assertThat(sums.means()).isEqualTo(others.means());
    assertThat(sums.comoments()).isEqualTo(others.comoments());
  }

  /** Sums doubled n times are n doublings of their integers: carries run through all digits. */
  @Test
  void carriesAreKept() {
    double[] values = draws(Scale.UNIT, 33);
    ExactSums sums = sums(values, inOrder(), 0, DRAWS);
    BigInteger[] before = new BigInteger[sums.sums()];
    Arrays.setAll(before, sums::integer);
    for (int doubling = 0; doubling < 40; doubling++) {
      sums.merge(sums);
    }
    assertThat(sums.count()).isEqualTo((long) DRAWS << 40);
    for (int k = 0; k < before.length; k++) {
      assertThat(sums.integer(k)).isEqualTo(before[k].shiftLeft(40));
    }
  }

  /** The largest and the least number there are, in one sum. */
  @Test
  void allDoublesFitIntoOneSum() {
    double[] values = {Double.MAX_VALUE, Double.MIN_VALUE, -Double.MAX_VALUE, -0.0};
    var sums = new ExactSums(1);
    var draw = new ExactDraw(1);
    for (int i = 0; i < values.length; i++) {
      sums.add(draw.set(values, i));
    }
    assertThat(sums.means()[0]).isEqualTo(Double.MIN_VALUE / 4);
    assertThat(sums.integer(0).shiftRight(-1074 - sums.exponentOf(0))).isEqualTo(BigInteger.ONE);
    assertThat(sums.comoments()[0]).isInfinite();
  }

  /** Told and read back, they can be added to: the same as if they had never left. */
  @ParameterizedTest
  @EnumSource(Scale.class)
  void whatTheyTellIsEnoughToGoOn(Scale scale) {
    double[] values = draws(scale, 35);
    ExactSums part = sums(values, inOrder(), 0, 90);
    BigInteger[] integers = new BigInteger[part.sums()];
    int[] exponents = new int[part.sums()];
    Arrays.setAll(integers, part::integer);
    Arrays.setAll(exponents, part::exponentOf);
    ExactSums read = ExactSums.of(SIZE, part.count(), integers, exponents);
    assertSame(read, part);
    read.merge(sums(values, inOrder(), 90, DRAWS));
    assertSame(read, sums(values, inOrder(), 0, DRAWS));
    exponents[SIZE] += 32;
    assertThatThrownBy(() -> ExactSums.of(SIZE, 90, integers, exponents))
        .hasMessageStartingWith("must have products in the units of their columns");
  }

  @Test
  void aConstantHasNoVariance() {
    double[] values = draws(Scale.CONSTANT, 34);
    ExactSums sums = sums(values, inOrder(), 0, DRAWS);
    assertThat(sums.means()[0]).isEqualTo(0.1);
    assertThat(sums.comoments()[0]).isZero();
  }

  @Test
  void withoutDrawsThereAreNoMeans() {
    assertThat(new ExactSums(2).means()).containsOnly(Double.NaN);
    assertThatThrownBy(() -> new ExactSums(0)).hasMessage("must have size >= 1, got size = 0");
    ExactSums two = new ExactSums(2);
    ExactSums three = new ExactSums(3);
    assertThatThrownBy(() -> two.merge(three)).hasMessage("must merge sums of 2 variables, got 3");
  }

  /** Ties, and numbers next to them, at every size: against exact decimals. */
  @ParameterizedTest
  @ValueSource(ints = {-1140, -1130, -1080, -1074, -1030, -60, 0, 900, 960, 971})
  void quotientsAreTheNearestDoubles(int exponent) {
    var random = new SplittableRandom(exponent);
    for (int i = 0; i < 2000; i++) {
      BigInteger tie = BigInteger.valueOf(random.nextLong() >>> random.nextInt(12)).setBit(0);
      BigInteger by = BigInteger.valueOf(i % 2 == 0 ? 1L << random.nextInt(8) : i);
      BigInteger numerator = tie.multiply(by).add(BigInteger.valueOf(random.nextInt(3) - 1));
      BigDecimal power =
          exponent < 0
              ? BigDecimal.ONE.divide(new BigDecimal(BigInteger.TWO.pow(-exponent)))
              : new BigDecimal(BigInteger.TWO.pow(exponent));
      double expected =
          new BigDecimal(numerator)
              .multiply(power)
              .divide(new BigDecimal(by), new MathContext(1500, RoundingMode.HALF_EVEN))
              .doubleValue();
      assertThat(ExactQuotient.of(numerator, by, exponent)).isEqualTo(expected);
    }
  }
}
