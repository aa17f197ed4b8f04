package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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

class KnownCharactersTest {
  private static final int SIDE = 16;
  private static final int PIXELS = SIDE * SIDE;
  private static final int CHARACTERS = 18;
  private static final int HANDS = 13;
  private static final int DRAWS = 300;
  private static final ImageSet GLYPHS = new GlyphAlphabets(22, CHARACTERS, HANDS, SIDE, 3).draw();
  private static final Map<String, Drawing> DRAWING_OF = drawings();

  private final Streams streams = new Streams(5, "alphabet tasks");
  private final KnownCharacters one = tasks(1);
  private final KnownCharacters ten = tasks(10);

  private record Drawing(int character, int hand) {
    int alphabet() {
      return character / CHARACTERS;
    }
  }

  private record Labelled(Drawing drawing, int label) {}

  private KnownCharacters tasks(int hardAlphabets) {
    return new KnownCharacters(GLYPHS, GLYPHS.groups(), hardAlphabets, streams);
  }

  private static Map<String, Drawing> drawings() {
    Map<String, Drawing> found = new HashMap<>();
    for (int c = 0; c < GLYPHS.classes(); c++) {
      for (int i = 0; i < GLYPHS.imagesPerClass(); i++) {
        found.put(Arrays.toString(GLYPHS.image(c, i)), new Drawing(c, i));
      }
    }
    return found;
  }

  private static List<Labelled> seen(Episode task) {
    List<Labelled> seen = new ArrayList<>();
    for (int i = 0; i < task.labels().length; i++) {
      float[] image = Arrays.copyOfRange(task.images(), i * PIXELS, (i + 1) * PIXELS);
      seen.add(new Labelled(DRAWING_OF.get(Arrays.toString(image)), task.labels()[i]));
    }
    return seen;
  }

  private List<Labelled> trained(KnownCharacters tasks) {
    List<Labelled> seen = new ArrayList<>();
    for (int t = 0; t < DRAWS; t++) {
      seen.addAll(seen(tasks.training(t % 2 == 0, streams.stream("training", t))));
    }
    return seen;
  }

  private List<Labelled> tested(KnownCharacters tasks, String kind) {
    List<Labelled> seen = new ArrayList<>();
    for (int t = 0; t < DRAWS; t++) {
      int number = KnownCharacters.KINDS.indexOf(kind);
      seen.addAll(seen(tasks.test(number, streams.stream("test", t))));
    }
    return seen;
  }

  private static Set<Integer> alphabets(List<Labelled> seen) {
    Set<Integer> alphabets = new HashSet<>();
    seen.forEach(each -> alphabets.add(each.drawing().alphabet()));
    return alphabets;
  }

  /** The label of each character for training, by the division of its alphabet. */
  private Map<Integer, Integer> labels() {
    Map<Integer, Integer> labels = new HashMap<>();
    for (ImageSet.Group alphabet : GLYPHS.groups()) {
      List<List<Integer>> training = SplitAlphabet.of(alphabet, 5, streams).training();
      for (int label = 0; label < training.size(); label++) {
        for (int character : training.get(label)) {
          labels.put(character, label);
        }
      }
    }
    return labels;
  }

  @Test
  void knownCharactersHaveTheLabelsOfTrainingAndDrawingsThatItHasNot() {
    Map<Integer, Integer> labels = labels();
    for (KnownCharacters tasks : List.of(one, ten)) {
      Set<Drawing> drawings = new HashSet<>();
      for (Labelled each : trained(tasks)) {
        assertThat(labels).containsEntry(each.drawing().character(), each.label());
        drawings.add(each.drawing());
      }
      for (String kind : List.of("known-easy", "known-hard")) {
        for (Labelled each : tested(tasks, kind)) {
          assertThat(labels).containsEntry(each.drawing().character(), each.label());
          assertThat(drawings).doesNotContain(each.drawing());
        }
      }
    }
  }

