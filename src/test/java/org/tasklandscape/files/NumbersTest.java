package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1234567.8,1235000",
    "-0.123456,−0.1235",
    "2e-5,0.00002",
    "-1.2346e-9,−1.235·10⁻⁹",
    "1e12,1·10¹²",
    "NaN,–",
    "-Infinity,−∞",
  })
  void numbersInTablesHaveFourDigits(double value, String text) {
    assertThat(Numbers.shown(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1000,1000",
    "-3,-3",
    "0.1,0.1",
    "0.001,0.001",
    "0.00099,9.9e-4",
    "1e-6,1e-6",
    "-2.5e-7,-2.5e-7",
    "9999999,9999999",
    "1e7,1e7",
    "12345678.5,1.23456785e7",
    "1e300,1e300",
    "NaN,NaN",
    "Infinity,∞",
    "-Infinity,-∞",
  })
  void plainNumbersAreThoseOfAReader(double value, String text) {
    assertThat(Numbers.plain(value)).isEqualTo(text);
  }

  @Test
  void plainNumbersReadBack() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 10_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(Numbers.plain(value))).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.16666,4,0.1667", "1.2e-5,4,1.200e-05", "123456,3,1.23e+05", "2,3,2.00"})
  void roundedNumbersHaveTheirDigits(double value, int digits, String text) {
    assertThat(Numbers.rounded(value, digits)).isEqualTo(text);
  }
}
