package org.tasklandscape.study;

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
import org.tasklandscape.fewshot.TrainingPlan;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** On written tables, whose numbers are known; nothing is trained. */
class NaturalStudiesTest {
  private static final WrittenTables WRITTEN =
      new WrittenTables(FewShotTable.NATURAL, List.of(1L, 2L, 4L));

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
  class Accuracy extends LegacyContract {
    @Override
    NaturalAccuracyStudy study() {
      return new NaturalAccuracyStudy(results, RANKING);
    }

    @Test
    void rowsAreTheNetworksTrainedOnHalfHardTasksEachAtItsOwnSize() {
      Table table = study().run();
      assertThat(table.rowCount()).isEqualTo(2 * 3 * 2 * 3);
      for (Row row : table) {
        var method =
            row.getString("method").equals("nal")
                ? TrainingPlan.Method.NAL
                : TrainingPlan.Method.FO_MAML;
        boolean nal = method == TrainingPlan.Method.NAL;
        int steps = row.getInt("steps");
        var mode = new TestMode(row.getString("kind"), steps, nal && steps > 0);
        double expected = mean(networks(row.getString("landscape"), 2, method), mode);
        assertThat(row.getDouble("accuracy")).isCloseTo(expected, within(1e-12));
        assertThat(row.getDouble("accuracySeed4"))
            .isEqualTo(WRITTEN.accuracy(networks(row.getString("landscape"), 2, method), 4, mode));
        double neighbour =
            Map.of("easy", 0.495, "one-hard", 0.3, "ten-hard", 0.345).get(mode.kind());
        assertThat(row.getDouble("nearestNeighbour")).isCloseTo(neighbour, within(1e-12));
      }
    }
  }

  @Nested
  class Gain extends LegacyContract {
    @Override
    NaturalGainStudy study() {
      return new NaturalGainStudy(results);
    }

    /** All that NAL and FO-MAML share cancels seed by seed: what is left is 0.05 + 0.001 h s. */
    @Test
    void whatTheMethodsShareCancels() {
      Table table = study().run();
      assertThat(table.rowCount()).isEqualTo(2 * 3 * 2 * 3);
      for (Row row : table) {
        double hardTasks = 4 * row.getDouble("share");
        assertThat(row.getDouble("gain"))
            .isCloseTo(GAIN + 0.001 * hardTasks * 7 / 3, within(1e-12));
        Estimate expected =
            new OverSeeds(List.of(hardTasks * 0.001, hardTasks * 0.002, hardTasks * 0.004))
                .estimate();
        assertThat(row.getDouble("gainUpper") - row.getDouble("gain"))
            .isCloseTo(expected.upper() - expected.value(), within(1e-12));
      }
    }
  }

  @Nested
  class Curves extends LegacyContract {
    @Override
    NaturalCurvesStudy study() {
      return new NaturalCurvesStudy(results, 2);
    }

    @Test
    void pointsAreMeansOfBlocks() {
      Table table = study().run();
      assertThat(table.rowCount()).isEqualTo(2 * 2 * 2);
      assertThat(table.inRange(0, 2).intColumn("iteration").asList()).containsExactly(20, 40);
      // Written as iteration times seed over 1000: at 10 and 20, then 30 and 40.
      double[] points = table.doubleColumn("accuracy").asDoubleArray();
      assertThat(points[0]).isCloseTo(0.015 * 7 / 3, within(1e-12));
      assertThat(points[1]).isCloseTo(0.035 * 7 / 3, within(1e-12));
    }
  }

  @Nested
  class OneShot extends LegacyContract {
    @Override
    OneShotStudy study() {
      return new OneShotStudy(WRITTEN.readRuns(folder));
    }

