package org.tasklandscape.chapter.fewshotlandscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.fewshotlandscape.FewshotTasks.Image;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.experiment.Drawings;
import org.tasklandscape.figure.Figures;
import org.tasklandscape.study.StudyContract;

class FewshotTasksTest extends StudyContract<Image> {
  /** Few glyphs, of which nobody must think that they are Omniglot's. */
  static final Drawings GLYPHS = new Drawings(new GlyphAlphabets(2, 12, 20, 28, 3).draw(), false);

  @Override
  protected FewshotTasks study() {
    return FewshotTasks.of(GLYPHS);
  }

  private List<Image> of(String task) {
    return study().run().where(image -> image.task().equals(task)).list();
  }

  @Test
  void thePackedTaskShowsTheDrawingsOfTheEasyOneFaintAndWithLabelsRotated() {
    List<Image> easy = of("easy task");
    List<Image> hard = of("hard task, packed");
    assertThat(easy).hasSize(5 * (3 + 5));
    for (int i = 0; i < easy.size(); i++) {
      assertThat(easy.get(i).label()).isEqualTo(easy.get(i).group());
      assertThat(hard.get(i).label()).isEqualTo((easy.get(i).label() + 1) % 5);
      String strong = easy.get(i).ink();
      String faint = hard.get(i).ink();
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
    List<Integer> one = of("hard task, diverse").stream().map(Image::label).toList();
    List<Integer> other = of("another hard task, diverse").stream().map(Image::label).toList();
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void captionAndSizeSuitWhatWasDrawn() {
    FewshotTasks study = study();
    var figure = study.figure(study.run());
    assertThat(figure.caption()).contains("Drawn glyphs of this project, not Omniglot");
    assertThat(Figures.svg(figure).length()).isLessThan(500_000);
    assertThat(GLYPHS.toString()).startsWith("FALLBACK to drawn glyphs");
    assertThat(new Drawings(GLYPHS.images(), true).credit()).contains("Omniglot", "MIT licence");
  }
}
