package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

class JudgementTest {
  /** Both clusters overshoot or fall short by as much, φ = 0.67, unless test samples are few. */
  private static final double MIRRORED_STEP = 2 / 1.1;

  private static MissingCondition condition(TwoClusters world, double step, int testSamples) {
    RandomStream stream = new Streams(4, "judgement").stream("table");
    List<TaskSample> samples =
        TableSampler.of(world.environment()).draw(100, 1000, stream).stream()
            .map(TaskSample::of)
            .toList();
    var plan = DiagnosisPlan.defaults().withIntercept(Intercept.KNOWN).withTestSamples(testSamples);
    var landscape = new EstimatedLandscape(samples, new InputTests(samples));
    return new MissingCondition(landscape, step, plan);
  }

  private static TwoClusters mirrored(double noise) {
    return new TwoClusters(5, 0.5, TwoClusters.easy(1, 0.1), TwoClusters.hard(0.1, 0.1), 9, noise);
  }

  private static Judgement judgement(
      List<String> obstacles,
      double lower,
      double upper,
      double trainedLower,
      double trainedUpper) {
    Estimate gain = new Estimate((lower + upper) / 2, 0.1, lower, upper);
    Estimate trained =
        new Estimate((trainedLower + trainedUpper) / 2, 0.1, trainedLower, trainedUpper);
    return new Judgement(obstacles, gain, trained, condition(mirrored(0.5), 1, 100));
  }

  /** The ends of both intervals, each on either side of what decides. */
  @ParameterizedTest
  @CsvSource({
    "1, 1.09, 0.8, 1.2, NO_DIFFERENCE, ''",
    "1, 1.09, 0.8, 0.92, NO_DIFFERENCE, ''",
    "1, 1.09, 0.8, 0.9, USE_NAL, learnt from so few tasks MAML is the worse of the two",
    "1.2, 1.6, 1.01, 1.5, USE_MAML, MAML's excess risk after adaptation is 1.40 times smaller",
    "1.2, 1.6, 0.99, 1.5, CANNOT_TELL, the gain may be lost by learning from so few tasks",
    "1.05, 1.15, 0.5, 2, EITHER, 'the gain is known, and about the worthwhile one of 1.1'",
    "1.05, 1.16, 0.5, 2, CANNOT_TELL, the interval of the gain contains the worthwhile one of 1.1"
  })
  void anIntervalHasItsVerdict(
      double lower,
      double upper,
      double trainedLower,
      double trainedUpper,
      DiagnosisVerdict verdict,
      String reason) {
    Judgement judgement = judgement(List.of(), lower, upper, trainedLower, trainedUpper);
    assertThat(judgement.verdict()).isEqualTo(verdict);
    List<String> reasons = judgement.reasons();
    assertThat(reasons.get(reasons.size() - 1)).contains(reason);
    // Where the gain is near 1 the condition that fails is named first.
    assertThat(reasons).hasSize(verdict == DiagnosisVerdict.USE_NAL ? 2 : 1);
  }

  @Test
  void anObstacleSilencesAnyInterval() {
    Judgement judgement = judgement(List.of("too few"), 2, 3, 2, 3);
    assertThat(judgement.verdict()).isEqualTo(DiagnosisVerdict.CANNOT_TELL);
    assertThat(judgement.reasons()).containsExactly("too few");
  }

  @Test
  void noiseIsNamedWhereItDrownsWhatFewRowsLeave() {
    assertThat(condition(mirrored(30), MIRRORED_STEP, 10).sentence())
        .isEqualTo("noise: its cost after one step on m = 10 rows drowns the rest");
    assertThat(condition(mirrored(30), MIRRORED_STEP, 1000).sentence()).doesNotContain("noise");
  }

  /** There no distance of the centres would help. */
  @Test
  void aStepThatLeavesAsMuchOfBothKindsIsNamed() {
    assertThat(condition(mirrored(0), MIRRORED_STEP, 1000).sentence())
        .isEqualTo("one step of α = 1.82 leaves nearly as much of hard tasks as of easy ones (T2)");
  }

  @ParameterizedTest
  @CsvSource({
    "USE_MAML, 1, true",
    "USE_MAML, 1.1, true",
    "USE_MAML, 1.11, false",
    "USE_NAL, 1.1, false",
    "USE_NAL, 1.11, true",
    "NO_DIFFERENCE, 1.1, false",
    "NO_DIFFERENCE, 1.11, true",
    "EITHER, 1.2, false",
    "EITHER, 1.22, true",
    "CANNOT_TELL, 1, false",
    "CANNOT_TELL, 9, false"
  })
  void aGainContradictsAVerdictOrNot(DiagnosisVerdict verdict, double gain, boolean wrong) {
    assertThat(verdict.isWrongAt(gain)).isEqualTo(wrong);
  }
}
