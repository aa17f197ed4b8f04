package org.tasklandscape.chapter.networkgain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.chapter.networkgain.BaselinesNetworks.Row;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.GeometricMean;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

class BaselinesNetworksTest extends StudyContract<Row> {
  private static final BaselinesNetworks STUDY = with(1, 3, 40);
  private static final Rows<Row> ROWS = STUDY.run();

  private static BaselinesNetworks with(int head, int steps, int iterations) {
    return new BaselinesNetworks(0.7, 4, steps, head, 4, 4, iterations, 0.1, 1, 2, 7);
  }

  @Override
  protected BaselinesNetworks study() {
    return STUDY;
  }

  @ParameterizedTest
  @EnumSource(PopulationActivation.class)
  void everyMethodTakesOneStepOfTheGrid(PopulationActivation activation) {
    double pilot = activation == PopulationActivation.RELU ? 0.7 : 4;
    for (Baseline method : Baseline.values()) {
      Rows<Row> own = draws(ROWS, activation, method);
      assertThat(own.size()).isEqualTo(2);
      assertThat(own.by(Row::innerStep)).hasSize(1);
      for (Row row : own) {
        assertThat(row.innerStep() / pilot).isIn(Set.of(0.5, 1.0, 2.0));
        assertThat(List.of(row.ownEasy(), row.ownHard(), row.commonEasy(), row.commonHard()))
            .allMatch(risk -> risk > 0);
      }
    }
  }

  private static Rows<Row> draws(Rows<Row> rows, PopulationActivation activation, Baseline method) {
    return rows.where(row -> row.network() == activation && row.method() == method);
  }

  /** What a head of all neurons adapts is everything, what one of no neuron adapts is nothing. */
  @Test
  void anilLiesBetweenMamlAndNoAdaptation() {
    Rows<Row> all = with(3, 3, 40).run();
    Rows<Row> none = with(0, 3, 40).run();
    for (PopulationActivation activation : PopulationActivation.values()) {
      assertThat(draws(all, activation, Baseline.ANIL).values(Row::ownHard))
          .isEqualTo(draws(all, activation, Baseline.MAML).values(Row::ownHard));
      // NAL's point with the common step, which does not depend on NAL's own.
      double[] nal = draws(ROWS, activation, Baseline.NAL).values(Row::commonEasy);
      double[] anil = draws(none, activation, Baseline.ANIL).values(Row::commonEasy);
      assertThat(GeometricMean.of(anil).value())
          .isCloseTo(GeometricMean.of(nal).value(), within(1e-12));
    }
  }

  @Test
  void nalGainsNothingOverItself() {
    for (PopulationActivation activation : PopulationActivation.values()) {
      Estimate gain = BaselinesNetworks.gain(ROWS, activation, Baseline.NAL, Row::own);
      assertThat(gain.lower()).isEqualTo(1);
      assertThat(gain.upper()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Baseline.class)
  void theStepIsTheBestOfTheGridOnTheTuningDraw(Baseline method) {
    int[] body = IntStream.range(0, 15).filter(i -> i % 3 < 2).toArray();
    NetworkBaselineDraw draw =
        new NetworkBaselineDraw(
            TeacherEnvironment.base(PopulationActivation.ERF),
            new Streams(7, STUDY.name()),
            "erf, tuning 0",
            4,
            4);
    double least = Double.POSITIVE_INFINITY;
    double best = 0;
    for (double alpha : new double[] {2, 4, 8}) {
      double[] w = draw.train(method.training(alpha, 3, body), 40, 0.1);
      double risk = draw.test(method.test(alpha, 3, body), w).total();
      if (risk < least) {
        least = risk;
        best = alpha;
      }
    }
    assertThat(draws(ROWS, PopulationActivation.ERF, method).list().get(0).innerStep())
        .isEqualTo(best);
  }

  @Test
  void theGainIsThatOverNalOnTheSameDraws() {
    Rows<Row> nal = draws(ROWS, PopulationActivation.ERF, Baseline.NAL);
    Rows<Row> maml = draws(ROWS, PopulationActivation.ERF, Baseline.MAML);
    double product = 1;
    for (int i = 0; i < 2; i++) {
      product *= total(nal.list().get(i)) / total(maml.list().get(i));
    }
    Estimate gain = BaselinesNetworks.gain(ROWS, PopulationActivation.ERF, Baseline.MAML, Row::own);
    assertThat(gain.value()).isCloseTo(Math.sqrt(product), within(1e-12));
  }

  private static double total(Row row) {
    return row.ownEasy() + row.ownHard();
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(1, 0, 40))
        .hasMessage("must have steps and tunings >= 1 and draws >= 2, got 0, 1 and 2");
    assertThatThrownBy(() -> with(4, 3, 40)).hasMessage("the head must have 0 to 3 neurons, got 4");
    assertThatThrownBy(() -> new BaselinesNetworks(0.7, 1.5, 3, 1, 5, 4, 40, 0.1, 1, 2, 7))
        .hasMessage("training and fresh tasks must be even numbers >= 2, got 5 and 4");
  }
}
