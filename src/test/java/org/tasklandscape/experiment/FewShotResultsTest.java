package org.tasklandscape.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.fewshot.HardLabels;
import org.tasklandscape.fewshot.TrainingPlan;

class FewShotResultsTest {
  private static final TrainedAlike MAML =
      new TrainedAlike(HardLabels.PACKED, 2, TrainingPlan.Method.MAML);
  private static final TrainedAlike NAL =
      new TrainedAlike(HardLabels.PACKED, 2, TrainingPlan.Method.NAL);

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    FewShotTables.write(folder);
  }

  @Test
  void everyNumberComesFromItsRow() throws IOException {
    FewShotTables.edit(
        folder.resolve("scores.csv"),
        lines ->
            lines.stream()
                .map(
                    line ->
                        line.startsWith("packed,2,maml,2,hard,10,true")
                            ? "packed,2,maml,2,hard,10,true,0.05,0.75"
                            : line)
                .toList());
    FewShotResults results = FewShotResults.read(folder, FewShotDesign.landscape());
    assertThat(results.seeds()).containsExactly(1L, 2L, 3L);
    assertThat(results.iterations()).containsExactly(10, 20);
    assertThat(results.accuracy(MAML, TestMode.chosen(true, 10)).values().get(1)).isEqualTo(0.75);
    assertThat(results.size(MAML, TestMode.chosen(true, 10)).values())
        .containsExactly(0.1, 0.05, 0.1);
    assertThat(results.batchAccuracy(NAL, 20).values()).containsExactly(0.6, 0.6, 0.6);
    assertThat(results.loss(NAL, 10).values()).allMatch(loss -> loss >= 1);
  }

  @Test
  void gainsAreDifferencesOfAccuracies() {
    FewShotResults results = FewShotResults.read(folder, FewShotDesign.landscape());
    for (boolean hard : new boolean[] {false, true}) {
      TestMode mode = TestMode.given(hard, 1);
      List<Double> gain = results.gain(HardLabels.PACKED, 2, mode).values();
      for (int s = 0; s < 3; s++) {
        assertThat(gain.get(s))
            .isEqualTo(
                results.accuracy(MAML, mode).values().get(s)
                    - results.accuracy(NAL, mode).values().get(s));
      }
    }
  }

  @Test
  void beforeAdaptationThereIsNoSizeToChoose() {
    assertThat(TestMode.chosen(true, 0)).isEqualTo(TestMode.given(true, 0));
    assertThat(TestMode.chosen(true, 1)).isNotEqualTo(TestMode.given(true, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "packed,2,nal,1,easy,0,false,0.1,1.5   |accuracy must be a number from 0.0 to 1.0, got \"1.5\"",
        "packed,2,nal,1,easy,0,false,0.1,NaN   |accuracy must be a number from 0.0 to 1.0, got \"NaN\"",
        "packed,2,nal,1,easy,0,false,-1,0.5    |size must be a number",
        "packed,5,nal,1,easy,0,false,0.1,0.5   |hardTasks must be a number from 0.0 to 4.0, got \"5\"",
        "packed,1.5,nal,1,easy,0,false,0.1,0.5 |hardTasks must be a whole number, got \"1.5\"",
        "loose,2,nal,1,easy,0,false,0.1,0.5    |landscape must be one of packed, near, diverse, got \"loose\"",
        "packed,2,sgd,1,easy,0,false,0.1,0.5   |method must be one of nal, maml, fo-maml, hf-maml",
        "packed,2,nal,1,soft,0,false,0.1,0.5   |kind must be one of easy, hard, got \"soft\"",
        "packed,2,nal,1,easy,0,no,0.1,0.5      |chosen must be \"true\" or \"false\", got \"no\"",
        "packed,2,nal,1,easy,0,false,0.1       |must have 9 cells, got 8",
        "packed,2,nal,1,easy,1,false,0.1,0.5   |must be there once, got it again",
      })
  void aMalformedRowIsNamed(String line, String message) throws IOException {
    FewShotTables.edit(
        folder.resolve("scores.csv"),
        lines -> {
          lines.set(4, line);
          return lines;
        });
    // Line 5 of the file; a row that is there twice is noticed at its second place or its first.
    assertThatThrownBy(() -> FewShotResults.read(folder, FewShotDesign.landscape()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("scores.csv, line ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "scores.csv, 'packed,2,nal,1,easy,1,true', scores",
    "scores.csv, 'near,2,maml,3,hard', scores",
    "curves.csv, 'near,2,maml,3,20', learning curves",
    "times.csv,  'packed,0,nal,2', times",
  })
  void aMissingRowIsNoticed(String file, String start, String what) throws IOException {
    FewShotTables.edit(
        folder.resolve(file),
        lines -> lines.stream().filter(line -> !line.startsWith(start)).toList());
    assertThatThrownBy(() -> FewShotResults.read(folder, FewShotDesign.landscape()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must hold the " + what + " of all networks, got not all of");
  }

  @ParameterizedTest
  @CsvSource({"'packed,4,maml,3', seeds", "'packed,4,maml', networks"})
  void aMissingNetworkIsNoticed(String start, String what) throws IOException {
    for (String file : List.of("scores.csv", "curves.csv", "times.csv")) {
      FewShotTables.edit(
          folder.resolve(file),
          lines -> lines.stream().filter(line -> !line.startsWith(start)).toList());
    }
    assertThatThrownBy(() -> FewShotResults.read(folder, FewShotDesign.landscape()))
        .hasMessageContaining("must hold the " + what + " of all networks");
  }

  @Test
  void aMissingFileAnotherHeaderAndNoNetworksAreNamed() throws IOException {
    FewShotTables.edit(folder.resolve("times.csv"), lines -> List.of("hardLabels,hardTasks"));
    assertThatThrownBy(() -> FewShotResults.read(folder, FewShotDesign.landscape()))
        .hasMessageContaining("times.csv, line 1: must be \"landscape,hardTasks,method,seed,")
        .hasMessageEndingWith("got \"hardLabels,hardTasks\"");
    Files.delete(folder.resolve("times.csv"));
    assertThatThrownBy(() -> FewShotResults.read(folder, FewShotDesign.landscape()))
        .hasMessageContaining("times.csv: must be there");
  }

  @Test
  void whatWasNotTrainedIsNamed() {
    FewShotResults results = FewShotResults.read(folder, FewShotDesign.landscape());
    assertThatThrownBy(() -> results.gain(HardLabels.NEAR, 3, TestMode.given(true, 0)))
        .hasMessageContaining("must hold the networks near,3,maml, got none of them");
  }
}
