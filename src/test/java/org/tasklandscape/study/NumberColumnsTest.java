package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class NumberColumnsTest {
  private static Table table() {
    Table table = Table.create(StringColumn.create("kind"), IntColumn.create("d"));
    NumberColumns.create(table, List.of("x", "y"));
    return table;
  }

  @Test
  void aRowFillsTheRealNumbersInTheirOrder() {
    Table table = table();
    NumberColumns.append(table, 1, 2);
    NumberColumns.append(table, 3, 4);
    assertThat(table.doubleColumn("x").asDoubleArray()).containsExactly(1, 3);
    assertThat(table.doubleColumn("y").asDoubleArray()).containsExactly(2, 4);
    assertThat(table.column("d").size()).isZero();
  }

  @Test
  void aRowOfAnotherLengthIsRefusedAndChangesNothing() {
    Table table = table();
    assertThatThrownBy(() -> NumberColumns.append(table, 1, 2, 3))
        .hasMessage("a row must have 2 numbers, got 3");
    assertThatThrownBy(() -> NumberColumns.append(table, 1))
        .hasMessage("a row must have 2 numbers, got 1");
    assertThat(table.doubleColumn("x").size()).isZero();
  }

  @Test
  void theFirstNamedRowCreatesTheColumns() {
    Table table = Table.create();
    NumberColumns.append(table, Map.of("x", 1.0));
    NumberColumns.append(table, Map.of("x", 2.0));
    assertThat(table.doubleColumn("x").asDoubleArray()).containsExactly(1, 2);
  }
}
