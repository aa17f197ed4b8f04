package org.tasklandscape.chapter.networkgain;

import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.study.Words;

/** The base case of theory 3 in the words of the chapter's captions. */
final class BaseCase {
  private BaseCase() {}

  /** The environment, of which captions state all but the activation. */
  static TeacherEnvironment world() {
    return TeacherEnvironment.base(PopulationActivation.RELU);
  }

  /** Fills the places d, k, R, easyVariance, hardVariance, easySpread and hardSpread. */
  static Words fill(Words words) {
    TeacherEnvironment base = world();
    return words
        .with("d", base.features())
        .with("k", base.neurons())
        .with("R", base.distance())
        .with("easyVariance", base.easyVariance())
        .with("hardVariance", base.hardVariance())
        .with("easySpread", base.easySpread())
        .with("hardSpread", base.hardSpread());
  }
}
