package org.tasklandscape.chapter.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.representation.OwnFeatures.Learned;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.study.StudyContract;

class OwnFeaturesTest extends StudyContract<Learned> {
  @Override
  protected OwnFeatures study() {
    RepresentationTraining full = RepresentationTraining.defaults();
    RepresentationTraining small = new RepresentationTraining(full.clusters(), 8, 20, 2);
    return new OwnFeatures(small, small.between(), List.of(40), 40, 0.05, 3, 0.1, 5);
  }

  /**
   * Orthonormal true features at one step size are among those MAML can learn, so a start that ends
   * in a global minimum gains no less there.
   */
  @Test
  void ownFeaturesGainNoLessThanSharedOnes() {
    for (Learned row : study().run()) {
      assertThat(row.gain().value()).isGreaterThan(row.sharedGain() * (1 - 1e-9));
      assertThat(row.sharedGain()).isGreaterThan(1 - 1e-9);
    }
  }

  /** What lies outside the span of B only adds risk, so a start at rest found B. */
  @Test
  void ownFeaturesAreTheTrueOnes() {
    Learned favourable = study().run().only(r -> r.samples() == 40);
    assertThat(favourable.rest()).isCloseTo(1, within(1e-15));
    assertThat(favourable.sine().value()).isLessThan(1e-5);
  }
}
