package org.tasklandscape.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberDifferenceTest {
  private static final double[] SPECIAL = {
    0,
    -0.0,
    1,
    -1,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  /** Any bits make a number, so sizes, signs and NaN come by themselves. */
  private static double number(SplittableRandom random) {
    return random.nextInt(4) == 0
        ? SPECIAL[random.nextInt(SPECIAL.length)]
        : Double.longBitsToDouble(random.nextLong());
  }

  @Test
  void aDistanceIsReflexiveSymmetricAndBounded() {
    var random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      double x = number(random);
      double y = number(random);
      double s = random.nextBoolean() ? 0 : Math.abs(random.nextDouble());
      assertThat(NumberDifference.relative(x, x, s)).isZero();
      double forth = NumberDifference.relative(x, y, s);
      assertThat(NumberDifference.relative(y, x, s)).isEqualTo(forth);
      assertThat(forth).isGreaterThanOrEqualTo(0);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        assertThat(forth).isLessThanOrEqualTo(2);
      } else if (!(x == y || Double.isNaN(x) && Double.isNaN(y))) {
        assertThat(forth).isInfinite();
      }
    }
  }

  /** Powers of two, whose products are exact. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 0x1p-600, 0x1p600})
  void itDoesNotDependOnTheUnit(double unit) {
    assertThat(NumberDifference.relative(3 * unit, 4 * unit, 0)).isEqualTo(0.25);
    assertThat(NumberDifference.relative(-3 * unit, 3 * unit, 0)).isEqualTo(2);
    assertThat(NumberDifference.relative(0, 4 * unit, 0)).isEqualTo(1);
    assertThat(NumberDifference.relative(unit, 2 * unit, 8 * unit)).isEqualTo(0.125);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.0", "1.5", ".5", "5.", "1E+300", "-2.5e-7", "NaN", "-Infinity"})
  void aNumberReadsAsJavaReadsIt(String cell) {
    assertThat(NumberDifference.number(cell)).isEqualTo(Double.valueOf(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1d",
        "0x1p0",
        "1 ",
        "nan",
        "-",
        "E5",
        "1,5",
        "inf",
        "maml",
        "2022-01-01"
      })
  void textIsNoNumber(String cell) {
    assertThat(NumberDifference.number(cell)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1,2,5.0e-01", "1,NaN,Infinity", "a,2,''", "'',2,''"})
  void theTableShowsTheRelativeDifferenceOfNumbers(String before, String after, String shown) {
    assertThat(new NumberDifference("t.csv", 2, "x", before, after).relative()).isEqualTo(shown);
  }
}
