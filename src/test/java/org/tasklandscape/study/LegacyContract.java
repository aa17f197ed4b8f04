package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Figures;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What every study must do; its test extends this. */
abstract class LegacyContract {

  /** A study small enough for a test. */
  abstract LegacyStudy study();

  @Test
  void theSameParametersGiveTheSameTable() {
    Table first = study().run();
    Table second = study().run();
    assertThat(second.columnNames()).isEqualTo(first.columnNames());
    for (Column<?> column : first.columns()) {
      assertThat(second.column(column.name()).asObjectArray())
          .as(column.name())
          .isEqualTo(column.asObjectArray());
    }
  }

  @Test
  void theFigureIsDrawnFromTheTableAndSaysWhoseChoiceItsParametersAre() {
    LegacyStudy study = study();
    Table table = study.run();
    Figure figure = study.figure(table);
    assertThat(figure.name()).isEqualTo(study.name());
    assertThat(figure.parameters()).isNotEmpty();
    assertThat(figure.caption()).endsWith("the companion's own choice.").doesNotContain("null");
    assertThat(Figures.svg(figure)).isEqualTo(Figures.svg(study.figure(table)));
  }
}
