package org.tasklandscape.fewshot;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * The standard tasks of few-shot learning on Omniglot: different classes with labels in random
 * order, where a class is a character turned by 0, 90, 180 or 270 degrees.
 *
 * <p>The characters are divided at random, whatever their alphabet: of the customary {@link #PARTS}
 * 1100 to train on, 100 to choose step sizes by and 423 to test on, each with its four turns.
 * Source: Santoro et al. (2016) for the turns, Finn, Abbeel and Levine (2017) for the division.
 */
public final class RotatedCharacters implements TrainingClasses {
  /** The customary division of Omniglot's 1623 characters. */
  public static final Parts PARTS = new Parts(1100, 100);

  /** The kinds of test tasks. */
  public static final List<String> KINDS = List.of("validation", "test");

  /**
   * How characters are divided; those that are left are to test on.
   *
   * @param training how many to train on
   * @param validation how many to choose step sizes by
   */
  public record Parts(int training, int validation) {}

  private final ImageSet drawings;
  private final EpisodeShape shape;
  private final List<int[]> characters;

  /**
   * Divides the characters.
   *
   * @param drawings square ones of one channel
   * @param shape of every task
   * @param parts of the characters
   * @param streams the seed; the characters are divided by its stream "split"
   * @throws IllegalArgumentException if there are too few characters or drawings for a task of each
   *     part
   */
  public RotatedCharacters(ImageSet drawings, EpisodeShape shape, Parts parts, Streams streams) {
    int count = drawings.classes();
    int held = count - parts.training() - parts.validation();
    // Turns make four classes of a character.
    int fewest = (shape.classes() + QuarterTurn.COUNT - 1) / QuarterTurn.COUNT;
    if (Math.min(held, Math.min(parts.training(), parts.validation())) < fewest) {
      throw new IllegalArgumentException(
          "each part must have characters for a task, at least %d, got %d, %d and %d of %d"
              .formatted(fewest, parts.training(), parts.validation(), held, count));
    }
    if (drawings.imagesPerClass() < shape.each() || drawings.format().channels() != 1) {
      throw new IllegalArgumentException(
          "must have %d or more drawings of a character, in grey, got %d of %d channels"
              .formatted(shape.each(), drawings.imagesPerClass(), drawings.format().channels()));
    }
    this.drawings = drawings;
    this.shape = shape;
    int[] order = Choice.of(count, count, streams.stream("split"));
    int first = parts.training();
    int second = first + parts.validation();
    characters =
        List.of(
            Arrays.copyOfRange(order, 0, first),
            Arrays.copyOfRange(order, first, second),
            Arrays.copyOfRange(order, second, count));
  }

  @Override
  public EpisodeShape shape() {
    return shape;
  }

  @Override
  public List<String> kinds() {
    return KINDS;
  }

  /** {@return the numbers of the characters to train on, in random order} */
  public int[] trainingCharacters() {
    return characters.get(0).clone();
  }

  /** {@return the number of classes to train on, four a character} */
  @Override
  public int trainingClasses() {
    return QuarterTurn.COUNT * characters.get(0).length;
  }

  @Override
  public int drawingsPerClass() {
    return drawings.imagesPerClass();
  }

  @Override
  public float[] trainingImage(int number, int drawing) {
    return image(characters.get(0), number, drawing);
  }

  /**
   * A task for training.
   *
   * @param hard is of no matter
   */
  @Override
  public Episode training(boolean hard, RandomStream stream) {
    return draw(characters.get(0), stream);
  }

  @Override
  public Episode test(int kind, RandomStream stream) {
    return draw(characters.get(1 + Objects.checkIndex(kind, KINDS.size())), stream);
  }

  /**
   * A task of given classes to train on.
   *
   * @param classes their numbers, by label
   * @param stream of the drawings
   * @return the task
   */
  Episode trainingTask(int[] classes, RandomStream stream) {
    return show(characters.get(0), classes, stream);
  }

  private Episode draw(int[] from, RandomStream stream) {
    int count = QuarterTurn.COUNT * from.length;
    return show(from, Choice.of(count, shape.classes(), stream), stream);
  }

  private Episode show(int[] from, int[] chosen, RandomStream stream) {
    var episode = new EpisodeBuilder(shape, drawings.format().pixels());
    for (int label = 0; label < chosen.length; label++) {
      int[] shown = Choice.of(drawings.imagesPerClass(), shape.each(), stream);
      for (int i = 0; i < shown.length; i++) {
        episode.put(label, i, label, image(from, chosen[label], shown[i]));
      }
    }
    return episode.build();
  }

  private float[] image(int[] from, int number, int drawing) {
    float[] image = drawings.image(from[number / QuarterTurn.COUNT], drawing);
    return QuarterTurn.of(image, drawings.format().side(), number % QuarterTurn.COUNT);
  }
}
