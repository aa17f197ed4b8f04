package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.Trials;

class NeighbourHardnessTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(8, 5, 4, 28, 6).draw();
  private static final long SEED = 3;

  private final NeighbourHardness hardness = new NeighbourHardness(new GaussianBlur(1), 400, 2);

  /**
   * With five characters a task takes all of them, so the mean over all tasks is the chance that a
   * random query is nearer to its own support than to the four others, over all 4^5 supports and
   * their queries, which are enumerated in double precision by other means.
   */
  private static double exact(ImageSet.Group group, GaussianBlur blur) {
    float[][][] images = new float[5][][];
    for (int c = 0; c < 5; c++) {
      images[c] = blur.of(GLYPHS, group.first() + c);
    }
    long right = 0;
    long all = 0;
    for (int code = 0; code < 1024; code++) {
      for (int c = 0; c < 5; c++) {
        for (int q = 0; q < 4; q++) {
          if (q != (code >> 2 * c & 3)) {
            all++;
            right += isRight(images, code, c, images[c][q]) ? 1 : 0;
          }
        }
      }
    }
    return (double) right / all;
  }

  private static boolean isRight(float[][][] images, int code, int label, float[] query) {
    double own = distance(query, images[label][code >> 2 * label & 3]);
    for (int c = 0; c < 5; c++) {
      if (c != label && distance(query, images[c][code >> 2 * c & 3]) <= own) {
        return false;
      }
    }
    return true;
  }

  private static double distance(float[] x, float[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += ((double) x[i] - y[i]) * ((double) x[i] - y[i]);
    }
    return sum;
  }

  /** Within 5 standard errors at 8 alphabets: a false alarm in 8 · 6e-7, one of 200 000 seeds. */
  @Test
  void accuraciesAreThoseOfAllTasks() {
    List<NeighbourHardness.Rank> ranks = hardness.rank(GLYPHS, SEED, new Trials(1));
    assertThat(ranks)
        .extracting(NeighbourHardness.Rank::group)
        .containsExactlyInAnyOrderElementsOf(GLYPHS.groups());
    for (NeighbourHardness.Rank rank : ranks) {
      double exact = exact(rank.group(), hardness.blur());
      assertThat(exact).isBetween(0.25, 0.999);
      double error = rank.accuracy().standardError();
      assertThat(error).isBetween(0.001, 0.02);
      assertThat(Math.abs(rank.accuracy().value() - exact)).isLessThan(5 * error);
    }
  }

  @Test
  void theHardestComesFirst() {
    assertThat(hardness.rank(GLYPHS, SEED, new Trials(1)))
        .isSortedAccordingTo(Comparator.comparingDouble(rank -> rank.accuracy().value()));
  }

  @Test
  void threadsDoNotMatter() {
    assertThat(hardness.rank(GLYPHS, SEED, new Trials(3)))
        .isEqualTo(hardness.rank(GLYPHS, SEED, new Trials(1)));
  }

  @Test
  void tooFewCharactersOrDrawingsAreRefused() {
    ImageSet few = new GlyphAlphabets(1, 4, 4, 28, 6).draw();
    assertThatThrownBy(() -> hardness.rank(few, SEED, new Trials(1)))
        .hasMessage("must have >= 5 characters and > 2 drawings of each, got 4 and 4 in Glyphs 01");
    var greedy = new NeighbourHardness(new GaussianBlur(1), 2, 4);
    assertThatThrownBy(() -> greedy.rank(GLYPHS, SEED, new Trials(1)))
        .hasMessage("must have >= 5 characters and > 4 drawings of each, got 5 and 4 in Glyphs 01");
    assertThatThrownBy(() -> new NeighbourHardness(new GaussianBlur(1), 1, 0))
        .hasMessage("must have tasks >= 2 and queries >= 1, got 1 and 0");
  }
}
