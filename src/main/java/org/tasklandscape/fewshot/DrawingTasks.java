package org.tasklandscape.fewshot;

import java.util.List;
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
public final class DrawingTasks implements FewShotTasks {
  /** The sizes of a task. */
  public static final EpisodeShape SHAPE = new EpisodeShape(5, 3, 5);

  /** The kinds of test tasks, the easy one first. */
  public static final List<String> KINDS = List.of("easy", "hard");

  /** Contrast of hard tasks' images; easy ones have 1. */
  public static final float HARD_CONTRAST = Hardness.CONTRAST.contrast();

  /** Characters of each label. */
  static final int CHARACTERS = 4;

  /** Drawings of a character for training. */
  static final int TRAINING_DRAWINGS = 12;

  /** Drawings of a character for tests. */
  static final int TEST_DRAWINGS = 8;

  private static final int SHIFT = 2;

  private final ImageSet drawings;
  private final List<int[]> easyMaps;
  private final List<int[]> hardMaps;
  private final Hardness hardness;
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
    this(drawings, hardLabels.maps(SHAPE.classes()), Hardness.CONTRAST, streams);
  }

  /** Hard tasks carry one of the labellings, each as often as any other. */
  DrawingTasks(ImageSet drawings, List<int[]> hardMaps, Hardness hardness, Streams streams) {
    if (drawings.classes() < SHAPE.classes() * CHARACTERS
        || drawings.imagesPerClass() < TRAINING_DRAWINGS + TEST_DRAWINGS
        || drawings.format().channels() != 1) {
      throw new IllegalArgumentException(
          "the drawings must be 20 or more characters, 20 or more drawings each, in grey, got %d, %d, %d channels"
              .formatted(
                  drawings.classes(), drawings.imagesPerClass(), drawings.format().channels()));
    }
    this.drawings = drawings;
    this.easyMaps = HardLabels.NEAR.maps(SHAPE.classes());
    this.hardMaps = hardMaps;
    this.hardness = hardness;
    this.side = drawings.format().side();
    this.characters =
        Choice.of(drawings.classes(), SHAPE.classes() * CHARACTERS, streams.stream("characters"));
  }

  /**
   * {@return the numbers of the characters in the set, four of label 0, four of label 1, and so on}
   */
  public int[] characters() {
    return characters.clone();
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
  public Episode training(boolean hard, RandomStream stream) {
    return draw(hard, 0, TRAINING_DRAWINGS, SHIFT, stream);
  }

  @Override
  public Episode test(int kind, RandomStream stream) {
    boolean hard = KINDS.get(kind).equals("hard");
    return draw(hard, TRAINING_DRAWINGS, TEST_DRAWINGS, 0, stream);
  }

  private Episode draw(boolean hard, int first, int count, int shift, RandomStream stream) {
    var episode = new EpisodeBuilder(SHAPE, side * side);
    int[] labels = labels(hard ? hardMaps : easyMaps, stream);
    float contrast = hard ? hardness.contrast() : 1;
    for (int group = 0; group < SHAPE.classes(); group++) {
      int character = characters[group * CHARACTERS + stream.nextInt(CHARACTERS)];
      int[] chosen = Choice.of(count, SHAPE.each(), stream);
      for (int i = 0; i < chosen.length; i++) {
        float[] image = drawings.image(character, first + chosen[i]);
        int right = shift == 0 ? 0 : stream.nextInt(2 * shift + 1) - shift;
        int down = shift == 0 ? 0 : stream.nextInt(2 * shift + 1) - shift;
        episode.put(group, i, labels[group], shown(image, right, down, contrast));
      }
    }
    return episode.build(hard ? hardness.scale() : 1);
  }

  /** One map alone asks nothing of a stream. */
  private static int[] labels(List<int[]> maps, RandomStream stream) {
    return maps.get(maps.size() == 1 ? 0 : stream.nextInt(maps.size()));
  }

  /** The image shifted on white paper and thinned to a contrast. */
  private float[] shown(float[] image, int right, int down, float contrast) {
    float[] shown = new float[image.length];
    for (int y = 0; y < side; y++) {
      int fromY = y - down;
      for (int x = 0; x < side; x++) {
        int fromX = x - right;
        boolean inside = fromY >= 0 && fromY < side && fromX >= 0 && fromX < side;
        shown[y * side + x] = inside ? contrast * image[fromY * side + fromX] : 0;
      }
    }
    return shown;
  }
}
