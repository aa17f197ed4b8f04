package org.tasklandscape.fewshot;

/**
 * The sizes of a task.
 *
 * @param classes the number of labels, at least 2
 * @param shots images of each label to adapt on, at least 1
 * @param queries images of each label to judge by, at least 1
 */
public record EpisodeShape(int classes, int shots, int queries) {
  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if one is too small
   */
  public EpisodeShape {
    if (classes < 2 || shots < 1 || queries < 1) {
      throw new IllegalArgumentException(
          "must have classes >= 2 and shots, queries >= 1, got %d, %d, %d"
              .formatted(classes, shots, queries));
    }
  }

  /** {@return the images to adapt on, classes times shots} */
  public int support() {
    return classes * shots;
  }

  /** {@return the images to judge by, classes times queries} */
  public int query() {
    return classes * queries;
  }

  /** Images of one label. */
  int each() {
    return shots + queries;
  }
}
