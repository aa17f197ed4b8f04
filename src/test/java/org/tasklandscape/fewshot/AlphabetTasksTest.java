package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.Streams;

class AlphabetTasksTest {
  private static final int SIDE = 16;
  private static final int PIXELS = SIDE * SIDE;
  private static final int CHARACTERS = 18;
  private static final ImageSet GLYPHS = new GlyphAlphabets(22, CHARACTERS, 7, SIDE, 3).draw();
  private static final Map<String, Integer> CLASS_OF = classes();
  private static final int DRAWS = 300;

  private final Streams streams = new Streams(5, "alphabet tasks");
  private final AlphabetTasks one = tasks(1);
  private final AlphabetTasks ten = tasks(10);

  private AlphabetTasks tasks(int hardAlphabets) {
    return new AlphabetTasks(GLYPHS, GLYPHS.groups(), hardAlphabets, streams);
  }

  private static Map<String, Integer> classes() {
    Map<String, Integer> found = new HashMap<>();
    for (int c = 0; c < GLYPHS.classes(); c++) {
      for (int i = 0; i < GLYPHS.imagesPerClass(); i++) {
        found.put(Arrays.toString(GLYPHS.image(c, i)), c);
      }
    }
    return found;
  }

  /** The class of each image of a task. */
  private static int[] classesOf(Episode task) {
    float[] images = task.images();
    int[] classes = new int[images.length / PIXELS];
    for (int i = 0; i < classes.length; i++) {
      float[] image = Arrays.copyOfRange(images, i * PIXELS, (i + 1) * PIXELS);
      classes[i] = CLASS_OF.get(Arrays.toString(image));
    }
    return classes;
  }

  private static Set<Integer> alphabetsOf(Episode task) {
    Set<Integer> alphabets = new HashSet<>();
    for (int c : classesOf(task)) {
      alphabets.add(c / CHARACTERS);
    }
    return alphabets;
  }

  @Test
  void aTaskIsFiveCharactersOfOneAlphabetOneShotAndFiveQueriesEach() {
    Episode task = ten.training(true, streams.stream("draw"));
    assertThat(alphabetsOf(task)).hasSize(1);
    assertThat(task.supportLabels()).containsExactly(0, 1, 2, 3, 4);
    assertThat(task.queryLabels()).hasSize(25);
    Map<Integer, Set<Integer>> labels = new HashMap<>();
    int[] classes = classesOf(task);
    for (int i = 0; i < classes.length; i++) {
      labels.computeIfAbsent(task.labels()[i], l -> new HashSet<>()).add(classes[i]);
    }
    assertThat(labels.values()).hasSize(5).allMatch(characters -> characters.size() == 1);
    Set<String> images = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      images.add(Arrays.toString(Arrays.copyOfRange(task.images(), i * PIXELS, (i + 1) * PIXELS)));
    }
    assertThat(images).hasSize(30);
  }

  /** Each of ten alphabets is missed in 300 draws with probability 2e-13 at most. */
  @Test
  void tasksComeFromTheAlphabetsOfTheirKind() {
    Set<Integer> first = new HashSet<>();
    Set<Integer> tenHard = new HashSet<>();
    Set<Integer> easy = new HashSet<>();
    List<Set<Integer>> kinds = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (int t = 0; t < DRAWS; t++) {
      first.addAll(alphabetsOf(one.training(true, streams.stream("hard", t))));
      tenHard.addAll(alphabetsOf(ten.training(true, streams.stream("hard", t))));
      easy.addAll(alphabetsOf(one.training(false, streams.stream("easy", t))));
      for (int kind = 0; kind < 3; kind++) {
        kinds.get(kind).addAll(alphabetsOf(one.test(kind, streams.stream("test", t))));
      }
    }
    Set<Integer> hardest = Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Set<Integer> easiest = Set.of(12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
    assertThat(first).isEqualTo(Set.of(0));
    assertThat(tenHard).isEqualTo(hardest);
    assertThat(easy).isEqualTo(easiest);
    assertThat(kinds).containsExactly(easiest, Set.of(0), hardest);
    assertThat(one.kinds()).containsExactly("easy", "one-hard", "ten-hard");
  }

  @Test
  void inTrainingEachCharacterKeepsItsLabelAndAtTheTestAllAreNew() {
    Map<Integer, Integer> labelOf = new HashMap<>();
    for (int t = 0; t < DRAWS; t++) {
      Episode task = ten.training(t % 2 == 0, streams.stream("train", t));
      int[] classes = classesOf(task);
      for (int i = 0; i < classes.length; i++) {
        assertThat(labelOf.merge(classes[i], task.labels()[i], (old, now) -> old))
            .isEqualTo(task.labels()[i]);
      }
    }
    Map<Integer, Set<Integer>> labels = new HashMap<>();
    for (int t = 0; t < DRAWS; t++) {
      Episode task = ten.test(1, streams.stream("test", t));
      int[] classes = classesOf(task);
      for (int i = 0; i < classes.length; i++) {
        assertThat(labelOf).doesNotContainKey(classes[i]);
        labels.computeIfAbsent(classes[i], c -> new HashSet<>()).add(task.labels()[i]);
      }
    }
    assertThat(labels).hasSize(CHARACTERS / 3);
    // A character is in a task with probability 5/6; it misses a label with less than 1e-21.
    assertThat(labels.values()).allMatch(found -> found.size() == 5);
  }

  @Test
  void anAlphabetIsDividedAlikeInBothLandscapes() {
    Episode task = one.training(true, streams.stream("same"));
    Set<Integer> seen = new HashSet<>();
    for (int t = 0; t < DRAWS; t++) {
      for (int c : classesOf(ten.test(1, streams.stream("test", t)))) {
        seen.add(c);
      }
    }
    for (int c : classesOf(task)) {
      assertThat(seen).doesNotContain(c);
    }
  }

  @Test
  void rulesAreStated() {
    assertThatThrownBy(() -> tasks(0))
        .hasMessage("the hard alphabets to train on must be 1 to 10, got 0");
    assertThatThrownBy(() -> new AlphabetTasks(GLYPHS, GLYPHS.groups().subList(0, 19), 1, streams))
        .hasMessageEndingWith("got 19 and 7");
    ImageSet small = new GlyphAlphabets(20, 9, 7, SIDE, 3).draw();
    assertThatThrownBy(() -> new AlphabetTasks(small, small.groups(), 1, streams))
        .hasMessageStartingWith("an alphabet must have 10 or more characters, got 9 in Glyphs");
  }
}
