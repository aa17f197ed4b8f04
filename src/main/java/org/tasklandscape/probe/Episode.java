package org.tasklandscape.probe;

import org.ejml.simple.SimpleMatrix;

/**
 * A task of classification as a network's last features show it.
 *
 * @param weight p, up to a common factor
 * @param support features, n × F
 * @param supportLabels from 0, one a row
 * @param query features, m × F
 * @param queryLabels from 0, one a row
 */
public record Episode(
    double weight,
    SimpleMatrix support,
    int[] supportLabels,
    SimpleMatrix query,
    int[] queryLabels) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a split is empty, or does not have a label a row
   */
  public Episode {
    requireLabels("support", support, supportLabels);
    requireLabels("query", query, queryLabels);
  }

  private static void requireLabels(String split, SimpleMatrix features, int[] labels) {
    if (labels.length == 0 || features.getNumRows() != labels.length) {
      throw new IllegalArgumentException(
          "%s must have rows, and a label for each, got %d rows and %d labels"
              .formatted(split, features.getNumRows(), labels.length));
    }
  }

  /** {@return one-hot minus 1/K, a row a sample} */
  static SimpleMatrix targets(int[] labels, int classes) {
    var targets = SimpleMatrix.filled(labels.length, classes, -1.0 / classes);
    for (int i = 0; i < labels.length; i++) {
      targets.set(i, labels[i], 1 - 1.0 / classes);
    }
    return targets;
  }

  /**
   * Its moments.
   *
   * @param features how the features are seen
   * @param classes K
   * @return what a linear head learns from
   */
  HeadTask moments(WhitenedFeatures features, int classes) {
    return HeadTask.of(
        weight,
        features.of(support),
        targets(supportLabels, classes),
        features.of(query),
        targets(queryLabels, classes));
  }
}
