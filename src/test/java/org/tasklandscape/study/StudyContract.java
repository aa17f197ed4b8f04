package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Figures;

/**
 * What every study must do; its test extends this.
 *
 * @param <R> a row
 */
public abstract class StudyContract<R extends Record> {
  /** A study small enough for a test. */
  protected abstract Study<R> study();

  /** A pattern of what its caption ends with. */
  protected String lastWords() {
    return "(the companion's own|this companion's) choice\\.";
  }

  @Test
  void theSameParametersGiveTheSameRows() {
    Rows<R> rows = study().run();
    assertThat(study().run().list()).isEqualTo(rows.list());
    assertThat(rows.size()).isPositive();
    assertThat(rows.table(study().name()).rowCount()).isEqualTo(rows.size());
  }

  @Test
  protected void itIsNamedAsItsClass() {
    assertThat(study().name()).startsWith(Study.name(study().getClass()));
  }

  @Test
  void itIsDrawnFromTheRowsAndSaysWhoseChoiceItsParametersAre() {
    if (study() instanceof FigureStudy<R> drawn) {
      Rows<R> rows = drawn.run();
      Figure figure = drawn.figure(rows);
      assertThat(figure.name()).isEqualTo(drawn.name());
      assertThat(figure.parameters()).isNotEmpty();
      assertThat(figure.caption()).matches("(?s).*" + lastWords()).doesNotContain("null");
      assertThat(Figures.svg(figure)).isEqualTo(Figures.svg(drawn.figure(rows)));
    } else if (study() instanceof TableStudy<R> table) {
      assertThat(table.caption()).matches("(?s).*" + lastWords()).doesNotContain("null");
      assertThat(table.parameters()).isNotNull();
    }
  }
}
