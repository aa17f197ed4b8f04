package org.tasklandscape.fewshot;

import java.util.List;
import java.util.stream.IntStream;
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

  private final ImageSet drawings;
  private final List<SplitAlphabet> easy;
  private final List<SplitAlphabet> hard;
  private final int hardAlphabets;

  /**
   * Divides the characters.
   *
   * @param drawings characters of alphabets, 6 drawings of each or more
   * @param ranked alphabets of the set from hard to easy, at least 20, each of 10 characters or
   *     more
   * @param hardAlphabets how many of the hardest to train on, 1 to 10
   * @param streams the seed; the characters are divided by its streams "split"
   * @throws IllegalArgumentException if there are too few of one of these
   */
  public AlphabetTasks(
      ImageSet drawings, List<ImageSet.Group> ranked, int hardAlphabets, Streams streams) {
    requireRoom(drawings, ranked, hardAlphabets);
    this.drawings = drawings;
    this.hardAlphabets = hardAlphabets;
    easy = splits(ranked.subList(ranked.size() - ALPHABETS, ranked.size()), streams);
    hard = splits(ranked.subList(0, ALPHABETS), streams);
  }

  /** The rules of what tasks within alphabets are made of. */
  static void requireRoom(ImageSet drawings, List<ImageSet.Group> ranked, int hardAlphabets) {
    if (ranked.size() < 2 * ALPHABETS || drawings.imagesPerClass() < SHAPE.each()) {
      throw new IllegalArgumentException(
          "must have 20 or more alphabets, 6 or more drawings of a character, got %d and %d"
              .formatted(ranked.size(), drawings.imagesPerClass()));
    }
    if (hardAlphabets < 1 || hardAlphabets > ALPHABETS) {
      throw new IllegalArgumentException(
          "the hard alphabets to train on must be 1 to 10, got " + hardAlphabets);
    }
  }

  private static List<SplitAlphabet> splits(List<ImageSet.Group> alphabets, Streams streams) {
    return alphabets.stream()
        .map(alphabet -> SplitAlphabet.of(alphabet, SHAPE.classes(), streams))
        .toList();
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
    List<SplitAlphabet> from = fromHard ? hard.subList(0, hardAlphabets) : easy;
    return show(from.get(stream.nextInt(from.size())).known(stream), stream);
  }

  @Override
  public Episode test(int kind, RandomStream stream) {
    List<SplitAlphabet> from =
        switch (KINDS.get(kind)) {
          case "easy" -> easy;
          case "one-hard" -> hard.subList(0, 1);
          default -> hard;
        };
    return show(from.get(stream.nextInt(from.size())).unknown(stream), stream);
  }

  private Episode show(int[] characters, RandomStream stream) {
    int[] all = IntStream.range(0, drawings.imagesPerClass()).toArray();
    return show(drawings, characters, all, stream);
  }

  /** The task whose label c is the character in place c, drawn by different ones of these hands. */
  static Episode show(ImageSet drawings, int[] characters, int[] hands, RandomStream stream) {
    var episode = new EpisodeBuilder(SHAPE, drawings.format().pixels());
    for (int label = 0; label < SHAPE.classes(); label++) {
      int[] chosen = Choice.of(hands.length, SHAPE.each(), stream);
      for (int i = 0; i < chosen.length; i++) {
        episode.put(label, i, label, drawings.image(characters[label], hands[chosen[i]]));
      }
    }
    return episode.build();
  }
}
