package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import tech.tablesaw.api.Table;

class AlphabetExamplesStudyTest extends LegacyContract {
  private static final Drawings GLYPHS =
      new Drawings(new GlyphAlphabets(3, 7, 8, 28, 4).draw(), false);

  @Override
  AlphabetExamplesStudy study() {
    return new AlphabetExamplesStudy(GLYPHS, "Glyphs 03", "Glyphs 01", 2);
  }

  @Test
  void aTaskIsFiveCharactersOfItsAlphabetBySixHandsEach() {
    Table table = study().run();
    assertThat(table.rowCount()).isEqualTo(2 * 5 * 6);
    for (int start = 0; start < 60; start += 30) {
      Table task = table.inRange(start, start + 30);
      assertThat(task.stringColumn("alphabet").unique().asList())
          .containsExactly(start == 0 ? "Glyphs 03" : "Glyphs 01");
      assertThat(task.stringColumn("character").countUnique()).isEqualTo(5);
      assertThat(task.stringColumn("ink").countUnique()).isEqualTo(30);
    }
  }

  @Test
  void withoutTheArchiveTheGlyphsAreRankedThemselves() {
    AlphabetExamplesStudy found = AlphabetExamplesStudy.of(GLYPHS);
    assertThat(found.hardest()).startsWith("Glyphs").isNotEqualTo(found.easiest());
    assertThat(found.figure(found.run()).caption()).contains("not Omniglot");
  }

  @Test
  void otherAlphabetsAreRefused() {
    assertThatThrownBy(() -> new AlphabetExamplesStudy(GLYPHS, "Glyphs 01", "Greek", 1))
        .hasMessage("must be an alphabet of the drawings, got Greek");
  }
}
