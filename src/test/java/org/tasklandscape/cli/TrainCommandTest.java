package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
  private static final String TWO_NETWORKS =
      """
      {"tasks": "glyphs", "landscapes": [{"landscape": "packed", "hardTasks": 2}],
       "methods": ["nal", "fo-maml"], "seeds": [7], "iterations": 10, "testTasks": 2}
      """;

  @TempDir Path folder;

  private CommandRun run(String config, Path out, String... more) throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, config);
    List<String> all = new ArrayList<>(List.of("train", file.toString(), "--out", out.toString()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void everyNetworkGetsItsScoresCurveAndTimes() throws IOException {
    Path out = folder.resolve("new/results");
    assertThat(run(TWO_NETWORKS, out).code()).isZero();
    List<String> scores = Files.readAllLines(out.resolve("scores.csv"));
    assertThat(scores).hasSize(1 + 2 * 10);
    assertThat(scores.get(0))
        .isEqualTo("landscape,hardTasks,method,seed,kind,steps,chosen,size,accuracy");
    assertThat(scores.get(1)).startsWith("packed,2,nal,7,easy,0,false,0,");
    assertThat(scores.get(11)).startsWith("packed,2,fo-maml,7,easy,0,false,0,");
    assertThat(Files.readAllLines(out.resolve("curves.csv"))).hasSize(3);
    assertThat(Files.readAllLines(out.resolve("times.csv"))).hasSize(3);
    assertThat(out.resolve("checkpoint.bin")).doesNotExist();
  }

  @Test
  void whatIsFinishedIsKeptAndTheRestGivesTheSameBytes() throws IOException {
    Path whole = folder.resolve("whole");
    Path parts = folder.resolve("parts");
    assertThat(run(TWO_NETWORKS, whole, "--threads", "1").code()).isZero();
    assertThat(run(TWO_NETWORKS.replace(", \"fo-maml\"", ""), parts).code()).isZero();
    String times = Files.readAllLines(parts.resolve("times.csv")).get(1);
    assertThat(run(TWO_NETWORKS, parts, "--resume").code()).isZero();
    assertThat(parts.resolve("scores.csv")).hasSameBinaryContentAs(whole.resolve("scores.csv"));
    assertThat(parts.resolve("curves.csv")).hasSameBinaryContentAs(whole.resolve("curves.csv"));
    assertThat(Files.readAllLines(parts.resolve("times.csv")).get(1)).isEqualTo(times);
  }

  @Test
  void resultsAreNotOverwrittenUnasked() throws IOException {
    Path out = folder.resolve("results");
    Files.createDirectories(out);
    Files.writeString(out.resolve("scores.csv"), "mine\n");
    CommandRun again = run(TWO_NETWORKS, out);
    assertThat(again.code()).isEqualTo(64);
    assertThat(again.err())
        .contains("--out must be a folder without results, or --resume be given, got " + out);
    CommandRun resumed = run(TWO_NETWORKS, out, "--resume");
    assertThat(resumed.code()).isEqualTo(64);
    assertThat(resumed.err()).contains("scores.csv, line 1: must be \"landscape,");
    assertThat(out.resolve("scores.csv")).hasContent("mine\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"packed\"|\"tight\"|landscape must be of packed, near, diverse, got tight",
        "\"hardTasks\": 2|\"hardTasks\": 5|0 <= hard tasks <= tasks, got 4 and 5",
        "\"nal\"|\"sgd\"|methods must be of nal, maml, fo-maml, hf-maml, got sgd",
        "[7]|[]|seeds must name at least one, each once, got []",
        "[7]|[7, 7]|seeds must name at least one, each once, got [7, 7]",
        "\"glyphs\"|\"mnist\"|tasks must be of drawings, glyphs, alphabets, superclasses, got mnist",
        "\"iterations\": 10|\"iterations\": -1|iterations must be >= 0, got -1",
        "\"testTasks\": 2|\"tests\": 2|must be what --help describes, got "
      })
  void badConfigurationsSayWhichRuleIsBroken(String from, String to, String message)
      throws IOException {
    CommandRun run = run(TWO_NETWORKS.replace(from, to), folder.resolve("none"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("config.json: ").contains(message);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aMissingConfigurationIsNamed() {
    CommandRun run = CommandRun.of("train", "nowhere.json", "--out", folder.toString());
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("nowhere.json: no such file");
  }
}
