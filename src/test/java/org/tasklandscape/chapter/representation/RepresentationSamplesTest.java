package org.tasklandscape.chapter.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.chapter.representation.RepresentationSamples.Needed;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.representation.RepresentationTraining;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class RepresentationSamplesTest extends StudyContract<Needed> {
  private final RepresentationTraining training =
      new RepresentationTraining(RepresentationTraining.defaults().clusters(), 20, 15, 5);

  @Override
  protected RepresentationSamples study() {
    return new RepresentationSamples(training, List.of(30, 120), 0.5, 2, 6);
  }

  private static Needed in(Rows<Needed> rows, String space) {
    return rows.only(row -> row.space().equals(space));
  }

  @Test
  void theDefaultsTakeTheSamplesHalfWayBetweenTheScales() {
    // √((3 + 1)(50 + 1)) · 10 = 142.8
    assertThat(RepresentationTraining.defaults().between()).isEqualTo(Adaptation.step(1, 143));
  }

  @Test
  void theNumberOfSamplesIsTheLeastThatIsEnough() {
    Needed exact = in(study().run(), RepresentationGain.TRUE);
    double m = exact.share().value();
    double limit = exact.limit().value();
    assertThat(gain(m)).isGreaterThanOrEqualTo((1 + limit) / 2);
    assertThat(gain(m - 1)).isLessThan((1 + limit) / 2);
    assertThat(gain(exact.target().value())).isGreaterThanOrEqualTo(2);
    assertThat(gain(exact.target().value() - 1)).isLessThan(2);
  }

  private double gain(double m) {
    Adaptation step = Adaptation.step(1, m);
    return training.clusters().compare(step, step).gain();
  }

  /** Exact without noise (theorem T5); the noise of 0.1 moves the ratio by far less than 2 %. */
  @Test
  void theSamplesScaleAsTheFeaturesPlusOne() {
    Rows<Needed> rows = study().run();
    Needed ambient = in(rows, RepresentationGain.AMBIENT);
    Needed exact = in(rows, RepresentationGain.TRUE);
    double ratio = ambient.share().value() / exact.share().value();
    assertThat(ratio).isCloseTo(21.0 / 4, within(0.02 * 21 / 4));
    assertThat(ambient.limit().value()).isCloseTo(exact.limit().value(), within(1e-9));
    assertThat(in(rows, RepresentationGain.learned(30)).limit().value())
        .isLessThan(in(rows, RepresentationGain.learned(120)).limit().value());
  }

  @Test
  void aGainBeyondTheLimitIsNeverReached() {
    Rows<Needed> rows = new RepresentationSamples(training, List.of(), 0.5, 1e6, 6).run();
    assertThat(in(rows, RepresentationGain.AMBIENT).target().value()).isNaN();
  }

  @Test
  void theCaptionStatesTheParameters() {
    assertThat(study().caption()).contains("D = 20, n = 15", "0.5");
    assertThat(study().parameters()).containsEntry("training.ambient", 20);
  }

  @Test
  void rulesAreStatedWithTheValue() {
    assertThatThrownBy(() -> new RepresentationSamples(training, List.of(), 1, 2, 1))
        .hasMessage("the share must be in (0, 1), got 1.0");
    assertThatThrownBy(() -> new RepresentationSamples(training, List.of(), 0.5, 1, 1))
        .hasMessage("the target must be a gain > 1, got 1.0");
  }
}
