package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tasklandscape.fewshot.ShownClasses.superclasses;

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
  private static final ImageSet TRAINING = new GlyphAlphabets(20, 5, 8, SIDE, 3).draw();
  private static final ImageSet TEST = new GlyphAlphabets(20, 5, 6, SIDE, 4).draw();
  private static final int DRAWS = 700;

  private final Streams streams = new Streams(5, "superclass tasks");
  private final SuperclassTasks tasks = new SuperclassTasks(new Cifar100(TRAINING, TEST), streams);

  @Test
  void hardTasksAreWithinOneSuperclassAndEasyOnesAcrossFive() {
    var training = new ShownClasses(TRAINING);
    var test = new ShownClasses(TEST);
    for (int t = 0; t < 20; t++) {
      var stream = streams.stream("draw", t);
      assertThat(superclasses(training.ofLabels(tasks.training(true, stream)))).hasSize(1);
      assertThat(superclasses(training.ofLabels(tasks.training(false, stream)))).hasSize(5);
      assertThat(superclasses(test.ofLabels(tasks.test(0, stream)))).hasSize(5);
      assertThat(superclasses(test.ofLabels(tasks.test(1, stream)))).hasSize(1);
    }
    assertThat(tasks.kinds()).containsExactly("across", "within");
  }

  /**
   * One of 30 classes with one of 5 labels is missed in 700 draws, one of 30 each, with probability
   * 7e-9, one of 14 superclasses less often.
   */
  @Test
  void classesKeepTheirLabelInTrainingAndThoseOfTheTestAreOthers() {
    var training = new ShownClasses(TRAINING);
    var test = new ShownClasses(TEST);
    Set<Integer> trained = new HashSet<>();
    Set<Integer> tested = new HashSet<>();
    Map<Integer, Set<Integer>> labels = new HashMap<>();
    for (int t = 0; t < DRAWS; t++) {
      int[] classes = training.ofLabels(tasks.training(true, streams.stream("train", t)));
      for (int label = 0; label < 5; label++) {
        assertThat(classes[label] % 5).isEqualTo(label);
      }
      trained.addAll(superclasses(classes));
      int[] others = test.ofLabels(tasks.test(1, streams.stream("test", t)));
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
