package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * Natural tasks (theory 6): to tell five characters of one alphabet apart from one drawing each.
 * Easy tasks are of the ten easiest alphabets; hard ones, to train on, of one or more of the
 * hardest.
 *
 * <p>Two thirds of the characters of each alphabet are for training, where each keeps one of the
 * five labels in all its tasks; the others are new at the test, where labels are in random order.
 * The companion's own protocol.
 */
public final class AlphabetTasks implements FewShotTasks {
  /** Alphabets on each end of the order. */
  public static final int ALPHABETS = 10;

  /** The kinds of test tasks, the easy one first. */
  public static final List<String> KINDS = List.of("easy", "one-hard", "ten-hard");

  /** Five characters, one drawing of each to adapt on, five to judge by. */
  public static final EpisodeShape SHAPE = new EpisodeShape(5, 1, 5);

  private static final int CLASSES = SHAPE.classes();

  /** The characters of one alphabet, those for training by their label. */
  private record Split(List<List<Integer>> training, List<Integer> test) {}

  private final ImageSet drawings;
  private final List<Split> easy;
  private final List<Split> hard;
  private final int hardAlphabets;

  /**
   * Divides the characters.
   *
   * @param drawings characters of alphabets, 6 drawings of each or more
   * @param ranked alphabets of the set from hard to easy, at least 20, each of 8 characters or more
   * @param hardAlphabets how many of the hardest to train on, 1 to 10
   * @param streams the seed; the characters are divided by its streams "split"
   * @throws IllegalArgumentException if there are too few of one of these
   */
  public AlphabetTasks(
      ImageSet drawings, List<ImageSet.Group> ranked, int hardAlphabets, Streams streams) {
    if (ranked.size() < 2 * ALPHABETS || drawings.imagesPerClass() < SHAPE.each()) {
      throw new IllegalArgumentException(
          "must have 20 or more alphabets, 6 or more drawings of a character, got %d and %d"
              .formatted(ranked.size(), drawings.imagesPerClass()));
    }
    if (hardAlphabets < 1 || hardAlphabets > ALPHABETS) {
      throw new IllegalArgumentException(
          "the hard alphabets to train on must be 1 to 10, got " + hardAlphabets);
    }
    this.drawings = drawings;
    this.hardAlphabets = hardAlphabets;
    easy = splits(ranked.subList(ranked.size() - ALPHABETS, ranked.size()), streams);
    hard = splits(ranked.subList(0, ALPHABETS), streams);
  }

  private static List<Split> splits(List<ImageSet.Group> alphabets, Streams streams) {
    return alphabets.stream().map(alphabet -> split(alphabet, streams)).toList();
  }

  private static Split split(ImageSet.Group alphabet, Streams streams) {
    int size = alphabet.size();
    int test = Math.max(CLASSES, size / 3);
    if (size - test < CLASSES) {
      throw new IllegalArgumentException(
          "an alphabet must have 10 or more characters, got %d in %s"
              .formatted(size, alphabet.name()));
    }
    List<List<Integer>> training = new ArrayList<>();
    for (int label = 0; label < CLASSES; label++) {
      training.add(new ArrayList<>());
    }
    List<Integer> held = new ArrayList<>();
    // By name, so that an alphabet is divided alike wherever it stands in the order.
    int[] order = Choice.of(size, size, streams.stream("split " + alphabet.name()));
    for (int i = 0; i < size; i++) {
      int character = alphabet.first() + order[i];
      (i < test ? held : training.get(i % CLASSES)).add(character);
    }
    return new Split(training, held);
  }

  @Override
  public EpisodeShape shape() {
    return SHAPE;
  }

  @Override
  public List<String> kinds() {
    return KINDS;
  }

  @Override
  public Episode training(boolean fromHard, RandomStream stream) {
    List<Split> from = fromHard ? hard.subList(0, hardAlphabets) : easy;
    Split alphabet = from.get(stream.nextInt(from.size()));
    int[] characters = new int[CLASSES];
    for (int label = 0; label < CLASSES; label++) {
      List<Integer> candidates = alphabet.training().get(label);
      characters[label] = candidates.get(stream.nextInt(candidates.size()));
    }
    return show(characters, stream);
  }

  @Override
  public Episode test(int kind, RandomStream stream) {
    List<Split> from =
        switch (KINDS.get(kind)) {
          case "easy" -> easy;
          case "one-hard" -> hard.subList(0, 1);
          default -> hard;
        };
    List<Integer> candidates = from.get(stream.nextInt(from.size())).test();
    int[] characters = Choice.of(candidates.size(), CLASSES, stream);
    for (int label = 0; label < CLASSES; label++) {
      characters[label] = candidates.get(characters[label]);
    }
    return show(characters, stream);
  }

  /** The task whose label c is the character in place c. */
  private Episode show(int[] characters, RandomStream stream) {
    var episode = new EpisodeBuilder(SHAPE, drawings.format().pixels());
    for (int label = 0; label < CLASSES; label++) {
      int[] chosen = Choice.of(drawings.imagesPerClass(), SHAPE.each(), stream);
      for (int i = 0; i < chosen.length; i++) {
        episode.put(label, i, label, drawings.image(characters[label], chosen[i]));
      }
    }
    return episode.build();
  }
}
