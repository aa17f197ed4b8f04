package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({"-3,7,false", "0.001,50,true", "1e-300,1e300,true", "1e9,1.1e9,false"})
  void valueUndoesPlace(double low, double high, boolean logarithmic) {
    var scale = new Scale(low, high, logarithmic);
    assertThat(scale.place(low)).isZero();
    assertThat(scale.place(high)).isEqualTo(1);
    for (double place = 0; place <= 1; place += 0.125) {
      assertThat(scale.place(scale.value(place))).isCloseTo(place, within(1e-12));
    }
  }

  @Test
  void whatCannotBePlacedIsNowhere() {
    var scale = new Scale(1, 10, true);
    for (double value : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(scale.place(value)).isNaN();
    }
  }

  @Test
  void coversWhatCanBePlaced() {
    double[] values = {Double.NaN, -2, 0, 3, Double.POSITIVE_INFINITY, 5};
    assertThat(Scale.covering(List.of(values), false)).isEqualTo(new Scale(-2, 5, false));
    assertThat(Scale.covering(List.of(values), true)).isEqualTo(new Scale(3, 5, true));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-1", "1e280", "1e-280", "4e-324"})
  void oneValueGetsARangeAroundIt(double value) {
    double[] values = {value, value};
    var scale = Scale.covering(List.of(values), false);
    assertThat(scale.place(value)).isBetween(0.0, 1.0);
    assertThat(Scale.covering(List.of(values), true).high()).isPositive();
  }

  @Test
  void noValueGetsSomeRange() {
    double[] none = {Double.NaN};
    assertThat(Scale.covering(List.of(none), false).span()).isPositive();
    assertThat(Scale.covering(List.of(none), true).span()).isPositive();
  }

  @Test
  void ticksAreRound() {
    assertThat(new Scale(0, 1, false).ticks(5)).hasSize(6).startsWith(0.0).endsWith(1.0);
    assertThat(new Scale(-20, 120, false).ticks(5))
        .containsExactly(-20.0, 0.0, 20.0, 40.0, 60.0, 80.0, 100.0, 120.0);
    assertThat(new Scale(5, 25, true).ticks(5))
        .containsExactly(5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 20.0);
  }

  @Test
  void rangesMustIncreaseAndLogRangesBePositive() {
    assertThatThrownBy(() -> new Scale(2, 1, false))
        .hasMessage("a range must have finite low < high, got 2.0, 1.0");
    assertThatThrownBy(() -> new Scale(0, 1, true))
        .hasMessage("a logarithmic range must have low > 0, got 0.0");
  }
}
