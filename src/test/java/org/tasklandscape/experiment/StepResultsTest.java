package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.StepResults.Measure;
import org.tasklandscape.fewshot.StepExamination;
import org.tasklandscape.fewshot.TrainingPlan.Method;
import org.tasklandscape.stats.OverSeeds;

class StepResultsTest {
  private static final TrainingConfig CONFIG =
      new TrainingConfig(
          "permuted",
          List.of(new TrainingConfig.Landscape("packed", 2)),
          List.of("nal", "maml"),
          List.of(1L, 2L),
          1,
          3);

  @TempDir Path folder;

  /** MAML is better by a tenth on easy tasks, by half on hard ones, more on the second seed. */
  private static double accuracy(TrainingConfig.Run run, String kind, int steps) {
    double lead = kind.equals("easy") ? 0.1 : 0.5;
    return run.alike().method() == Method.MAML ? 0.2 + lead + 0.01 * run.seed() : 0.2;
  }

  private StepResults results() throws IOException {
    StepTables.write(folder, CONFIG, StepResultsTest::accuracy);
    return StepResults.read(folder, "made up", CONFIG);
  }

  private void edit(String file, UnaryOperator<List<String>> change) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, change.apply(new ArrayList<>(Files.readAllLines(path))));
  }

  @Test
  void theGainOfThePopulationIsTheMeanOverBothKindsSeedBySeed() throws IOException {
    OverSeeds gain = results().gain("packed", 1, Measure.ACCURACY);
    assertThat(gain.of(1)).isCloseTo(0.31, within(1e-12));
    assertThat(gain.of(2)).isCloseTo(0.32, within(1e-12));
    assertThat(results().gain("packed", 1, Measure.LOSS).of(2)).isCloseTo(0.32, within(1e-12));
    assertThat(results().gain("packed", "unseen", 10, Measure.ACCURACY).of(1))
        .isCloseTo(0.51, within(1e-12));
  }

  @Test
  void curvesSizesAndSurroundingsAreThoseOfTheTables() throws IOException {
    var nal = new TrainedAlike("packed", 2, Method.NAL);
    StepResults results = results();
    int last = StepExamination.SIZES.size() - 1;
    assertThat(results.curve(nal, "hard", 2, Measure.ACCURACY).of(1))
        .isCloseTo(0.21, within(1e-12));
    assertThat(results.curve(nal, "hard", last, Measure.LOSS).of(1)).isInfinite();
    assertThat(results.size(nal, 1).of(2)).isEqualTo(0.03);
    assertThat(results.curvature(nal, "easy").of(1)).isEqualTo(200);
  }

  @Test
  void fewerSeedsAreThoseAskedFor() throws IOException {
    assertThatThrownBy(() -> results().only(List.of(1L, 7L)))
        .hasMessage("made up: seeds must be of [1, 2], got [1, 7]");
    assertThat(results().only(List.of(2L, 1L)).seeds()).containsExactly(2L, 1L);
  }

  @Test
  void tablesThatLackARowOrHaveOneTwiceAreRefused() throws IOException {
    results();
    edit("steps.csv", lines -> lines.subList(0, lines.size() - 1));
    assertRefused("must hold all rows of all networks, got not all of packed,2,maml,2");
    results();
    edit("surroundings.csv", lines -> lines.subList(0, lines.size() - 1));
    assertRefused("must hold all rows of all networks, got not all of packed,2,maml,2");
    results();
    edit(
        "steps.csv",
        lines -> {
          lines.add(lines.get(1));
          return lines;
        });
    assertRefused("must be there once, got it again");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> StepResults.read(folder, "made up", CONFIG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
