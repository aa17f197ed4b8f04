package org.tasklandscape.study;

import org.tasklandscape.representation.RepresentationTraining;

/** How captions speak of the training of representations. */
final class RepresentationWords {
  private RepresentationWords() {}

  /** For example "k = 3, p_H = 0.5, …; D = 50, n = 20 samples of each training task". */
  static String of(RepresentationTraining training, String... varying) {
    return "k%s; D = %d, n = %d samples of each training task"
        .formatted(
            FixedParameters.of(training.clusters(), varying).substring(1),
            training.ambient(),
            training.samples());
  }
}
