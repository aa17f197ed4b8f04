package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.figure.Figures;
import tech.tablesaw.api.Table;

class FewShotTasksStudyTest extends LegacyContract {
  /** Few glyphs, of which nobody must think that they are Omniglot's. */
  static final Drawings GLYPHS = new Drawings(new GlyphAlphabets(2, 12, 20, 28, 3).draw(), false);

  @Override
  FewShotTasksStudy study() {
    return FewShotTasksStudy.of(GLYPHS);
  }

  private static Table of(Table table, String task) {
    return table.where(table.stringColumn("task").isEqualTo(task));
  }

  @Test
  void thePackedTaskShowsTheDrawingsOfTheEasyOneFaintAndWithLabelsRotated() {
    Table table = study().run();
    Table easy = of(table, "easy task");
    Table hard = of(table, "hard task, packed");
    assertThat(easy.rowCount()).isEqualTo(5 * (3 + 5));
    for (int i = 0; i < easy.rowCount(); i++) {
      assertThat(easy.intColumn("label").get(i)).isEqualTo(easy.intColumn("group").get(i));
      assertThat(hard.intColumn("label").get(i))
          .isEqualTo((easy.intColumn("label").get(i) + 1) % 5);
      String strong = easy.stringColumn("ink").get(i);
      String faint = hard.stringColumn("ink").get(i);
      for (int p = 0; p < strong.length(); p += 2) {
        int ink = Integer.parseInt(strong.substring(p, p + 2), 16);
        int quarter = Integer.parseInt(faint.substring(p, p + 2), 16);
        // Both are rounded, by at most a half.
        assertThat(Math.abs(4 * quarter - ink)).isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void diverseTasksHaveLabelsOfTheirOwn() {
    Table table = study().run();
    List<Integer> one = of(table, "hard task, diverse").intColumn("label").asList();
    List<Integer> other = of(table, "another hard task, diverse").intColumn("label").asList();
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void captionAndSizeSuitWhatWasDrawn() {
    FewShotTasksStudy study = study();
    var figure = study.figure(study.run());
    assertThat(figure.caption()).contains("Drawn glyphs of this project, not Omniglot");
    assertThat(Figures.svg(figure).length()).isLessThan(500_000);
    assertThat(GLYPHS.toString()).startsWith("FALLBACK to drawn glyphs");
    assertThat(new Drawings(GLYPHS.images(), true).credit()).contains("Omniglot", "MIT licence");
  }
}
