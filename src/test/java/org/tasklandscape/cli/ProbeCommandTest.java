package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.experiment.SmallConfigs;
import org.tasklandscape.files.Json;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.probe.ProbedTask;

class ProbeCommandTest {
  /** Four tasks on a line, of equal μ: δ = 1, 2, 3, 2, so δ̄ = 2, V = 1/2. */
  private static final String LINE =
      """
      {"tasks": [
        {"name": "a", "weight": 1, "before": 2, "after": 1, "rest": 0},
        {"name": "b", "weight": 1, "before": 8, "after": 4, "rest": 0},
        {"name": "c", "weight": 1, "before": 19, "after": 10, "rest": 1},
        {"name": "d", "weight": 2, "before": 3, "after": 2, "rest": 0}],
       "gram": [[1, 2, 3, 2], [2, 4, 6, 4], [3, 6, 9, 6], [2, 4, 6, 4]]}""";

  @TempDir Path folder;

  private CommandRun probe(String text, String... options) throws IOException {
    Path file = folder.resolve("tasks.json");
    Files.writeString(file, text);
    var args = new String[options.length + 3];
    args[0] = "probe";
    args[1] = "--measurements";
    args[2] = file.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return CommandRun.of(args);
  }

  @Test
  void theGeographyIsWhatTheHandComputes() throws IOException {
    CommandRun run = probe(LINE, "--json");
    assertThat(run.err()).isEmpty();
    JsonNode tree = new ObjectMapper().readTree(run.out());
    assertThat(tree.path("distance").asDouble()).isCloseTo(4, within(1e-12));
    assertThat(tree.path("spread").asDouble()).isCloseTo(0.5, within(1e-12));
    assertThat(tree.path("geography").asDouble()).isCloseTo(8, within(1e-11));
    assertThat(tree.path("effectiveTasks").asDouble()).isCloseTo(4, within(1e-12));
    assertThat(tree.path("tasks").path(2).path("hardness").asDouble()).isEqualTo(0.5);
    assertThat(tree.path("gain").path("lower").asDouble())
        .isLessThan(tree.path("gain").path("value").asDouble());
  }

  @Test
  void fourTasksOnALineCannotTell() throws IOException {
    CommandRun run = probe(LINE);
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("These tasks cannot tell.\n");
    assertThat(run.out()).contains("hardness, what adaptation leaves 0.5000 to 0.6667");
  }

