package org.tasklandscape.fewshot;

import java.util.List;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;

/**
 * Tasks on FC100, which divides CIFAR-100 by superclass (Oreshkin, Rodríguez López and Lacoste
 * 2018): twelve of the twenty to train on, four for validation, four for tests, and of each class
 * all 600 photographs.
 *
 * <p>Easy tasks tell apart any five classes, as is customary on FC100, hard ones the five of one
 * superclass. Validation and tests have labels in random order. In training each class keeps one of
 * the five labels, as in {@link SuperclassTasks}, so that joint training means something: an easy
 * task draws a superclass for every label. That, and hard tasks, are the companion's own.
 */
public final class Fc100Tasks implements TrainingClasses {
  /** The kinds of test tasks. */
  public static final List<String> KINDS =
      List.of("any", "within", "validation-any", "validation-within");

  /** The kinds on which step sizes are tuned: those of validation, for all. */
  public static final List<List<String>> TUNED = List.of(KINDS.subList(2, 4));

  private static final int CLASSES = SuperclassTasks.SHAPE.classes();

  /** The superclasses by their number in the archive, which is that of their names in order. */
  private static final int[] TRAINING = {1, 2, 3, 4, 5, 6, 9, 10, 15, 17, 18, 19};

  private static final int[] VALIDATION = {8, 11, 13, 16};
  private static final int[] TEST = {0, 7, 12, 14};

  private final ImageSet photographs;

  /**
   * Takes the images of both sets.
   *
   * @param photographs twenty superclasses of five classes
   */
  public Fc100Tasks(Cifar100 photographs) {
    this.photographs = photographs.both();
  }

  @Override
  public EpisodeShape shape() {
    return SuperclassTasks.SHAPE;
  }

  @Override
  public List<String> kinds() {
    return KINDS;
  }

  @Override
  public Episode training(boolean hard, RandomStream stream) {
    int[] classes = new int[CLASSES];
    int one = stream.nextInt(TRAINING.length);
    for (int label = 0; label < CLASSES; label++) {
      int superclass = hard ? one : stream.nextInt(TRAINING.length);
      classes[label] = number(TRAINING, superclass * CLASSES + label);
    }
    return show(classes, stream);
  }

  @Override
  public Episode test(int kind, RandomStream stream) {
    String name = KINDS.get(kind);
    int[] superclasses = name.startsWith("validation") ? VALIDATION : TEST;
    boolean hard = name.endsWith("within");
    int first = hard ? CLASSES * stream.nextInt(superclasses.length) : 0;
    int[] chosen = Choice.of(hard ? CLASSES : CLASSES * superclasses.length, CLASSES, stream);
    int[] classes = new int[CLASSES];
    for (int label = 0; label < CLASSES; label++) {
      classes[label] = number(superclasses, first + chosen[label]);
    }
    return show(classes, stream);
  }

  /** The number in the set of a class that is counted within some superclasses. */
  private int number(int[] superclasses, int counted) {
    ImageSet.Group group = photographs.groups().get(superclasses[counted / CLASSES]);
    return group.first() + counted % CLASSES;
  }

  private Episode show(int[] classes, RandomStream stream) {
    var episode = new EpisodeBuilder(shape(), photographs.format().pixels());
    for (int label = 0; label < CLASSES; label++) {
      int[] chosen = Choice.of(photographs.imagesPerClass(), shape().each(), stream);
      for (int i = 0; i < chosen.length; i++) {
        episode.put(label, i, label, image(classes[label], chosen[i]));
      }
    }
    return episode.build();
  }

  private float[] image(int index, int image) {
    return SuperclassTasks.channelsLast(
        photographs.image(index, image), photographs.format().channels());
  }

  @Override
  public int trainingClasses() {
    return CLASSES * TRAINING.length;
  }

  @Override
  public int drawingsPerClass() {
    return photographs.imagesPerClass();
  }

  @Override
  public float[] trainingImage(int number, int drawing) {
    return image(number(TRAINING, number), drawing);
  }
}
