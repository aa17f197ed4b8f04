package org.tasklandscape.chapter.fewshotnatural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.AlphabetRanking;
import org.tasklandscape.experiment.FewShotDesign;
import org.tasklandscape.experiment.FewShotResults;
import org.tasklandscape.experiment.OneShotResults;
import org.tasklandscape.experiment.TestMode;
import org.tasklandscape.experiment.TrainedAlike;
import org.tasklandscape.experiment.WrittenTables;
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.StudyContract;

/** On written tables, whose numbers are known; nothing is trained. */
class FewshotNaturalTest {
  private static final WrittenTables WRITTEN =
      new WrittenTables(FewShotDesign.natural(), List.of(1L, 2L, 4L));

  /** As written: FO-MAML has 0.1 more, NAL's chosen size 0.05 more than the given one. */
  private static final double GAIN = 0.1 - 0.05;

  /** Accuracies of 0.30, 0.31 and so on. */
  private static final AlphabetRanking RANKING =
      new AlphabetRanking(
          IntStream.range(0, 25)
              .mapToObj(
                  i ->
                      new AlphabetRanking.Alphabet("A" + i, 20, Estimate.of(0.3 + i / 100.0, 0.01)))
              .toList());

  @TempDir static Path folder;

  private static FewShotResults results;

  @BeforeAll
  static void write() {
    results = WRITTEN.read(folder);
  }

  private static double mean(TrainedAlike networks, TestMode mode) {
    double sum = 0;
    for (long seed : WRITTEN.seeds()) {
      sum += WRITTEN.accuracy(networks, seed, mode);
    }
    return sum / WRITTEN.seeds().size();
  }

  private static TrainedAlike networks(
      String landscape, int hardTasks, TrainingPlan.Method method) {
    return new TrainedAlike(landscape, hardTasks, method);
  }

  @Nested
  class Accuracy extends StudyContract<FewshotNaturalAccuracy.Row> {
    @Override
    protected FewshotNaturalAccuracy study() {
      return new FewshotNaturalAccuracy(results, RANKING);
    }

    @Test
    void rowsAreTheNetworksTrainedOnHalfHardTasksEachAtItsOwnSize() {
      Rows<FewshotNaturalAccuracy.Row> rows = study().run();
      assertThat(rows.size()).isEqualTo(2 * 3 * 2 * 3);
      for (FewshotNaturalAccuracy.Row row : rows) {
        boolean nal = row.method().equals("nal");
        assertThat(row.method()).isIn("nal", "fo-maml");
        var method = nal ? TrainingPlan.Method.NAL : TrainingPlan.Method.FO_MAML;
        var mode = new TestMode(row.kind(), row.steps(), nal && row.steps() > 0);
        var networks = networks(row.landscape(), 2, method);
        assertThat(row.accuracy().estimate().value())
            .isCloseTo(mean(networks, mode), within(1e-12));
        assertThat(row.accuracy().of(4)).isEqualTo(WRITTEN.accuracy(networks, 4, mode));
        double neighbour =
            Map.of("easy", 0.495, "one-hard", 0.3, "ten-hard", 0.345).get(mode.kind());
        assertThat(row.nearestNeighbour()).isCloseTo(neighbour, within(1e-12));
      }
    }
  }

  @Nested
  class Gain extends StudyContract<FewshotNaturalGain.Row> {
    @Override
    protected FewshotNaturalGain study() {
      return new FewshotNaturalGain(results);
    }

    /** All that NAL and FO-MAML share cancels seed by seed: what is left is 0.05 + 0.001 h s. */
    @Test
    void whatTheMethodsShareCancels() {
      Rows<FewshotNaturalGain.Row> rows = study().run();
      assertThat(rows.size()).isEqualTo(2 * 3 * 2 * 3);
      for (FewshotNaturalGain.Row row : rows) {
        double hardTasks = 4 * row.share();
        Estimate gain = row.gain().estimate();
        assertThat(gain.value()).isCloseTo(GAIN + 0.001 * hardTasks * 7 / 3, within(1e-12));
        List<Double> left = List.of(hardTasks * 0.001, hardTasks * 0.002, hardTasks * 0.004);
        Estimate expected = new OverSeeds(WRITTEN.seeds(), left).estimate();
        assertThat(gain.upper() - gain.value())
            .isCloseTo(expected.upper() - expected.value(), within(1e-12));
      }
    }
  }

  @Nested
  class Curves extends StudyContract<FewshotNaturalCurves.Point> {
    @Override
    protected FewshotNaturalCurves study() {
      return new FewshotNaturalCurves(results, 2);
    }

    @Test
    void pointsAreMeansOfBlocks() {
      List<FewshotNaturalCurves.Point> points = study().run().list();
      assertThat(points).hasSize(2 * 2 * 2);
      assertThat(points.get(0).iteration()).isEqualTo(20);
      assertThat(points.get(1).iteration()).isEqualTo(40);
      // Written as iteration times seed over 1000: at 10 and 20, then 30 and 40.
      assertThat(points.get(0).accuracy().estimate().value())
          .isCloseTo(0.015 * 7 / 3, within(1e-12));
      assertThat(points.get(1).accuracy().estimate().value())
          .isCloseTo(0.035 * 7 / 3, within(1e-12));
    }
  }

