package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.Streams;

/** Glyphs stand in for photographs: twenty groups of five classes as well. */
class SuperclassTasksTest {
  private static final int SIDE = 16;
  private static final int PIXELS = SIDE * SIDE;
  private static final ImageSet TRAINING = new GlyphAlphabets(20, 5, 8, SIDE, 3).draw();
  private static final ImageSet TEST = new GlyphAlphabets(20, 5, 6, SIDE, 4).draw();
  private static final int DRAWS = 700;

  private final Streams streams = new Streams(5, "superclass tasks");
  private final SuperclassTasks tasks = new SuperclassTasks(new Cifar100(TRAINING, TEST), streams);

  private static Map<String, Integer> classes(ImageSet set) {
    Map<String, Integer> found = new HashMap<>();
    for (int c = 0; c < set.classes(); c++) {
      for (int i = 0; i < set.imagesPerClass(); i++) {
        found.put(Arrays.toString(set.image(c, i)), c);
      }
    }
    return found;
  }

  /** The class of each label of a task; every image of a label must be of it. */
  private static int[] classOfLabel(Episode task, Map<String, Integer> classes) {
    int[] ofLabel = new int[5];
    Arrays.fill(ofLabel, -1);
    float[] images = task.images();
    for (int i = 0; i < task.labels().length; i++) {
      float[] image = Arrays.copyOfRange(images, i * PIXELS, (i + 1) * PIXELS);
      int found = classes.get(Arrays.toString(image));
      int label = task.labels()[i];
      assertThat(ofLabel[label] < 0 || ofLabel[label] == found).isTrue();
      ofLabel[label] = found;
    }
    assertThat(ofLabel).doesNotContain(-1);
    return ofLabel;
  }

  private static Set<Integer> superclasses(int[] classes) {
    Set<Integer> found = new HashSet<>();
    for (int c : classes) {
      found.add(c / 5);
    }
    return found;
  }

  @Test
  void hardTasksAreWithinOneSuperclassAndEasyOnesAcrossFive() {
    Map<String, Integer> training = classes(TRAINING);
    Map<String, Integer> test = classes(TEST);
    for (int t = 0; t < 20; t++) {
      var stream = streams.stream("draw", t);
      assertThat(superclasses(classOfLabel(tasks.training(true, stream), training))).hasSize(1);
      assertThat(superclasses(classOfLabel(tasks.training(false, stream), training))).hasSize(5);
      assertThat(superclasses(classOfLabel(tasks.test(0, stream), test))).hasSize(5);
      assertThat(superclasses(classOfLabel(tasks.test(1, stream), test))).hasSize(1);
    }
    assertThat(tasks.kinds()).containsExactly("across", "within");
  }

  /**
   * One of 30 classes with one of 5 labels is missed in 700 draws, one of 30 each, with probability
   * 7e-9, one of 14 superclasses less often.
   */
  @Test
  void classesKeepTheirLabelInTrainingAndThoseOfTheTestAreOthers() {
    Map<String, Integer> training = classes(TRAINING);
    Map<String, Integer> test = classes(TEST);
    Set<Integer> trained = new HashSet<>();
    Set<Integer> tested = new HashSet<>();
    Map<Integer, Set<Integer>> labels = new HashMap<>();
    for (int t = 0; t < DRAWS; t++) {
      int[] classes = classOfLabel(tasks.training(true, streams.stream("train", t)), training);
      for (int label = 0; label < 5; label++) {
        assertThat(classes[label] % 5).isEqualTo(label);
      }
      trained.addAll(superclasses(classes));
      int[] others = classOfLabel(tasks.test(1, streams.stream("test", t)), test);
      tested.addAll(superclasses(others));
      for (int label = 0; label < 5; label++) {
        labels.computeIfAbsent(others[label], c -> new HashSet<>()).add(label);
      }
    }
    assertThat(trained).hasSize(14).doesNotContainAnyElementsOf(tested);
    assertThat(tested).hasSize(6);
    assertThat(labels.values()).hasSize(30).allMatch(found -> found.size() == 5);
  }

  @Test
  void anImageIsTurnedFromChannelByChannelToPlaceByPlace() {
    float[] image = {1, 2, 3, 4, 10, 20, 30, 40, 100, 200, 300, 400};
    assertThat(SuperclassTasks.channelsLast(image, 3))
        .containsExactly(1, 10, 100, 2, 20, 200, 3, 30, 300, 4, 40, 400);
  }
}