  /** Each of ten alphabets is missed in 300 draws with probability 2e-13 at most. */
  @Test
  void hardTestsAreOfTheAlphabetsOfHardTraining() {
    Set<Integer> hardest = Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    Set<Integer> easiest = Set.of(12, 13, 14, 15, 16, 17, 18, 19, 20, 21);
    for (String prefix : List.of("", "known-")) {
      assertThat(alphabets(tested(one, prefix + "hard"))).isEqualTo(Set.of(0));
      assertThat(alphabets(tested(ten, prefix + "hard"))).isEqualTo(hardest);
      assertThat(alphabets(tested(ten, prefix + "easy"))).isEqualTo(easiest);
    }
  }

  @Test
  void newCharactersAreThoseOfTheFirstRunWithAnyLabel() {
    Set<Integer> training = new HashSet<>();
    trained(ten).forEach(each -> training.add(each.drawing().character()));
    var first = new AlphabetTasks(GLYPHS, GLYPHS.groups(), 10, streams);
    Set<Integer> ofFirst = new HashSet<>();
    for (int t = 0; t < DRAWS; t++) {
      seen(first.test(2, streams.stream("test", t)))
          .forEach(each -> ofFirst.add(each.drawing().character()));
    }
    Map<Integer, Set<Integer>> labels = new HashMap<>();
    for (Labelled each : tested(ten, "hard")) {
      labels.computeIfAbsent(each.drawing().character(), key -> new HashSet<>()).add(each.label());
    }
    assertThat(labels.keySet()).isEqualTo(ofFirst).doesNotContainAnyElementsOf(training);
    // One of 60 misses one of its labels, 1 of 60 draws each, with probability 5 (59/60)^300 or 3
    // %;
    // as many as 14 do so in none of 150 000 simulated seeds.
    assertThat(labels.values()).filteredOn(found -> found.size() == 5).hasSizeGreaterThan(46);
  }

  /** The hands of tests draw known and new characters alike, and none of training. */
  @Test
  void aThirdOfTheHandsOfAnAlphabetIsForTests() {
    Map<Integer, Set<Integer>> hands = new HashMap<>();
    for (String kind : List.of("hard", "known-hard", "easy", "known-easy")) {
      for (Labelled each : tested(ten, kind)) {
        hands
            .computeIfAbsent(each.drawing().alphabet(), key -> new HashSet<>())
            .add(each.drawing().hand());
      }
    }
    assertThat(hands).hasSize(20);
    assertThat(hands.values()).allMatch(own -> own.size() == 6);
    assertThat(new HashSet<>(hands.values())).hasSizeGreaterThan(10);
    assertThat(trained(ten))
        .allMatch(each -> !hands.get(each.drawing().alphabet()).contains(each.drawing().hand()));
  }

  @Test
  void everyClassIsACharacterOfTrainingByItsHands() {
    Set<Drawing> training = new HashSet<>();
    for (int number = 0; number < one.trainingClasses(); number++) {
      for (int i = 0; i < one.drawingsPerClass(); i++) {
        training.add(DRAWING_OF.get(Arrays.toString(one.trainingImage(number, i))));
      }
    }
    assertThat(one.trainingClasses()).isEqualTo(11 * 12);
    assertThat(one.drawingsPerClass()).isEqualTo(HANDS - 6);
    assertThat(training).hasSize(11 * 12 * 7);
    assertThat(trained(one)).allMatch(each -> training.contains(each.drawing()));
    Episode batch = new EveryClass(one).training(true, streams.stream("batch"));
    assertThat(seen(batch)).allMatch(each -> training.contains(each.drawing()));
  }

  @Test
  void rulesAreStated() {
    assertThatThrownBy(() -> tasks(11))
        .hasMessage("the hard alphabets to train on must be 1 to 10, got 11");
    ImageSet few = new GlyphAlphabets(20, CHARACTERS, 11, SIDE, 3).draw();
    assertThatThrownBy(() -> new KnownCharacters(few, few.groups(), 1, streams))
        .hasMessage("must have 12 or more drawings of a character, got 11");
  }
}
