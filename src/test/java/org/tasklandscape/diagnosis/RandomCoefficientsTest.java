package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.Streams;

class RandomCoefficientsTest {
  private static List<TaskSample> samples(int rows) {
    var stream = new Streams(5, "mixed").stream("rows", rows);
    return DiagnosisLandscape.ONE_CLUSTER.sampler().draw(1500, rows, stream).stream()
        .map(TaskSample::of)
        .toList();
  }

  /** d = 5, c = 0, R = 0.5 I, σ² = 0.5, also from fewer rows than features: 5 standard errors. */
  @Test
  void theLawOfTheOptimaIsRecovered() {
    for (int rows : new int[] {4, 20}) {
      RandomCoefficients model = new RandomCoefficients(samples(rows), 0.5);
      for (int i = 0; i < 5; i++) {
        assertThat(model.centre().get(i)).isCloseTo(0, within(0.2));
        assertThat(model.covariance().get(i, i)).isCloseTo(0.5, within(rows == 4 ? 0.2 : 0.1));
        for (int j = 0; j < i; j++) {
          assertThat(model.covariance().get(i, j)).isCloseTo(0, within(0.15));
        }
      }
    }
  }

  /** What it says of a task with its own rows is what it predicts for a new one with these rows. */
  @Test
  void aTaskIsPredictedAsANewOneWouldBe() {
    List<TaskSample> samples = samples(20);
    RandomCoefficients model = new RandomCoefficients(samples, 0.5);
    var predicted = model.predict(samples.get(3).gram(), samples.get(3).pull());
    assertThat(predicted.minus(model.mean(3)).normF()).isLessThan(1e-9);
  }
}
