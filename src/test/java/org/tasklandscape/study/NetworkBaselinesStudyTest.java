package org.tasklandscape.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tasklandscape.meta.Baseline;
import org.tasklandscape.meta.MetaAlgorithm;
import org.tasklandscape.network.PopulationActivation;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

class NetworkBaselinesStudyTest extends LegacyContract {
  private static final NetworkBaselinesStudy STUDY = with(1, 3, 40);
  private static final Table TABLE = STUDY.run();

  private static NetworkBaselinesStudy with(int head, int steps, int iterations) {
    return new NetworkBaselinesStudy(0.7, 4, steps, head, 4, 4, iterations, 0.1, 1, 2, 7);
  }

  @Override
  NetworkBaselinesStudy study() {
    return STUDY;
  }

  @ParameterizedTest
  @EnumSource(PopulationActivation.class)
  void everyMethodTakesOneStepOfTheGrid(PopulationActivation activation) {
    double pilot = activation == PopulationActivation.RELU ? 0.7 : 4;
    for (Baseline method : Baseline.values()) {
      Table rows = NetworkBaselinesStudy.rows(TABLE, activation, method);
      assertThat(rows.rowCount()).isEqualTo(2);
      assertThat(rows.doubleColumn("innerStep").unique().size()).isEqualTo(1);
      assertThat(rows.doubleColumn("innerStep").getDouble(0) / pilot).isIn(Set.of(0.5, 1.0, 2.0));
      for (String part : List.of("ownEasy", "ownHard", "commonEasy", "commonHard")) {
        assertThat(rows.doubleColumn(part).min()).isGreaterThan(0);
      }
    }
  }

  /** What a head of all neurons adapts is everything, what one of no neuron adapts is nothing. */
  @Test
  void anilLiesBetweenMamlAndNoAdaptation() {
    Table all = with(3, 3, 40).run();
    Table none = with(0, 3, 40).run();
    for (PopulationActivation activation : PopulationActivation.values()) {
      assertThat(risks(all, activation, Baseline.ANIL))
          .isEqualTo(risks(all, activation, Baseline.MAML));
      assertThat(NetworkBaselinesStudy.mean(none, activation, Baseline.ANIL, "commonEasy").value())
          .isCloseTo(commonOfNal(activation), within(1e-12));
    }
  }

  /** NAL's point with the common step, which does not depend on NAL's own. */
  private static double commonOfNal(PopulationActivation activation) {
    return NetworkBaselinesStudy.mean(TABLE, activation, Baseline.NAL, "commonEasy").value();
  }

  private static double[] risks(Table table, PopulationActivation activation, Baseline method) {
    return NetworkBaselinesStudy.rows(table, activation, method)
        .doubleColumn("ownHard")
        .asDoubleArray();
  }

  @Test
  void nalGainsNothingOverItself() {
    for (PopulationActivation activation : PopulationActivation.values()) {
      Estimate gain = NetworkBaselinesStudy.gain(TABLE, activation, Baseline.NAL, "own");
      assertThat(gain.lower()).isEqualTo(1);
      assertThat(gain.upper()).isEqualTo(1);
    }
  }

  @Test
  void trainingLowersTheRiskOfItsOwnTasks() {
    NetworkBaselineDraw draw =
        new NetworkBaselineDraw(
            TeacherEnvironment.base(PopulationActivation.ERF), new Streams(7, "test"), "a", 4, 400);
    MetaAlgorithm nal = MetaAlgorithm.nal();
    double before = draw.test(nal, draw.train(nal, 1, 0.1)).total();
    double after = draw.test(nal, draw.train(nal, 200, 0.1)).total();
    assertThat(after).isLessThan(before / 2);
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
    assertThat(chosen(PopulationActivation.ERF, method)).isEqualTo(best);
  }

  private static double chosen(PopulationActivation activation, Baseline method) {
    return NetworkBaselinesStudy.rows(TABLE, activation, method)
        .doubleColumn("innerStep")
        .getDouble(0);
  }

  @Test
  void theGainIsThatOverNalOnTheSameDraws() {
    Table nal = NetworkBaselinesStudy.rows(TABLE, PopulationActivation.ERF, Baseline.NAL);
    Table maml = NetworkBaselinesStudy.rows(TABLE, PopulationActivation.ERF, Baseline.MAML);
    double product = 1;
    for (int row = 0; row < 2; row++) {
      product *= total(nal, row) / total(maml, row);
    }
    assertThat(
            NetworkBaselinesStudy.gain(TABLE, PopulationActivation.ERF, Baseline.MAML, "own")
                .value())
        .isCloseTo(Math.sqrt(product), within(1e-12));
  }

  private static double total(Table rows, int row) {
    return rows.doubleColumn("ownEasy").getDouble(row)
        + rows.doubleColumn("ownHard").getDouble(row);
  }

  @Test
  void badParametersGetOneLine() {
    assertThatThrownBy(() -> with(1, 0, 40))
        .hasMessage("must have steps and tunings >= 1 and draws >= 2, got 0, 1 and 2");
    assertThatThrownBy(() -> with(4, 3, 40)).hasMessage("the head must have 0 to 3 neurons, got 4");
    assertThatThrownBy(() -> new NetworkBaselinesStudy(0.7, 1.5, 3, 1, 5, 4, 40, 0.1, 1, 2, 7))
        .hasMessage("training and fresh tasks must be even numbers >= 2, got 5 and 4");
  }
}
