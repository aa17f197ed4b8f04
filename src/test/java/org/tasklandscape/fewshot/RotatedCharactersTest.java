package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.Streams;

class RotatedCharactersTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(4, 6, 8, 28, 7).draw();
  private static final EpisodeShape SHAPE = new EpisodeShape(5, 1, 2);
  private static final RotatedCharacters.Parts PARTS = new RotatedCharacters.Parts(12, 4);
  private static final int TASKS = 1000;

  /** Character and turns of each drawing, however it is turned. */
  private static final Map<FloatBuffer, int[]> KNOWN = known();

  private final Streams streams = new Streams(3, "rotated-characters");
  private final RotatedCharacters tasks = new RotatedCharacters(GLYPHS, SHAPE, PARTS, streams);

  private static Map<FloatBuffer, int[]> known() {
    Map<FloatBuffer, int[]> known = new HashMap<>();
    for (int c = 0; c < GLYPHS.classes(); c++) {
      for (int i = 0; i < GLYPHS.imagesPerClass(); i++) {
        for (int turns = 0; turns < 4; turns++) {
          known.put(
              FloatBuffer.wrap(QuarterTurn.of(GLYPHS.image(c, i), 28, turns)),
              new int[] {c, turns});
        }
      }
    }
    return known;
  }

  private static int[] known(float[] images, int number) {
    int size = 28 * 28;
    return KNOWN.get(
        FloatBuffer.wrap(Arrays.copyOfRange(images, number * size, (number + 1) * size)));
  }

  /** The characters of many tasks, by the class of each label, and what labels each class had. */
  private static Map<Integer, Set<Integer>> classes(IntFunction<Episode> draw) {
    Map<Integer, Set<Integer>> labels = new HashMap<>();
    for (int t = 0; t < TASKS; t++) {
      Episode episode = draw.apply(t);
      Set<Integer> together = new HashSet<>();
      for (int i = 0; i < SHAPE.classes(); i++) {
        int[] shown = known(episode.support(), i);
        int number = 4 * shown[0] + shown[1];
        assertThat(together.add(number)).as("a class has one label").isTrue();
        labels.computeIfAbsent(number, key -> new HashSet<>()).add(episode.supportLabels()[i]);
        for (int q = 0; q < SHAPE.queries(); q++) {
          int place = i * SHAPE.queries() + q;
          assertThat(known(episode.query(), place)).containsExactly(shown);
          assertThat(episode.queryLabels()[place]).isEqualTo(episode.supportLabels()[i]);
        }
      }
    }
    return labels;
  }

  private Map<Integer, Set<Integer>> test(int kind) {
    return classes(t -> tasks.test(kind, streams.stream("test", t)));
  }

  private Map<Integer, Set<Integer>> training() {
    return classes(t -> tasks.training(false, streams.stream("training", t)));
  }

  private static Set<Integer> characters(Set<Integer> classes) {
    Set<Integer> characters = new HashSet<>();
    classes.forEach(number -> characters.add(number / 4));
    return characters;
  }

  @Test
  void theThreePartsShareNoCharacterAndLeaveNoneOut() {
    Set<Integer> all = new HashSet<>();
    for (Map<Integer, Set<Integer>> part : List.of(training(), test(0), test(1))) {
      for (int character : characters(part.keySet())) {
        assertThat(all.add(character)).isTrue();
      }
    }
    assertThat(all).hasSize(GLYPHS.classes());
    assertThat(characters(training().keySet()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(tasks.trainingCharacters()).boxed().toList());
  }

  /** One of 48 classes with one of 5 labels is missed in 1000 tasks once in 6 million seeds. */
  @Test
  void theTurnsOfACharacterAreClassesOfTheirOwnWithLabelsAtRandom() {
    Map<Integer, Set<Integer>> training = training();
    assertThat(training).hasSize(4 * PARTS.training()).hasSize(tasks.trainingClasses());
    assertThat(training.values()).allSatisfy(labels -> assertThat(labels).hasSize(5));
  }

  @Test
  void supportAndQueryShareNoDrawing() {
    for (int t = 0; t < 20; t++) {
      Episode episode = tasks.training(true, streams.stream("training", t));
      float[] images = episode.images();
      Set<FloatBuffer> seen = new HashSet<>();
      for (int at = 0; at < images.length; at += 28 * 28) {
        assertThat(seen.add(FloatBuffer.wrap(Arrays.copyOfRange(images, at, at + 28 * 28))))
            .isTrue();
      }
    }
  }

  @Test
  void anotherSeedDividesTheCharactersOtherwise() {
    var other = new RotatedCharacters(GLYPHS, SHAPE, PARTS, new Streams(4, "rotated-characters"));
    assertThat(other.trainingCharacters()).isNotEqualTo(tasks.trainingCharacters());
  }

  @Test
  void aClassThatKeepsItsLabelHasNoOtherInAnyTask() {
    var kept = new KeptLabels(tasks);
    Map<Integer, Set<Integer>> labels =
        classes(t -> kept.training(false, streams.stream("kept", t)));
    assertThat(labels).hasSize(tasks.trainingClasses());
    assertThat(labels.values()).allSatisfy(own -> assertThat(own).hasSize(1));
  }

  @Test
  void everyClassLabelsADrawingByItsClass() {
    var joint = new EveryClass(tasks);
    Set<Integer> labels = new HashSet<>();
    for (int t = 0; t < TASKS; t++) {
      Episode batch = joint.training(false, streams.stream("joint", t));
      int[] own = batch.labels();
      for (int i = 0; i < own.length; i++) {
        int[] shown = known(batch.images(), i);
        assertThat(own[i] % 4).isEqualTo(shown[1]);
        assertThat(tasks.trainingCharacters()[own[i] / 4]).isEqualTo(shown[0]);
        labels.add(own[i]);
      }
    }
    assertThat(labels).hasSize(tasks.trainingClasses());
  }

  @Test
  void tooFewCharactersOrDrawingsAreRefused() {
    assertThatThrownBy(
            () -> new RotatedCharacters(GLYPHS, SHAPE, new RotatedCharacters.Parts(20, 3), streams))
        .hasMessage("each part must have characters for a task, at least 2, got 20, 3 and 1 of 24");
    assertThatThrownBy(
            () -> new RotatedCharacters(GLYPHS, new EpisodeShape(5, 1, 8), PARTS, streams))
        .hasMessage("must have 9 or more drawings of a character, in grey, got 8 of 1 channels");
    assertThatThrownBy(() -> tasks.test(2, streams.stream("test")))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index 2 out of bounds for length 2");
  }
}
