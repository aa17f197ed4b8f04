package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tasklandscape.dataset.ImageSet;

/** Tells by its pixels of which class of a set an image is: groups have five classes each. */
final class ShownClasses {
  private final Map<String, Integer> classes = new HashMap<>();
  private final int pixels;

  ShownClasses(ImageSet set) {
    pixels = set.format().pixels();
    for (int c = 0; c < set.classes(); c++) {
      for (int i = 0; i < set.imagesPerClass(); i++) {
        classes.put(Arrays.toString(set.image(c, i)), c);
      }
    }
  }

  /** The class of each of five labels; every image of a label must be of it. */
  int[] ofLabels(Episode task) {
    int[] ofLabel = new int[5];
    Arrays.fill(ofLabel, -1);
    float[] images = task.images();
    for (int i = 0; i < task.labels().length; i++) {
      float[] image = Arrays.copyOfRange(images, i * pixels, (i + 1) * pixels);
      int found = classes.get(Arrays.toString(image));
      int label = task.labels()[i];
      assertThat(ofLabel[label] < 0 || ofLabel[label] == found).isTrue();
      ofLabel[label] = found;
    }
    assertThat(ofLabel).doesNotContain(-1).doesNotHaveDuplicates();
    return ofLabel;
  }

  static Set<Integer> superclasses(int[] classes) {
    return Arrays.stream(classes).map(c -> c / 5).boxed().collect(Collectors.toSet());
  }
}
