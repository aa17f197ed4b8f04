package org.tasklandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  private static List<String> labels(Ticks ticks) {
    return ticks.list().stream().map(Ticks.Tick::text).filter(t -> !t.isEmpty()).toList();
  }

  @Test
  void labelsOfAnAxisHaveOneFormat() {
    assertThat(labels(Ticks.upwards(new Scale(0, 1, false), 400)))
        .containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
    assertThat(labels(Ticks.upwards(new Scale(0.1826, 0.2064, false), 400)))
        .containsExactly("0.185", "0.190", "0.195", "0.200", "0.205");
    assertThat(labels(Ticks.upwards(new Scale(-1e5, 4e5, false), 400)))
        .containsExactly("−1·10⁵", "0", "1·10⁵", "2·10⁵", "3·10⁵", "4·10⁵");
    assertThat(labels(Ticks.upwards(new Scale(0.01, 1, true), 400)))
        .containsExactly("0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1");
    assertThat(labels(Ticks.upwards(new Scale(1e-5, 2e-4, true), 400)))
        .containsExactly("1·10⁻⁵", "2·10⁻⁵", "5·10⁻⁵", "1·10⁻⁴", "2·10⁻⁴");
    assertThat(labels(Ticks.across(new Scale(1e-3, 1e2, true), 500)))
        .containsExactly("0.001", "0.01", "0.1", "1", "10", "100");
    assertThat(labels(Ticks.upwards(new Scale(1e-4, 1e1, true), 500)))
        .containsExactly("10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "10⁰", "10¹");
  }

  @Test
  void beyondSixDecadesThereIsNothingBetween() {
    var ticks = Ticks.upwards(new Scale(1e-12, 1, true), 400);
    assertThat(labels(ticks))
        .containsExactly("10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰");
    assertThat(ticks.list()).hasSize(13);
    assertThat(ticks.list()).filteredOn(Ticks.Tick::grid).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,false",
    "-20,120,false",
    "1e9,1.1e9,false",
    "0,1e-7,false",
    "5,25,true",
    "1,1.3,true",
    "0.003,0.8,true",
    "1e-5,1e5,true",
    "1e-300,1e300,true",
    "2,9,true",
    "0.00012,80000,true"
  })
  void labelsKeepClearOfOneAnotherAndMarksDoNotMerge(double low, double high, boolean logarithmic) {
    var scale = new Scale(low, high, logarithmic);
    for (double pixels : new double[] {300, 480, 900}) {
      var ticks = Ticks.across(scale, pixels);
      assertThat(labels(ticks)).hasSizeGreaterThan(1);
      double[][] ends =
          ticks.list().stream()
              .filter(t -> !t.text().isEmpty())
              .map(
                  t ->
                      new double[] {
                        pixels * scale.place(t.value()), Lettering.TICK.width(t.text()) / 2
                      })
              .toArray(double[][]::new);
      for (int i = 1; i < ends.length; i++) {
        assertThat(ends[i][0] - ends[i][1]).isGreaterThan(ends[i - 1][0] + ends[i - 1][1]);
      }
      double[] places =
          ticks.list().stream()
              .mapToDouble(t -> pixels * scale.place(t.value()))
              .sorted()
              .toArray();
      for (int i = 1; i < places.length; i++) {
        assertThat(places[i] - places[i - 1]).isGreaterThan(3.5);
      }
    }
  }

  @Test
  void chosenTicksStandWhereTheyAreOnTheAxis() {
    var ticks = Ticks.at(new Scale(1, 100, true), List.of(0.5, 4.0, 20.0, 400.0));
    assertThat(labels(ticks)).containsExactly("4", "20");
  }
}
