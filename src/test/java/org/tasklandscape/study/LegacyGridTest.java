package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class LegacyGridTest {
  /** Rows in no order of x or y. */
  @Test
  void everyValueFindsItsCell() {
    Table rows =
        Table.create(
            DoubleColumn.create("a", 2, 1, 2, 1, 1, 2),
            DoubleColumn.create("b", 30, 10, 10, 30, 20, 20),
            DoubleColumn.create("value", 32, 11, 12, 31, 21, 22),
            DoubleColumn.create("own", 2, 1, 2, 1, 1, 2));
    LegacyGrid grid = LegacyGrid.of(rows, "a", "b");
    assertThat(grid.x()).containsExactly(1, 2);
    assertThat(grid.y()).containsExactly(10, 20, 30);
    assertThat(grid.values("value")).isDeepEqualTo(new double[][] {{11, 21, 31}, {12, 22, 32}});
    assertThat(grid.alongX("own")).containsExactly(1, 2);
  }
}
