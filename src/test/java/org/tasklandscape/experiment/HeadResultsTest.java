package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.fewshot.TrainingPlan.Method;

class HeadResultsTest {
  private static final TrainingConfig CONFIG =
      new TrainingConfig(
          "permuted",
          List.of(
              new TrainingConfig.Landscape("packed", 2), new TrainingConfig.Landscape("near", 2)),
          List.of("nal", "maml"),
          List.of(1L, 2L),
          1,
          3);

  @TempDir Path folder;

  private static double accuracy(TrainingConfig.Run run, String kind, int steps) {
    boolean packed = run.alike().landscape().equals("packed");
    return run.alike().method() == Method.MAML && packed ? 0.5 + 0.1 * run.seed() : 0.2;
  }

  /** Each measure of a network is its own number more than the seed. */
  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(String.join(",", HeadTable.HEADS.columns())));
    for (TrainingConfig.Run run : CONFIG.runs()) {
      if (run.alike().method() == Method.NAL) {
        var line = new StringBuilder(run.key());
        int numbers = HeadTable.HEADS.columns().size() - TrainedTable.KEY.size();
        for (int i = 0; i < numbers; i++) {
          line.append(',').append(run.seed() + i);
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private HeadResults read(List<String> lines) throws IOException {
    Files.write(folder.resolve("heads.csv"), lines);
    StepTables.write(folder, CONFIG, HeadResultsTest::accuracy);
    return HeadResults.read(folder, StepResults.read(folder, "made up", CONFIG));
  }

  @Test
  void whatWasToldStandsBesideWhatWasRealised() throws IOException {
    List<String> lines = lines();
    Collections.reverse(lines.subList(1, lines.size()));
    HeadResults results = read(lines);
    assertThat(results.draws()).hasSize(2);
    assertThat(results.draws().get(1))
        .extracting(HeadResults.Case::landscape)
        .containsExactly("packed", "near");
    HeadResults.Case packed = results.of("packed").get(1);
    assertThat(packed.realised()).isCloseTo(0.5, within(1e-12));
    assertThat(packed.of(HeadMeasure.HEAD)).isEqualTo(2);
    assertThat(packed.of(HeadMeasure.FIRST_ORDER)).isEqualTo(9);
    assertThat(results.of("near").get(0).realised()).isZero();
  }

  @Test
  void tablesThatLackANetworkOrHaveItTwiceAreRefused() throws IOException {
    List<String> lines = lines();
    assertThatThrownBy(() -> read(lines.subList(0, 3)))
        .hasMessageContaining("must hold all networks of NAL, got none near,2,nal,1");
    lines.add(lines.get(1));
    assertThatThrownBy(() -> read(lines)).hasMessageContaining("line 6: must be there once");
  }
}