  @Nested
  class OneShot extends StudyContract<FewshotNaturalOneshot.Row> {
    @Override
    protected FewshotNaturalOneshot study() {
      return new FewshotNaturalOneshot(WRITTEN.readRuns(folder));
    }

    @Test
    void runsOfTrainedAlphabetsAreLeftOut() {
      OneShotResults runs = study().results();
      assertThat(runs.untrainedRuns()).containsExactly(1, 2, 3, 4);
      Rows<FewshotNaturalOneshot.Row> rows = study().run();
      assertThat(rows.size()).isEqualTo(2 + 10);
      for (FewshotNaturalOneshot.Row row : rows) {
        // The mean run is 2.5 of four and 3.5 of six.
        assertThat(row.errorRateAllRuns().value() - row.errorRate().value())
            .isCloseTo(1.0 / 20, within(1e-12));
      }
      assertThat(rows.list().get(0).errorRate().value()).isCloseTo(10.5 / 20, within(1e-12));
    }

    @Test
    void errorsAreMeansOverSeedsAndRuns() {
      var alike = networks("one-alphabet", 2, TrainingPlan.Method.NAL);
      Estimate rate = study().results().rate(alike, List.of(1, 2, 3, 4));
      assertThat(rate.value()).isCloseTo((2 + 2 + 2.5 + 7.0 / 3) / 20, within(1e-12));
      List<Double> each = List.of(0.0, 1 / 20.0, 2 / 20.0, 3 / 20.0);
      Estimate byHand = new OverSeeds(List.of(1L, 2L, 3L, 4L), each).estimate();
      assertThat(rate.upper() - rate.lower())
          .isCloseTo(byHand.upper() - byHand.lower(), within(1e-12));
    }
  }

  @Nested
  class Scores extends StudyContract<FewshotNaturalScores.Row> {
    @Override
    protected FewshotNaturalScores study() {
      return new FewshotNaturalScores(results);
    }

    @Test
    void scoresHoldAllSizesAndTheGain() {
      Rows<FewshotNaturalScores.Row> rows = study().run();
      assertThat(rows.size()).isEqualTo(2 * 3 * 7);
      for (FewshotNaturalScores.Row row : rows) {
        ScoreRow score = row.score();
        var nal = networks(row.landscape(), 2, TrainingPlan.Method.NAL);
        var fo = networks(row.landscape(), 2, TrainingPlan.Method.FO_MAML);
        boolean nalChosen = List.of("chosen", "own").contains(score.size());
        assertThat(score.nal().value())
            .isCloseTo(
                mean(nal, new TestMode(score.kind(), score.steps(), nalChosen)), within(1e-12));
        var mode = new TestMode(score.kind(), score.steps(), score.size().equals("chosen"));
        assertThat(score.foMaml().value()).isCloseTo(mean(fo, mode), within(1e-12));
        double gain = (score.size().equals("own") ? GAIN : 0.1) + 0.002 * 7 / 3;
        assertThat(score.gain().value()).isCloseTo(score.steps() == 0 ? 0 : gain, within(1e-12));
      }
      assertThat(rows.list().subList(0, 4).stream().map(row -> row.score().size()))
          .containsExactly("", "given", "chosen", "own");
    }
  }

  @Nested
  class Contrasts extends StudyContract<FewshotNaturalContrasts.Row> {
    @Override
    protected FewshotNaturalContrasts study() {
      return new FewshotNaturalContrasts(results);
    }

    @Test
    void contrastsAreTheDifferencesThatTheyAreCalled() {
      Rows<FewshotNaturalContrasts.Row> rows = study().run();
      // Kinds and landscapes shift both methods alike; training on hard tasks adds per kind.
      double[] expected = {0, 0, 0, 0, 0.02, 0, 0.02 + 0.002 * 7 / 3, 0.002 * 7 / 3};
      assertThat(rows.values(row -> row.oneStep().value()))
          .usingComparatorWithPrecision(1e-12)
          .containsExactly(expected);
      assertThat(rows.values(row -> row.tenSteps().value()))
          .usingComparatorWithPrecision(1e-12)
          .containsExactly(expected);
      for (FewshotNaturalContrasts.Row row : rows) {
        boolean holds = row.oneStep().lower() <= 0 && row.oneStep().upper() >= 0;
        String sign = row.oneStep().value() > 0 ? "positive" : "negative";
        assertThat(row.oneStepSign()).isEqualTo(holds ? "open" : sign);
      }
      assertThat(rows.stream().map(FewshotNaturalContrasts.Row::oneStepSign)).contains("positive");
      assertThat(study().parameters()).containsEntry("tasks", 4);
    }
  }

  @Test
  void superclassesHaveTheirOwnTable(@TempDir Path other) {
    var study =
        new FewshotSuperclasses(
            new WrittenTables(FewShotDesign.cifar100(), List.of(1L, 2L)).read(other));
    assertThat(study.name()).isEqualTo("fewshot-superclasses");
    assertThat(study.run().size()).isEqualTo(2 * 7);
    assertThat(study.run().table(study.name()).columnNames()).doesNotContain("landscape");
    assertThat(study.caption())
        .contains("A subset of CIFAR-100", "it states no licence")
        .endsWith("the companion's own choice.");
  }
}