  /** Optima packed around one point far away, or around NAL's solution itself. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10  | Train MAML: a substantial gain is predicted.",
        "0   | Stay with NAL, which is simpler: hardly any gain is predicted."
      })
  void packedOptimaAreToldByWhereTheyLie(double far, String sentence) throws IOException {
    int n = 40;
    var random = new Random(5);
    double[][] ways = new double[n][2];
    for (double[] way : ways) {
      way[0] = far + random.nextGaussian();
      way[1] = random.nextGaussian();
    }
    double[][] gram = new double[n][n];
    List<ProbedTask> tasks = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        gram[i][j] = Vectors.dot(ways[i], ways[j]);
      }
      tasks.add(new ProbedTask("task " + i, 1, gram[i][i], gram[i][i] / 2, 0));
    }
    List<List<Double>> rows =
        Arrays.stream(gram).map(row -> Arrays.stream(row).boxed().toList()).toList();
    CommandRun run = probe(Json.text(new ProbeCommand.Measurements(tasks, rows)));
    assertThat(run.out()).startsWith(sentence);
  }

  @Test
  void threeTasksAreTooFew() throws IOException {
    String three =
        """
        {"tasks": [
          {"name": "a", "weight": 1, "before": 2, "after": 1, "rest": 0},
          {"name": "b", "weight": 1, "before": 8, "after": 4, "rest": 0},
          {"name": "c", "weight": 1, "before": 18, "after": 9, "rest": 0}],
         "gram": [[1, 2, 3], [2, 4, 6], [3, 6, 9]]}""";
    CommandRun run = probe(three);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("tasks.json: must have at least 4 tasks, got 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"before\": 8 | \"before\": -1 | b: fine-tuning must lower the loss, got before = -1.0 and rest = 0.0",
        "\"before\": 8 | \"befor\": 8 | got \"befor\"",
        "\"weight\": 2 | \"weight\": 0 | d: weight must be finite and > 0, got 0.0",
        "[1, 2, 3, 2] | [1, 2, 3] | gram must be square",
        "[1, 2, 3, 2] | [1, 2, 3, 7] | gram must be symmetric",
        "[1, 2, 3, 2] | [-1, 2, 3, 2] | gram must have finite diagonal entries > 0",
        "[[1, 2, 3, 2], [2, | [[1, -2, 3, 2], [-2, | gram must be positive semidefinite",
        "\"before\": 8 | \"before\": NaN | NaN",
        "\"after\": 4 | \"after\": -4 | b: must be fine-tuned to rest, got after = -4.0 below rest = 0.0"
      })
  void badMeasurementsAreToldInOneLine(String part, String broken, String words)
      throws IOException {
    CommandRun run = probe(LINE.replace(part, broken));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("tasks.json").contains(words);
  }

  @Test
  void fewShotNetworksAreProbedIntoAFolderAndNothingElseIs() throws IOException {
    CommandRun without = CommandRun.of("probe", "src/fewshot/confirmation.json");
    assertThat(without.code()).isEqualTo(64);
    assertThat(without.err()).contains("few-shot networks must be probed with --out DIR, got none");
    CommandRun other = probe(LINE, "--out", folder.resolve("heads").toString());
    assertThat(other.code()).isEqualTo(64);
    assertThat(other.err())
        .contains("--out and --resume must come with a CONFIG of few-shot networks or policies");
    CommandRun alphabets =
        CommandRun.of(
            "probe", "src/fewshot/natural.json", "--out", folder.resolve("heads").toString());
    assertThat(alphabets.code()).isEqualTo(64);
    assertThat(alphabets.err()).contains("must train nal on permuted tasks, got nal, fo-maml");
    CommandRun known =
        CommandRun.of(
            "probe", "src/fewshot/natural-2.json", "--out", folder.resolve("heads").toString());
    assertThat(known.code()).isEqualTo(64);
    assertThat(known.err()).contains("must train nal on permuted tasks, got nal, maml");
    // A mistyped folder would cost hours of training.
    Path mistyped = folder.resolve("kpet");
    CommandRun again =
        CommandRun.of(
            "probe",
            "src/fewshot/confirmation.json",
            "--out",
            folder.resolve("heads").toString(),
            "--networks",
            mistyped.toString());
    assertThat(again.code()).isEqualTo(64);
    assertThat(again.err())
        .contains("--networks must be a folder that train --keep filled, got " + mistyped);
    assertThat(folder.resolve("heads")).doesNotExist();
  }

  /** Nothing of what was asked for is left undone without a word. */
  @ParameterizedTest
  @CsvSource({
    "src/fewshot/confirmation.json, --json, few-shot networks",
    "src/reinforcement/navigation.json, --draws=2, policies"
  })
  void optionsOfAReportAreRefusedWhereTablesAreWritten(String config, String option, String what) {
    Path out = folder.resolve("refused");
    CommandRun run = CommandRun.of("probe", config, "--out", out.toString(), option);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err())
        .contains(what + " must be probed without --draws and --json, as all go into tables, got")
        .endsWith(option.replace('=', ' ') + System.lineSeparator());
    assertThat(out).doesNotExist();
  }

  @Test
  void policiesAreProbedIntoAFolderTheSameOnAnyNumberOfThreads() throws IOException {
    CommandRun without = CommandRun.of("probe", "src/reinforcement/navigation.json");
    assertThat(without.code()).isEqualTo(64);
    assertThat(without.err()).contains("policies must be probed with --out DIR, got none");
    Path config = folder.resolve("policies.json");
    Files.writeString(config, SmallConfigs.POLICIES.replace("[7]", "[7, 8]"));
    String[] tables = new String[2];
    for (int k = 0; k < 2; k++) {
      Path out = folder.resolve("out" + k);
      String threads = String.valueOf(k + 1);
      CommandRun run =
          CommandRun.of("probe", config.toString(), "--out", out.toString(), "--threads", threads);
      assertThat(run.code()).isZero();
      tables[k] = Files.readString(out.resolve("probe.csv"));
    }
    assertThat(tables[0]).isEqualTo(tables[1]).contains("near,drs,8,false,0.1,");
  }
}
