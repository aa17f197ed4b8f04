package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.network.NetworkLandscapes;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class NetworkRowsTest {
  private static final TeacherEnvironment WORLD = TeacherEnvironment.base(PopulationActivation.ERF);

  /** Two draws in one environment: gains of 5/2 and 8, or these times a factor. */
  private static Table table(double distance, double factor) {
    Table table = Table.create(StringColumn.create("network"));
    NumberColumns.create(
        table,
        List.of(
            "hardVariance",
            "hardSpread",
            "distance",
            "trainSteps",
            "testSteps",
            "draw",
            "nalEasy",
            "nalHard",
            "mamlEasy",
            "mamlHard"));
    double[][] parts = {{1, 4, 1, 1}, {2, 6, 0.5, 0.5}};
    for (double[] p : parts) {
      table.stringColumn("network").append("erf");
      NumberColumns.append(
          table, 0.05, 0.001, distance, 10, 10, 0, factor * p[0], factor * p[1], p[2], p[3]);
    }
    return table;
  }

  @Test
  void theGainIsTheRatioOfTheSums() {
    NetworkRows rows = NetworkRows.of(table(4, 1), WORLD, 10, 10);
    assertThat(rows.gains()).containsExactly(2.5, 8);
    assertThat(rows.gain().value()).isCloseTo(Math.sqrt(2.5 * 8), within(1e-12));
    assertThat(rows.risk("nalHard").value()).isCloseTo(Math.sqrt(24), within(1e-12));
  }

  @Test
  void gainsAreComparedDrawByDraw() {
    TeacherEnvironment near = NetworkLandscapes.with(WORLD, 0.05, 0.001, 0.2);
    NetworkRows here = NetworkRows.of(table(4, 3), WORLD, 10, 10);
    NetworkRows there = NetworkRows.of(table(0.2, 1), near, 10, 10);
    Estimate ratio = here.gainOver(there);
    // The same factor on both draws leaves no spread, however much the gains differ.
    assertThat(ratio.value()).isCloseTo(3, within(1e-12));
    assertThat(ratio.lower()).isCloseTo(3, within(1e-12));
    assertThat(ratio.upper()).isCloseTo(3, within(1e-12));
  }

  @Test
  void rowsMustBeThere() {
    assertThatThrownBy(() -> NetworkRows.of(table(4, 1), WORLD, 10, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 steps in training and 3 at test");
  }
}
