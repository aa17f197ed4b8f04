package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.Streams;

class DrawingTasksTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(5, 6, 20, 28, 7).draw();
  private static final int PIXELS = 28 * 28;

  private final Streams streams = new Streams(4, "tasks");
  private final DrawingTasks tasks = new DrawingTasks(GLYPHS, HardLabels.PACKED, streams);

  @Test
  void charactersAreTwentyDifferentOnes() {
    assertThat(tasks.characters()).hasSize(20).doesNotHaveDuplicates();
    assertThat(Arrays.stream(tasks.characters()).max().getAsInt()).isLessThan(30);
  }

  @Test
  void everyLabelHasThreeShotsAndFiveQueries() {
    Episode task = tasks.training(true, streams.stream("draw"));
    assertThat(task.labels()).hasSize(40);
    for (int label = 0; label < 5; label++) {
      int wanted = label;
      assertThat(Arrays.stream(task.supportLabels()).filter(l -> l == wanted).count()).isEqualTo(3);
      assertThat(Arrays.stream(task.queryLabels()).filter(l -> l == wanted).count()).isEqualTo(5);
    }
  }

  @Test
  void aHardTaskIsTheEasyOneAtAQuarterOfTheContrastWithRotatedLabels() {
    Episode easy = tasks.training(false, streams.stream("draw", 5));
    Episode hard = tasks.training(true, streams.stream("draw", 5));
    float[] bright = easy.images();
    float[] pale = hard.images();
    for (int i = 0; i < bright.length; i++) {
      assertThat(pale[i]).isEqualTo(bright[i] / 4);
    }
    for (int i = 0; i < 40; i++) {
      assertThat(hard.labels()[i]).isEqualTo((easy.labels()[i] + 1) % 5);
    }
  }

  @Test
  void testImagesAreDifferentDrawingsOfTheLastEightOfTheLabelsCharacters() {
    Episode task = tasks.test(0, streams.stream("test"));
    float[] images = task.images();
    for (int i = 0; i < 40; i++) {
      float[] image = Arrays.copyOfRange(images, i * PIXELS, (i + 1) * PIXELS);
      assertThat(isDrawing(image, task.labels()[i], 12, 20)).isTrue();
      assertThat(isDrawing(image, task.labels()[i], 0, 12)).isFalse();
      for (int j = 0; j < i; j++) {
        assertThat(image).isNotEqualTo(Arrays.copyOfRange(images, j * PIXELS, (j + 1) * PIXELS));
      }
    }
  }

  private boolean isDrawing(float[] image, int label, int from, int to) {
    for (int c = label * 4; c < label * 4 + 4; c++) {
      for (int drawing = from; drawing < to; drawing++) {
        if (Arrays.equals(image, GLYPHS.image(tasks.characters()[c], drawing))) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void trainingImagesAreShiftedByAtMostTwoPixels() {
    Episode task = tasks.training(false, streams.stream("train"));
    float[] images = task.images();
    boolean moved = false;
    for (int i = 0; i < 40; i++) {
      float[] image = Arrays.copyOfRange(images, i * PIXELS, (i + 1) * PIXELS);
      int shifts = 0;
      for (int right = -2; right <= 2; right++) {
        for (int down = -2; down <= 2; down++) {
          if (isShifted(image, task.labels()[i], right, down)) {
            shifts++;
            moved |= right != 0 || down != 0;
          }
        }
      }
      assertThat(shifts).isPositive();
    }
    // All 40 unshifted: probability 25^-40.
    assertThat(moved).isTrue();
  }

  private boolean isShifted(float[] image, int label, int right, int down) {
    for (int c = label * 4; c < label * 4 + 4; c++) {
      for (int drawing = 0; drawing < 12; drawing++) {
        if (Arrays.equals(
            image, shifted(GLYPHS.image(tasks.characters()[c], drawing), right, down))) {
          return true;
        }
      }
    }
    return false;
  }

  private static float[] shifted(float[] image, int right, int down) {
    float[] moved = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      int x = i % 28 + right;
      int y = i / 28 + down;
      if (x >= 0 && x < 28 && y >= 0 && y < 28) {
        moved[y * 28 + x] = image[i];
      }
    }
    return moved;
  }

  @Test
  void tooFewCharactersAreRefused() {
    ImageSet few = new GlyphAlphabets(1, 6, 20, 28, 7).draw();
    assertThatThrownBy(() -> new DrawingTasks(few, HardLabels.NEAR, streams))
        .hasMessageEndingWith("in grey, got 6, 20, 1 channels");
  }
}
