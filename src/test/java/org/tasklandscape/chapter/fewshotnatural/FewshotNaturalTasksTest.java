package org.tasklandscape.chapter.fewshotnatural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotnatural.FewshotNaturalTasks.Image;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.experiment.Drawings;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class FewshotNaturalTasksTest extends StudyContract<Image> {
  private static final Drawings GLYPHS =
      new Drawings(new GlyphAlphabets(3, 7, 8, 28, 4).draw(), false);

  @Override
  protected FewshotNaturalTasks study() {
    return new FewshotNaturalTasks(GLYPHS, "Glyphs 03", "Glyphs 01", 2);
  }

  @Test
  void aTaskIsFiveCharactersOfItsAlphabetBySixHandsEach() {
    Rows<Image> images = study().run();
    assertThat(images.size()).isEqualTo(2 * 5 * 6);
    var tasks = images.by(Image::alphabet);
    assertThat(tasks.keySet()).containsExactly("Glyphs 03", "Glyphs 01");
    for (Rows<Image> task : tasks.values()) {
      assertThat(task.size()).isEqualTo(5 * 6);
      assertThat(task.by(Image::character)).hasSize(5);
      assertThat(task.by(Image::ink)).hasSize(30);
    }
  }

  @Test
  void withoutTheArchiveTheGlyphsAreRankedThemselves() {
    FewshotNaturalTasks found = FewshotNaturalTasks.of(GLYPHS);
    assertThat(found.hardest()).startsWith("Glyphs").isNotEqualTo(found.easiest());
    assertThat(found.figure(found.run()).caption()).contains("not Omniglot");
  }

  @Test
  void otherAlphabetsAreRefused() {
    assertThatThrownBy(() -> new FewshotNaturalTasks(GLYPHS, "Glyphs 01", "Greek", 1))
        .hasMessage("must be an alphabet of the drawings, got Greek");
  }
}
