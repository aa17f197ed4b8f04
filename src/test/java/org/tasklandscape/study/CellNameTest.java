package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNameTest {
  /** Frozen: another text is another random stream, and other numbers in a figure. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.0, 0",
    "1, 1.0, 1",
    "0.05, 0.05, 0.05",
    "100, 100.0, 100",
    "0.001, 0.001, 0.001",
    "1e-4, 1.0E-4, 1e-4",
    "1.5e-11, 1.5E-11, 1.5e-11",
    "9999999, 9999999.0, 9999999",
    "1e7, 1.0E7, 1e7",
    "0.31622776601683794, 0.31622776601683794, 0.31622776601683794",
    "-2.5, -2.5, -2.5",
    "Infinity, Infinity, ∞",
    "2.0E-3, 0.002, 0.002",
  })
  void aNumberHasOneName(double value, String decimal, String plain) {
    assertThat(CellName.decimal(value)).isEqualTo(decimal);
    assertThat(CellName.plain(value)).isEqualTo(plain);
  }

  /** Double.toString printed 2.0E-3 in JDK 17 as now, but 2.2250738585072014E-308 with more. */
  @Test
  void namesAreThoseThatEveryJdkPrintsForShortNumbers() {
    for (int i = -400; i <= 400; i++) {
      double value = i / 8.0;
      assertThat(CellName.decimal(value)).isEqualTo(Double.toString(value));
    }
    assertThat(CellName.hex(0.1)).isEqualTo("0x1.999999999999ap-4");
  }
}
