package org.tasklandscape.fewshot;

import java.util.List;
import org.tasklandscape.dataset.Cifar100;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * Natural tasks on photographs (theory 6): to tell five classes of CIFAR-100 apart from one image
 * each. Easy tasks take the classes from five superclasses, hard ones all from one.
 *
 * <p>Fourteen superclasses are for training, where the five classes of each keep one of the five
 * labels; the classes of the other six are new at the test, where labels are in random order. The
 * companion's own protocol.
 */
public final class SuperclassTasks implements FewShotTasks {
  /** The kinds of test tasks, the easy one first. */
  public static final List<String> KINDS = List.of("across", "within");

  /** Five classes, one image of each to adapt on, five to judge by. */
  public static final EpisodeShape SHAPE = new EpisodeShape(5, 1, 5);

  private static final int CLASSES = SHAPE.classes();
  private static final int SUPERCLASSES = 20;
  private static final int TEST_SUPERCLASSES = 6;

  private final Cifar100 photographs;
  private final int[] order;

  /**
   * Divides the superclasses.
   *
   * @param photographs all of them
   * @param streams the seed; the superclasses are divided by its stream "split"
   */
  public SuperclassTasks(Cifar100 photographs, Streams streams) {
    this.photographs = photographs;
    order = Choice.of(SUPERCLASSES, SUPERCLASSES, streams.stream("split"));
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
    return draw(photographs.training(), hard, TEST_SUPERCLASSES, SUPERCLASSES, false, stream);
  }

  @Override
  public Episode test(int kind, RandomStream stream) {
    boolean hard = KINDS.get(kind).equals("within");
    return draw(photographs.test(), hard, 0, TEST_SUPERCLASSES, true, stream);
  }

  private Episode draw(
      ImageSet set, boolean hard, int from, int to, boolean shuffled, RandomStream stream) {
    // A hard task asks for one superclass and an easy one for five, both in random order.
    int[] superclasses = Choice.of(to - from, hard ? 1 : CLASSES, stream);
    int[] labels = Choice.of(CLASSES, CLASSES, stream);
    var episode = new EpisodeBuilder(SHAPE, set.format().pixels());
    for (int c = 0; c < CLASSES; c++) {
      int group = order[from + superclasses[hard ? 0 : c]];
      int index = set.groups().get(group).first() + c;
      int[] chosen = Choice.of(set.imagesPerClass(), SHAPE.each(), stream);
      for (int i = 0; i < chosen.length; i++) {
        float[] image = channelsLast(set.image(index, chosen[i]), set.format().channels());
        episode.put(c, i, shuffled ? labels[c] : c, image);
      }
    }
    return episode.build();
  }

  /** An image set keeps one channel after the other, the network one place after the other. */
  static float[] channelsLast(float[] image, int channels) {
    int places = image.length / channels;
    float[] turned = new float[image.length];
    for (int c = 0; c < channels; c++) {
      for (int place = 0; place < places; place++) {
        turned[place * channels + c] = image[c * places + place];
      }
    }
    return turned;
  }
}
