package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

class HeavyTailsTest {
  private static final DiagnosisPlan PLAN =
      DiagnosisPlan.defaults().withTestSamples(300).withInnerStep(1).withReplicates(200, 1);

  private static List<TaskMoments> elliptical() {
    RandomStream stream = new Streams(5, "heavy tails").stream("table");
    return DiagnosisLandscape.ELLIPTICAL.sampler().draw(100, 40, stream);
  }

  /** The same table but for its fourth moments, which are those of Gaussian inputs. */
  private static List<TaskMoments> asIfGaussian(List<TaskMoments> table) {
    double kurtosis =
        new InputTests(table.stream().map(TaskSample::of).toList()).kurtosis().value();
    return table.stream()
        .map(t -> new TaskMoments(t.task(), t.rows(), t.mean(), t.cross(), t.fourth() / kurtosis))
        .toList();
  }

  /** By the factor that is stated, to its three digits, at the end that tails would move. */
  @Test
  void heavyTailsWidenTheIntervalOfTheGain() {
    Diagnosis tailed = Diagnosis.of(elliptical(), PLAN);
    Diagnosis plain = Diagnosis.of(asIfGaussian(elliptical()), PLAN);
    assertThat(plain.facts().kurtosis().value()).isCloseTo(1, within(1e-12));
    double factor = tailed.gain().upper() / plain.gain().upper();
    assertThat(factor).isGreaterThan(1.1);
    assertThat(tailed.gain().lower()).isEqualTo(plain.gain().lower());
    assertThat(tailed.gain().value()).isEqualTo(plain.gain().value());
    String stated = "wider by a factor of " + MissingCondition.number(factor);
    assertThat(tailed.reasons()).anyMatch(reason -> reason.contains(stated));
    assertThat(plain.reasons()).noneMatch(reason -> reason.contains("not Gaussian"));
  }

  /** More of the spread of log ρ̂ is error of estimation. */
  @Test
  void heavyTailsTakeMoreOutOfTheSpreadOfHardness() {
    Diagnosis tailed = Diagnosis.of(elliptical(), PLAN);
    Diagnosis plain = Diagnosis.of(asIfGaussian(elliptical()), PLAN);
    assertThat(tailed.facts().hardnessSpread().value())
        .isLessThan(plain.facts().hardnessSpread().value());
  }
}
