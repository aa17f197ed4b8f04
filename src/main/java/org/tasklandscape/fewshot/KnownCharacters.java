package org.tasklandscape.fewshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * The natural tasks of {@link AlphabetTasks}, where a third of the hands of each alphabet draw for
 * no training task. So there are two kinds of tests of each alphabet: new characters with labels in
 * random order, and the characters of training with the labels that they had there, drawn by those
 * other hands. In the second the optimum of a task is where training put it, but for the hands, so
 * that the distance of easy and hard optima means what it means in theory.
 *
 * <p>Hard tests are of the alphabets that hard training tasks are of. The companion's own protocol.
 */
public final class KnownCharacters implements TrainingClasses {
  /** The kinds of test tasks: of new characters, then of known ones. */
  public static final List<String> KINDS = List.of("easy", "hard", "known-easy", "known-hard");

  private static final List<String> KNOWN = KINDS.subList(2, 4);

  /** The kinds that step sizes are tuned on together: new characters, and known ones. */
  public static final List<List<String>> TUNED = List.of(KINDS.subList(0, 2), KNOWN);

  /** An alphabet, whose drawing i of each character is by hand i. */
  private record Alphabet(SplitAlphabet characters, int[] hands, int[] newHands) {}

  private final ImageSet drawings;
  private final List<Alphabet> easy;
  private final List<Alphabet> hard;
  private final List<Drawn> classes = new ArrayList<>();

  /** A character to train on and by whom it is drawn. */
  private record Drawn(int character, int[] hands) {}

  /**
   * Divides characters and hands.
   *
   * @param drawings characters of alphabets, 12 drawings of each or more
   * @param ranked alphabets of the set from hard to easy, as for {@link AlphabetTasks}
   * @param hardAlphabets how many of the hardest to train on, 1 to 10
   * @param streams the seed; characters are divided by its streams "split", as there, and hands by
   *     its streams "hands"
   * @throws IllegalArgumentException if there are too few of one of these
   */
  public KnownCharacters(
      ImageSet drawings, List<ImageSet.Group> ranked, int hardAlphabets, Streams streams) {
    AlphabetTasks.requireRoom(drawings, ranked, hardAlphabets);
    if (drawings.imagesPerClass() < 2 * shape().each()) {
      throw new IllegalArgumentException(
          "must have %d or more drawings of a character, got %d"
              .formatted(2 * shape().each(), drawings.imagesPerClass()));
    }
    this.drawings = drawings;
    int ends = AlphabetTasks.ALPHABETS;
    easy = divided(ranked.subList(ranked.size() - ends, ranked.size()), streams);
    hard = divided(ranked.subList(0, hardAlphabets), streams);
    Stream.concat(easy.stream(), hard.stream())
        .forEach(
            alphabet ->
                alphabet.characters().training().stream()
                    .flatMap(List::stream)
                    .forEach(character -> classes.add(new Drawn(character, alphabet.hands()))));
  }

  private List<Alphabet> divided(List<ImageSet.Group> alphabets, Streams streams) {
    return alphabets.stream().map(alphabet -> divided(alphabet, streams)).toList();
  }

  private Alphabet divided(ImageSet.Group alphabet, Streams streams) {
    int all = drawings.imagesPerClass();
    int held = Math.max(shape().each(), all / 3);
    int[] order = Choice.of(all, all, streams.stream("hands " + alphabet.name()));
    return new Alphabet(
        SplitAlphabet.of(alphabet, shape().classes(), streams),
        Arrays.copyOfRange(order, held, all),
        Arrays.copyOfRange(order, 0, held));
  }

  @Override
  public EpisodeShape shape() {
    return AlphabetTasks.SHAPE;
  }

  @Override
  public List<String> kinds() {
    return KINDS;
  }

  @Override
  public Episode training(boolean fromHard, RandomStream stream) {
    Alphabet alphabet = drawn(fromHard ? hard : easy, stream);
    return show(alphabet.characters().known(stream), alphabet.hands(), stream);
  }

  /** New characters are by the same hands as known ones, so that the two kinds compare. */
  @Override
  public Episode test(int kind, RandomStream stream) {
    String name = KINDS.get(kind);
    Alphabet alphabet = drawn(name.endsWith("hard") ? hard : easy, stream);
    SplitAlphabet characters = alphabet.characters();
    int[] shown = KNOWN.contains(name) ? characters.known(stream) : characters.unknown(stream);
    return show(shown, alphabet.newHands(), stream);
  }

  private static Alphabet drawn(List<Alphabet> from, RandomStream stream) {
    return from.get(stream.nextInt(from.size()));
  }

  private Episode show(int[] characters, int[] hands, RandomStream stream) {
    return AlphabetTasks.show(drawings, characters, hands, stream);
  }

  @Override
  public int trainingClasses() {
    return classes.size();
  }

  @Override
  public int drawingsPerClass() {
    return classes.get(0).hands().length;
  }

  @Override
  public float[] trainingImage(int number, int drawing) {
    Drawn drawn = classes.get(number);
    return drawings.image(drawn.character(), drawn.hands()[drawing]);
  }
}
