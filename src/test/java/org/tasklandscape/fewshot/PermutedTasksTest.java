package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class PermutedTasksTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(5, 6, 20, 28, 7).draw();

  private final Streams streams = new Streams(8, "permuted");

  private PermutedTasks tasks(LabelPermutations labels, Hardness hardness) {
    return new PermutedTasks(GLYPHS, labels, hardness, streams);
  }

  private RandomStream stream(int task) {
    return streams.stream("a test", task);
  }

  /** What was trained before is the same landscape still. */
  @ParameterizedTest
  @EnumSource
  void namesOfTheFirstRunAreItsTasks(HardLabels labels) {
    var before = new DrawingTasks(GLYPHS, labels, streams);
    PermutedTasks now = tasks(LabelPermutations.valueOf(labels.name()), Hardness.CONTRAST);
    for (int task = 0; task < 6; task++) {
      boolean hard = task % 2 == 1;
      same(before.training(hard, stream(task)), now.training(hard, stream(task)));
      same(before.test(task % 2, stream(task)), now.test(task % 2, stream(task)));
    }
  }

  private static void same(Episode one, Episode other) {
    assertThat(other.images()).containsExactly(one.images());
    assertThat(other.labels()).containsExactly(one.labels());
    assertThat(other.scale()).isEqualTo(one.scale());
  }

  /** In order of groups, the query labels of an unseen task are a derangement that was not seen. */
  @Test
  void unseenTasksCarryOtherDerangements() {
    PermutedTasks tasks = tasks(LabelPermutations.DIVERSE, Hardness.CONTRAST);
    assertThat(tasks.kinds()).containsExactly("easy", "hard", "unseen");
    for (int task = 0; task < 40; task++) {
      assertThat(isSeen(map(tasks.test(1, stream(task))))).isTrue();
      assertThat(isSeen(map(tasks.test(2, stream(task))))).isFalse();
    }
  }

  private static boolean isSeen(int[] map) {
    return LabelPermutations.DIVERSE.maps().stream().anyMatch(seen -> Arrays.equals(seen, map));
  }

  private static int[] map(Episode episode) {
    int[] labels = episode.supportLabels();
    int[] map = new int[LabelPermutations.CLASSES];
    for (int group = 0; group < map.length; group++) {
      map[group] = labels[group * DrawingTasks.SHAPE.shots()];
    }
    return map;
  }

  @Test
  void whereTrainingHasAllDerangementsNoneIsUnseen() {
    assertThat(tasks(LabelPermutations.DERANGEMENTS_44, Hardness.CONTRAST).kinds())
        .containsExactly("easy", "hard");
  }

  /** The same draw at full contrast, its loss scaled: four times the pixels, a sixteenth of f. */
  @Test
  void hardnessIsInTheImagesOrInTheScale() {
    Episode thin = tasks(LabelPermutations.PACKED, Hardness.CONTRAST).training(true, stream(1));
    Episode scaled = tasks(LabelPermutations.PACKED, Hardness.SCALE).training(true, stream(1));
    assertThat(thin.scale()).isEqualTo(1);
    assertThat(scaled.scale()).isEqualTo(1 / 16.0);
    float[] full = scaled.images();
    float[] quarter = thin.images();
    for (int i = 0; i < full.length; i++) {
      assertThat(quarter[i]).isEqualTo(full[i] / 4);
    }
    assertThat(tasks(LabelPermutations.PACKED, Hardness.SCALE).training(false, stream(1)).scale())
        .isEqualTo(1);
  }

  @Test
  void theConstantChannelLiesBesideEveryPixel() {
    PermutedTasks plain = tasks(LabelPermutations.PACKED, Hardness.CONTRAST);
    var constant = new ConstantChannel(plain);
    Episode with = constant.training(true, stream(2));
    float[] without = plain.training(true, stream(2)).images();
    float[] all = with.images();
    assertThat(all).hasSize(2 * without.length);
    for (int i = 0; i < without.length; i++) {
      assertThat(all[2 * i]).isEqualTo(without[i]);
      assertThat(all[2 * i + 1]).isEqualTo(1);
    }
    assertThat(constant.kinds()).isEqualTo(plain.kinds());
    assertThat(constant.shape()).isEqualTo(plain.shape());
    assertThat(constant.test(2, stream(3)).labels())
        .containsExactly(plain.test(2, stream(3)).labels());
  }
}
