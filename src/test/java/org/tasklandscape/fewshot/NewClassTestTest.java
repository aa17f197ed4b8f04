package org.tasklandscape.fewshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.dataset.GlyphAlphabets;
import org.tasklandscape.fewshot.NewClassTest.Score;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

class NewClassTestTest {
  private static final ConvNetwork SMALL = new ConvNetwork(28, 1, 4, 5, Stages.POOLED);
  private static final List<Integer> STEPS = List.of(1, 3);
  private static final List<Double> SIZES = List.of(0.0, 0.3);

  private final Streams streams = new Streams(9, "new-class-test");
  private final double[] w = SMALL.initial(streams.stream("start"));
  private final RotatedCharacters tasks =
      new RotatedCharacters(
          new GlyphAlphabets(3, 6, 8, 28, 7).draw(),
          new EpisodeShape(5, 1, 3),
          new RotatedCharacters.Parts(6, 6),
          streams);

  private List<Score> scores(double[] at, int threads, Adaptation... ways) {
    return new NewClassTest(12, 4, 0.1, STEPS, SIZES)
        .of(SMALL, at, List.of(ways), tasks, streams, new Trials(threads));
  }

  private List<Double> accuracies(double[] at, Adaptation way) {
    return scores(at, 1, way).stream().map(Score::accuracy).toList();
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    assertThat(scores(w, 3, Adaptation.values())).isEqualTo(scores(w, 1, Adaptation.values()));
  }

  @Test
  void aHeadOfZerosIsAtChanceBeforeItsFirstStepWhichMovesTheHeadAlone() {
    List<Double> zero = accuracies(w, Adaptation.ZERO_HEAD);
    assertThat(zero.get(0)).isCloseTo(0.2, within(1e-12));
    List<Double> headOnly = accuracies(Head.of(SMALL).anew(w), Adaptation.HEAD_ONLY);
    assertThat(zero.subList(0, 3)).isEqualTo(headOnly.subList(0, 3));
    assertThat(zero.get(1)).isGreaterThan(0.2);
  }

  /** Where a network's gradient is zero, all sizes are equal. */
  @Test
  void ofEqualSizesTheFirstIsChosen() {
    List<Score> scores = scores(new double[SMALL.size()], 1, Adaptation.KEPT_HEAD);
    assertThat(scores).filteredOn(Score::chosen).hasSize(2).allMatch(score -> score.size() == 0);
    assertThat(scores).allMatch(score -> Math.abs(score.accuracy() - 0.2) < 1e-12);
  }

  @Test
  void theChosenSizeIsBestOnTheValidationTasks() {
    List<Double> sizes = List.of(0.0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6);
    List<Score> chosen =
        new NewClassTest(12, 4, 0.1, STEPS, sizes)
            .of(SMALL, w, List.of(Adaptation.KEPT_HEAD), tasks, streams, new Trials(1)).stream()
                .filter(Score::chosen)
                .toList();
    assertThat(chosen).extracting(Score::steps).isEqualTo(STEPS);
    for (Score score : chosen) {
      double best = 0;
      double highest = -1;
      for (double size : sizes) {
        double sum = 0;
        for (int t = 0; t < 4; t++) {
          sum += byHand(0, "validation", t, size, score.steps());
        }
        if (sum > highest + 1e-9) {
          highest = sum;
          best = size;
        }
      }
      assertThat(score.size()).isEqualTo(best);
    }
  }

  private double byHand(int kind, String stream, int task, double size, int steps) {
    return AdaptedByHand.judged(SMALL, w, tasks, kind, streams.stream(stream, task), size, steps)
        .accuracy();
  }

  /** The mean over the test tasks, and √(Σ (x - x̄)²/(n (n - 1))). */
  @Test
  void accuraciesAreThoseOfPlainStepsWithTheStandardErrorOfTheirMean() {
    List<Score> scores = scores(w, 1, Adaptation.KEPT_HEAD);
    assertThat(scores).extracting(Score::steps).containsExactly(0, 1, 1, 3, 3);
    for (Score score : scores) {
      double[] each = new double[12];
      Arrays.setAll(each, t -> byHand(1, "test", t, score.size(), score.steps()));
      double mean = Arrays.stream(each).average().orElseThrow();
      double squares = Arrays.stream(each).map(x -> (x - mean) * (x - mean)).sum();
      assertThat(score.accuracy()).isCloseTo(mean, within(1e-12));
      assertThat(score.error()).isCloseTo(Math.sqrt(squares / (12 * 11)), within(1e-12));
      assertThat(score.error()).isPositive();
      if (!score.chosen()) {
        assertThat(score.size()).isEqualTo(score.steps() == 0 ? 0 : 0.1);
      }
    }
    assertThat(scores.get(3).accuracy()).isNotEqualTo(scores.get(0).accuracy());
  }

  @Test
  void prototypesOfOneShotAreNeighboursInPixelsOrFeatures() {
    int right = 0;
    int all = 0;
    for (int t = 0; t < 12; t++) {
      Episode episode = tasks.test(1, streams.stream("test", t));
      int size = 28 * 28;
      float[][] support = new float[5][];
      Arrays.setAll(support, i -> Arrays.copyOfRange(episode.support(), i * size, (i + 1) * size));
      for (int q = 0; q < episode.queryLabels().length; q++) {
        float[] shown = Arrays.copyOfRange(episode.query(), q * size, (q + 1) * size);
        int nearest = NearestNeighbour.of(shown, support);
        right += episode.supportLabels()[nearest] == episode.queryLabels()[q] ? 1 : 0;
        all++;
      }
    }
    double share = (double) right / all;
    assertThat(accuracies(w, Adaptation.PIXELS).get(0)).isCloseTo(share, within(1e-12));
    assertThat(accuracies(w, Adaptation.PROTOTYPES).get(0)).isGreaterThan(0.25);
  }

  @Test
  void rulesAreStated() {
    assertThatThrownBy(() -> new NewClassTest(1, 1, 0.1, STEPS, SIZES))
        .hasMessage("test tasks must be >= 2, got 1");
    assertThatThrownBy(() -> new NewClassTest(2, 1, 0.1, List.of(3, 1), SIZES))
        .hasMessage("steps must rise from at least 1, got [3, 1]");
    assertThatThrownBy(() -> new NewClassTest(2, 1, 0.1, STEPS, List.of(-1.0)))
        .hasMessage("sizes must be finite and >= 0, got -1.0");
  }

  /** The same test tasks, features and prototypes. */
  @Test
  void nearestFeaturesAreThePrototypes() {
    Score prototypes = scores(w, 1, Adaptation.PROTOTYPES).get(0);
    var nearest = new NearestFeatures(12);
    List<NearestFeatures.Score> found = nearest.of(SMALL, w, tasks, streams, new Trials(1));
    assertThat(found).extracting(NearestFeatures.Score::kind).containsExactly("validation", "test");
    assertThat(found.get(1).accuracy()).isEqualTo(prototypes.accuracy());
    assertThat(nearest.of(SMALL, w, tasks, streams, new Trials(3))).isEqualTo(found);
    assertThatThrownBy(() -> new NearestFeatures(0)).hasMessageContaining("tasks");
  }
}
