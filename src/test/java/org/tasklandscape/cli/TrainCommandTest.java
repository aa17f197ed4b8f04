package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.experiment.KeptParameters;
import org.tasklandscape.experiment.TrainingConfig;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;

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
    try (var files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("scores.csv", "curves.csv", "times.csv", "run.json");
    }
  }

  @Test
  void whatIsFinishedIsKeptAndTheRestGivesTheSameBytes() throws IOException {
    Path out = folder.resolve("results");
    assertThat(run(TWO_NETWORKS, out, "--threads", "1").code()).isZero();
    byte[] scores = Files.readAllBytes(out.resolve("scores.csv"));
    byte[] curves = Files.readAllBytes(out.resolve("curves.csv"));
    String times = Files.readAllLines(out.resolve("times.csv")).get(1);
    leaveOneNetwork(out);
    assertThat(run(TWO_NETWORKS, out, "--resume").code()).isZero();
    assertThat(out.resolve("scores.csv")).hasBinaryContent(scores);
    assertThat(out.resolve("curves.csv")).hasBinaryContent(curves);
    assertThat(Files.readAllLines(out.resolve("times.csv")).get(1)).isEqualTo(times);
  }

  /** What a run that was killed behind its first network leaves. */
  private void leaveOneNetwork(Path out) throws IOException {
    Path config = folder.resolve("config.json");
    Map<String, Integer> lines = Map.of("scores.csv", 11, "curves.csv", 2, "times.csv", 2);
    Map<String, String> left = new HashMap<>();
    for (String name : lines.keySet()) {
      List<String> all = Files.readAllLines(out.resolve(name)).subList(0, lines.get(name));
      left.put(name, String.join("\n", all) + "\n");
      Files.delete(out.resolve(name));
    }
    try (Ledger ledger =
        Ledger.open(out.resolve("run.json"), Json.object(config), false, List.of())) {
      left.forEach((name, text) -> ledger.write(out.resolve(name), text));
    }
  }

  /** No key of the configuration may differ, and nothing that is gone on from. */
  @Test
  void anotherRunAndDamageAreRefused() throws IOException {
    Path out = folder.resolve("results");
    Path config = Files.writeString(folder.resolve("config.json"), TWO_NETWORKS);
    Path scores = out.resolve("scores.csv");
    try (Ledger ledger =
        Ledger.open(out.resolve("run.json"), Json.object(config), false, List.of())) {
      ledger.write(scores, "landscape,hardTasks,method,seed,kind,steps,chosen,size,accuracy\n");
    }
    assertRefused(
        TWO_NETWORKS.replace("10,", "20,"), out, "iterations must be 10 to be resumed, got 20");
    Path checkpoint = Files.write(out.resolve("checkpoint-packed_2_nal_7.bin"), new byte[100]);
    assertRefused(TWO_NETWORKS, out, checkpoint + ": must end with the SHA-256");
    Files.writeString(scores, "mine\n");
    assertRefused(TWO_NETWORKS, out, "scores.csv must be as it was written to be resumed");
    assertThat(scores).hasContent("mine\n");
  }

  /** Results of a processor that rounds otherwise are not gone on with. */
  @Test
  void otherBitsThanThoseBeforeAreRefused() throws IOException {
    Path out = folder.resolve("results");
    Path config = Files.writeString(folder.resolve("config.json"), TWO_NETWORKS);
    try (Ledger ledger =
        Ledger.open(out.resolve("run.json"), Json.object(config), false, List.of())) {
      SameBits.require(ledger, "node-3", "0123");
      ledger.write(
          out.resolve("scores.csv"),
          "landscape,hardTasks,method,seed,kind,steps,chosen,size,accuracy\n");
    }
    assertRefused(TWO_NETWORKS, out, "all machines must compute the same last digits, got others");
    assertRefused(TWO_NETWORKS, out, " than on node-3: use one version of the program");
  }

  private void assertRefused(String config, Path out, String message) throws IOException {
    CommandRun run = run(config, out, "--resume");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().lines().filter(line -> !line.startsWith("train"))).hasSize(1);
    assertThat(run.err()).contains(message);
  }

  @Test
  void resultsAreNotOverwrittenUnasked() throws IOException {
    Path out = folder.resolve("results");
    Files.createDirectories(out);
    Files.writeString(out.resolve("scores.csv"), "mine\n");
    CommandRun again = run(TWO_NETWORKS, out);
    assertThat(again.code()).isEqualTo(64);
    assertThat(again.err())
        .contains("--out must be without results, or --resume be given, got " + out);
    CommandRun resumed = run(TWO_NETWORKS, out, "--resume");
    assertThat(resumed.code()).isEqualTo(64);
    assertThat(resumed.err())
        .contains("scores.csv must have its run.json beside it to be resumed, got none");
    assertThat(out.resolve("scores.csv")).hasContent("mine\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"packed\"|\"tight\"|landscape must be of packed, near, diverse, got tight",
        "\"hardTasks\": 2|\"hardTasks\": 5|0 <= hard tasks <= tasks, got 4 and 5",
        "\"nal\"|\"sgd\"|methods must be of nal, maml, fo-maml, hf-maml, anil, all-classes, got sgd",
        "[7]|[]|seeds must name at least one, each once, got []",
        "[7]|[7, 7]|seeds must name at least one, each once, got [7, 7]",
        "\"glyphs\"|\"mnist\"|tasks must be of drawings, glyphs, alphabets, superclasses, permuted",
        "\"iterations\": 10|\"iterations\": -1|iterations must be >= 0, got -1",
        "\"testTasks\": 2|\"testTasks\": 0|testTasks must be >= 1, got 0",
        "\"hardTasks\": 2|\"hardTasks\": 1.9|landscapes[0].hardTasks must be a whole number",
        "\"testTasks\": 2|\"tests\": 2|a key of the object must be of "
      })
  void badConfigurationsSayWhichRuleIsBroken(String from, String to, String message)
      throws IOException {
    CommandRun run = run(TWO_NETWORKS.replace(from, to), folder.resolve("none"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("config.json").contains(message);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void permutedNetworksGetCurvesAndTheirParametersAreKept() throws IOException {
    Path out = folder.resolve("results");
    String permuted = TWO_NETWORKS.replace("glyphs", "permuted-glyphs").replace("10,", "1,");
    assertThat(run(permuted, out, "--keep").code()).isZero();
    List<String> steps = Files.readAllLines(out.resolve("steps.csv"));
    assertThat(steps.get(0))
        .isEqualTo("landscape,hardTasks,method,seed,use,kind,steps,size,tuned,loss,accuracy");
    assertThat(steps).hasSize(1 + 2 * (2 * 2 * 9 + 3 * 11));
    assertThat(Files.readAllLines(out.resolve("surroundings.csv"))).hasSize(1 + 2 * 2);
    assertThat(out.resolve("scores.csv")).doesNotExist();
    TrainingConfig config = TrainingConfig.read(folder.resolve("config.json"));
    for (TrainingConfig.Run run : config.runs()) {
      double[] kept = new KeptParameters(out).read(run);
      assertThat(kept).hasSize(config.kind().network().size());
    }
    CommandRun again = run(permuted, folder.resolve("other"), "--keep", "--on", "spark");
    assertThat(again.code()).isEqualTo(64);
    assertThat(again.err()).contains("--keep must be without --on, got both");
  }

  @Test
  void aMissingConfigurationIsNamed() {
    CommandRun run = CommandRun.of("train", "nowhere.json", "--out", folder.toString());
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("nowhere.json: no such file");
  }
}
