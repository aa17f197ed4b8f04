package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.dataset.ImageSet;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

class ExaminationTest {
  private static final ImageSet GLYPHS = new GlyphAlphabets(5, 6, 20, 28, 7).draw();
  private static final ConvNetwork SMALL = new ConvNetwork(28, 1, 4, 5);

  private final Streams streams = new Streams(8, "examination");
  private final DrawingTasks tasks = new DrawingTasks(GLYPHS, HardLabels.PACKED, streams);
  private final double[] start = SMALL.initial(streams.stream("start"));

  private List<Examination.Score> scores(Examination examination, double[] w, int threads) {
    return examination.of(SMALL, w, tasks, streams, new Trials(threads));
  }

  @Test
  void aNetworkThatSaysNothingIsRightOnceInFive() {
    List<Examination.Score> scores = scores(new Examination(7, 2, 0), new double[SMALL.size()], 1);
    assertThat(scores).hasSize(2 * 5);
    for (Examination.Score score : scores) {
      assertThat(score.accuracy()).isCloseTo(0.2, within(1e-12));
      // Its gradient is zero, so that all sizes are equal.
      assertThat(score.size()).isZero();
    }
  }

  @Test
  void bothKindsAreExaminedAtTheGivenAndAtTheChosenSize() {
    List<Examination.Score> scores = scores(new Examination(8, 2, 0.1), start, 2);
    assertThat(scores).hasSize(10);
    for (Examination.Score score : scores) {
      assertThat(score.accuracy()).isBetween(0.0, 1.0);
      assertThat(Examination.STEPS).contains(score.steps());
      assertThat(score.size() == 0.1 || score.chosen() || score.steps() == 0).isTrue();
      assertThat(score.chosen() && !Examination.SIZES.contains(score.size())).isFalse();
    }
    assertThat(scores.subList(0, 5)).allMatch(score -> score.kind().equals("easy"));
    assertThat(scores.subList(5, 10)).allMatch(score -> score.kind().equals("hard"));
  }

  /** By hand: gradients of the support, plain steps, then a look at the query. */
  @Test
  void accuraciesAreThoseOfPlainStepsAndTheChosenSizeIsTheBestOnTuningTasks() {
    List<Examination.Score> scores = scores(new Examination(5, 3, 0.1), start, 1);
    for (Examination.Score score : scores) {
      int kind = tasks.kinds().indexOf(score.kind());
      double accuracy = accuracy("test", kind, 5, score.size(), score.steps());
      assertThat(score.accuracy()).isCloseTo(accuracy, within(1e-12));
      if (score.chosen()) {
        assertThat(score.size()).isEqualTo(bestSize(score.steps()));
      } else {
        assertThat(score.size()).isEqualTo(score.steps() == 0 ? 0 : 0.1);
      }
    }
    assertThat(scores).filteredOn(Examination.Score::chosen).hasSize(2 * 2);
    // Steps do something here.
    for (int first : new int[] {0, 5}) {
      assertThat(scores.get(first + 3).accuracy()).isNotEqualTo(scores.get(first).accuracy());
    }
  }

  /** Of equal ones the smallest. */
  private double bestSize(int steps) {
    double best = 0;
    double highest = -1;
    for (double size : Examination.SIZES) {
      double both = accuracy("tuning", 0, 3, size, steps) + accuracy("tuning", 1, 3, size, steps);
      if (both > highest + 1e-9) {
        highest = both;
        best = size;
      }
    }
    return best;
  }

  private double accuracy(String use, int kind, int count, double size, int steps) {
    double sum = 0;
    for (int task = 0; task < count; task++) {
      sum +=
          AdaptedByHand.judged(SMALL, start, tasks, kind, streams.stream(use, task), size, steps)
              .accuracy();
    }
    return sum / count;
  }

  @Test
  void withoutAStepAdaptationChangesNothing() {
    List<Examination.Score> scores = scores(new Examination(8, 1, 0), start, 1);
    assertThat(scores.get(1).accuracy()).isEqualTo(scores.get(0).accuracy());
    assertThat(scores.get(3).accuracy()).isEqualTo(scores.get(0).accuracy());
  }

  @Test
  void anyNumberOfThreadsGivesTheSameScores() {
    var examination = new Examination(13, 2, 0.2);
    assertThat(scores(examination, start, 2)).isEqualTo(scores(examination, start, 1));
  }

  @Test
  void rulesAreStated() {
    assertThatThrownBy(() -> new Examination(0, 1, 0.1))
        .hasMessage("must have at least 1 task of each kind, got 0 and 1");
    assertThatThrownBy(() -> new Examination(1, 1, Double.NaN))
        .hasMessage("the inner step must be finite and >= 0, got NaN");
  }
}
