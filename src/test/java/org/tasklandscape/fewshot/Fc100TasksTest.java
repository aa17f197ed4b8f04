package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.dataset.OfficialArchive;
import org.tasklandscape.dataset.RealArchive;
import org.tasklandscape.sampling.Streams;

/** Glyphs stand in for photographs: twenty groups of five classes as well. */
class Fc100TasksTest {
  private static final int SIDE = 16;
  private static final Cifar100 GLYPHS =
      new Cifar100(
          new GlyphAlphabets(20, 5, 7, SIDE, 3).draw(),
          new GlyphAlphabets(20, 5, 3, SIDE, 4).draw());
  private static final ImageSet ALL = GLYPHS.both();
  private static final ShownClasses SHOWN = new ShownClasses(ALL);
  private static final int DRAWS = 1500;

  private final Streams streams = new Streams(5, "fc100 tasks");
  private final Fc100Tasks tasks = new Fc100Tasks(GLYPHS);

  /** What tasks of a kind show: superclasses, and the labels of each class. */
  private static final class Seen {
    final Set<Integer> superclasses = new HashSet<>();
    final Map<Integer, Set<Integer>> labels = new HashMap<>();

    void add(int[] classes) {
      superclasses.addAll(ShownClasses.superclasses(classes));
      for (int label = 0; label < 5; label++) {
        labels.computeIfAbsent(classes[label], c -> new HashSet<>()).add(label);
      }
    }
  }

  private Seen test(int kind) {
    var seen = new Seen();
    for (int t = 0; t < DRAWS; t++) {
      int[] classes = SHOWN.ofLabels(tasks.test(kind, streams.stream("test", t)));
      if (Fc100Tasks.KINDS.get(kind).endsWith("within")) {
        assertThat(ShownClasses.superclasses(classes)).hasSize(1);
      }
      seen.add(classes);
    }
    return seen;
  }

  /**
   * A class and label are met in an easy task with probability 1/20, in a hard one with 1/20 too:
   * of 100 pairs one is missed in 1500 draws with probability 4e-32.
   */
  @Test
  void validationAndTestsHaveClassesOfTheirOwnWithAnyLabel() {
    for (int kind = 0; kind < 4; kind++) {
      Seen seen = test(kind);
      assertThat(seen.superclasses)
          .isEqualTo(kind < 2 ? Set.of(0, 7, 12, 14) : Set.of(8, 11, 13, 16));
      assertThat(seen.labels).hasSize(20);
      assertThat(seen.labels.values()).allMatch(labels -> labels.size() == 5);
    }
  }

  /**
   * Five of twenty classes are of 2, 3 or 4 of the four superclasses in 1500, 9000 and 5000 of
   * 15504 choices: one of these is missed in 1500 draws with a probability below 1e-60.
   */
  @Test
  void easyTestsAreOfAnyFiveClasses() {
    Set<Integer> counts = new HashSet<>();
    for (int t = 0; t < DRAWS; t++) {
      counts.add(
          ShownClasses.superclasses(SHOWN.ofLabels(tasks.test(0, streams.stream("test", t))))
              .size());
    }
    assertThat(counts).contains(2, 3, 4);
  }

  /** A class is met in training with probability 1/12 a draw: missed in 1500 with 2e-57. */
  @Test
  void classesKeepTheirLabelInTraining() {
    for (boolean hard : new boolean[] {false, true}) {
      var seen = new Seen();
      boolean mixed = false;
      for (int t = 0; t < DRAWS; t++) {
        int[] classes = SHOWN.ofLabels(tasks.training(hard, streams.stream("training", t)));
        seen.add(classes);
        mixed |= ShownClasses.superclasses(classes).size() > 1;
      }
      assertThat(mixed).isEqualTo(!hard);
      assertThat(seen.superclasses).isEqualTo(Set.of(1, 2, 3, 4, 5, 6, 9, 10, 15, 17, 18, 19));
      assertThat(seen.labels).hasSize(60);
      seen.labels.forEach((c, labels) -> assertThat(labels).containsExactly(c % 5));
    }
  }

  @Test
  void theClassesToTrainOnAreNumberedInOrder() {
    assertThat(tasks.trainingClasses()).isEqualTo(60);
    assertThat(tasks.drawingsPerClass()).isEqualTo(10);
    // The third superclass to train on is number 3, the seventh number 9.
    assertThat(tasks.trainingImage(12, 4)).isEqualTo(ALL.image(3 * 5 + 2, 4));
    assertThat(tasks.trainingImage(30, 9)).isEqualTo(ALL.image(9 * 5, 9));
  }

  /**
   * Numbers are the archive's: its superclasses have names, and FC100's parts are known by them.
   */
  @Test
  void theNumbersAreThoseOfTheArchive() {
    Path archive = RealArchive.require(OfficialArchive.CIFAR100);
    List<ImageSet.Group> groups = Cifar100.read(archive).training().groups();
    assertThat(List.of(0, 7, 12, 14, 8, 11, 13, 16).stream().map(i -> groups.get(i).name()))
        .containsExactly(
            "aquatic_mammals",
            "insects",
            "medium_mammals",
            "people",
            "large_carnivores",
            "large_omnivores_and_herbivores",
            "non-insect_invertebrates",
            "small_mammals");
  }
}
