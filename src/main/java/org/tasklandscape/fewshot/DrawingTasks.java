package org.tasklandscape.fewshot;

import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * A landscape of tasks on real drawings (theory 6): twenty characters in five groups of four, a
 * group a label. A task takes one character of each group. Easy tasks show them as they are, with
 * the groups' labels in order; hard tasks show them at a quarter of the contrast, which makes their
 * gradients small, with {@link HardLabels}.
 *
 * <p>The first twelve drawings of a character are for training, shifted by up to two pixels; the
 * last eight are for tests, not shifted. The companion's own design.
 */
public final class DrawingTasks {
  /** The number of labels. */
  public static final int CLASSES = 5;

  /** Images of each label to adapt on. */
  public static final int SHOTS = 3;

  /** Images of each label to judge by. */
  public static final int QUERIES = 5;

  /** Characters of each label. */
  static final int CHARACTERS = 4;

  /** Drawings of a character for training. */
  static final int TRAINING_DRAWINGS = 12;

  /** Drawings of a character for tests. */
  static final int TEST_DRAWINGS = 8;

  private static final int SHIFT = 2;
  private static final float HARD_CONTRAST = 0.25f;

  private final ImageSet drawings;
  private final HardLabels hardLabels;
  private final int side;
  private final int[] characters;

  /**
   * Draws the characters.
   *
   * @param drawings at least 20 characters, 20 drawings each, of one channel
   * @param hardLabels of the hard tasks
   * @param streams the seed; the characters are those of its stream "characters"
   * @throws IllegalArgumentException if there are too few characters or drawings, or colours
   */
  public DrawingTasks(ImageSet drawings, HardLabels hardLabels, Streams streams) {
    if (drawings.classes() < CLASSES * CHARACTERS
        || drawings.imagesPerClass() < TRAINING_DRAWINGS + TEST_DRAWINGS
        || drawings.format().channels() != 1) {
      throw new IllegalArgumentException(
          "the drawings must be 20 or more characters, 20 or more drawings each, in grey, got %d, %d, %d channels"
              .formatted(
                  drawings.classes(), drawings.imagesPerClass(), drawings.format().channels()));
    }
    this.drawings = drawings;
    this.hardLabels = hardLabels;
    this.side = drawings.format().side();
    this.characters =
        choose(drawings.classes(), CLASSES * CHARACTERS, streams.stream("characters"));
  }

  /**
   * The characters, four of label 0, four of label 1, and so on.
   *
   * @return their numbers in the set
   */
  public int[] characters() {
    return characters.clone();
  }

  /**
   * A task for training.
   *
   * @param hard or easy
   * @param stream of the draw
   * @return the task
   */
  public Episode training(boolean hard, RandomStream stream) {
    return draw(hard, 0, TRAINING_DRAWINGS, SHIFT, stream);
  }

  /**
   * A task for tests.
   *
   * @param hard or easy
   * @param stream of the draw
   * @return the task
   */
  public Episode test(boolean hard, RandomStream stream) {
    return draw(hard, TRAINING_DRAWINGS, TEST_DRAWINGS, 0, stream);
  }

  private Episode draw(boolean hard, int first, int count, int shift, RandomStream stream) {
    int pixels = side * side;
    float[] support = new float[CLASSES * SHOTS * pixels];
    float[] query = new float[CLASSES * QUERIES * pixels];
    int[] supportLabels = new int[CLASSES * SHOTS];
    int[] queryLabels = new int[CLASSES * QUERIES];
    int[] labels = hard ? hardLabels.draw(CLASSES, stream) : HardLabels.NEAR.draw(CLASSES, stream);
    for (int group = 0; group < CLASSES; group++) {
      int character = characters[group * CHARACTERS + stream.nextInt(CHARACTERS)];
      int[] chosen = choose(count, SHOTS + QUERIES, stream);
      for (int i = 0; i < chosen.length; i++) {
        boolean toAdapt = i < SHOTS;
        int place = toAdapt ? group * SHOTS + i : group * QUERIES + i - SHOTS;
        float[] target = toAdapt ? support : query;
        (toAdapt ? supportLabels : queryLabels)[place] = labels[group];
        float[] image = drawings.image(character, first + chosen[i]);
        int right = shift == 0 ? 0 : stream.nextInt(2 * shift + 1) - shift;
        int down = shift == 0 ? 0 : stream.nextInt(2 * shift + 1) - shift;
        show(image, right, down, hard ? HARD_CONTRAST : 1, target, place * pixels);
      }
    }
    return new Episode(support, supportLabels, query, queryLabels);
  }

  /** Copies an image, shifted on white paper and thinned to a contrast. */
  private void show(
      float[] image, int right, int down, float contrast, float[] target, int offset) {
    for (int y = 0; y < side; y++) {
      int fromY = y - down;
      for (int x = 0; x < side; x++) {
        int fromX = x - right;
        boolean inside = fromY >= 0 && fromY < side && fromX >= 0 && fromX < side;
        target[offset + y * side + x] = inside ? contrast * image[fromY * side + fromX] : 0;
      }
    }
  }

  /** Different numbers below a bound, in random order. */
  private static int[] choose(int bound, int count, RandomStream stream) {
    int[] numbers = new int[bound];
    for (int i = 0; i < bound; i++) {
      numbers[i] = i;
    }
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      int at = i + stream.nextInt(bound - i);
      chosen[i] = numbers[at];
      numbers[at] = numbers[i];
    }
    return chosen;
  }
}