    @Test
    void runsOfTrainedAlphabetsAreLeftOut() {
      OneShotResults runs = study().results();
      assertThat(runs.untrainedRuns()).containsExactly(1, 2, 3, 4);
      Table table = study().run();
      assertThat(table.rowCount()).isEqualTo(2 + 10);
      for (Row row : table) {
        double shift = row.getDouble("errorRateAllRuns") - row.getDouble("errorRate");
        // The mean run is 2.5 of four and 3.5 of six.
        assertThat(shift).isCloseTo(1.0 / 20, within(1e-12));
      }
      assertThat(table.doubleColumn("errorRate").getDouble(0)).isCloseTo(10.5 / 20, within(1e-12));
    }

    @Test
    void errorsAreMeansOverSeedsAndRuns() {
      var alike = networks("one-alphabet", 2, TrainingPlan.Method.NAL);
      Estimate rate = study().results().rate(alike, List.of(1, 2, 3, 4));
      assertThat(rate.value()).isCloseTo((2 + 2 + 2.5 + 7.0 / 3) / 20, within(1e-12));
      Estimate byHand = new OverSeeds(List.of(0.0, 1 / 20.0, 2 / 20.0, 3 / 20.0)).estimate();
      assertThat(rate.upper() - rate.lower())
          .isCloseTo(byHand.upper() - byHand.lower(), within(1e-12));
    }
  }

  @Test
  void scoresHoldAllSizesAndTheGain() {
    Table table = new NaturalScoresStudy(results).run();
    assertThat(table.rowCount()).isEqualTo(2 * 3 * 7);
    for (Row row : table) {
      int steps = row.getInt("steps");
      String size = row.getString("size");
      var nal = networks(row.getString("landscape"), 2, TrainingPlan.Method.NAL);
      var fo = networks(row.getString("landscape"), 2, TrainingPlan.Method.FO_MAML);
      boolean nalChosen = List.of("chosen", "own").contains(size);
      assertThat(row.getDouble("nal"))
          .isCloseTo(
              mean(nal, new TestMode(row.getString("kind"), steps, nalChosen)), within(1e-12));
      var mode = new TestMode(row.getString("kind"), steps, size.equals("chosen"));
      assertThat(row.getDouble("foMaml")).isCloseTo(mean(fo, mode), within(1e-12));
      double gain = steps == 0 ? 0 : (size.equals("own") ? GAIN : 0.1) + 0.002 * 7 / 3;
      assertThat(row.getDouble("gain")).isCloseTo(gain, within(1e-12));
    }
    assertThat(table.stringColumn("size").asList().subList(0, 4))
        .containsExactly("", "given", "chosen", "own");
  }

  @Test
  void contrastsAreTheDifferencesThatTheyAreCalled() {
    Table table = new NaturalContrastsStudy(results).run();
    // Kinds and landscapes shift both methods alike; training on hard tasks adds per kind.
    double[] expected = {0, 0, 0, 0, 0.02, 0, 0.02 + 0.002 * 7 / 3, 0.002 * 7 / 3};
    for (String column : List.of("oneStep", "tenSteps")) {
      assertThat(table.doubleColumn(column).asDoubleArray())
          .usingComparatorWithPrecision(1e-12)
          .containsExactly(expected);
    }
    for (Row row : table) {
      boolean holds = row.getDouble("oneStepLower") <= 0 && row.getDouble("oneStepUpper") >= 0;
      String sign = row.getDouble("oneStep") > 0 ? "positive" : "negative";
      assertThat(row.getString("oneStepSign")).isEqualTo(holds ? "open" : sign);
    }
    assertThat(table.stringColumn("oneStepSign").asList()).contains("positive");
    assertThat(new NaturalContrastsStudy(results).parameters()).containsEntry("tasks", 4);
  }

  @Test
  void superclassesHaveTheirOwnTable(@TempDir Path other) {
    var study =
        new NaturalScoresStudy(
            new WrittenTables(FewShotTable.CIFAR100, List.of(1L, 2L)).read(other));
    assertThat(study.name()).isEqualTo("fewshot-superclasses");
    Table table = study.run();
    assertThat(table.rowCount()).isEqualTo(2 * 7);
    assertThat(table.columnNames()).doesNotContain("landscape");
    assertThat(study.caption())
        .contains("CIFAR-100 states no licence")
        .endsWith("the companion's own choice.");
  }
}
