package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.experiment.Checkpoints;
import org.tasklandscape.experiment.SmallConfigs;
import org.tasklandscape.files.Json;
import org.tasklandscape.sweep.PieceFolder;
import org.tasklandscape.sweep.PieceFolder.Piece;

/** Shares of trainings, and what puts them together. */
class JoinTrainingTest {
  private static final String NETWORKS =
      """
      {"tasks": "glyphs", "landscapes": [{"landscape": "packed", "hardTasks": 2}],
       "methods": ["nal", "fo-maml"], "seeds": [7], "iterations": 10, "testTasks": 1}
      """;
  private static final String POLICIES =
      SmallConfigs.POLICIES.replace("\"seeds\": [7]", "\"seeds\": [7, 8]");

  @TempDir Path folder;

  private CommandRun run(String command, String config, Path out, String... more)
      throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, config);
    List<String> all = new ArrayList<>(List.of(command, file.toString(), "--out", out.toString()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static CommandRun join(Path out) {
    return CommandRun.of("join", out.toString());
  }

  private static String problem(CommandRun run) {
    assertThat(run.code()).isEqualTo(64);
    List<String> lines =
        run.err().lines().filter(line -> line.startsWith("task-landscape: ")).toList();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  @Test
  void rowsOfNetworksInSharesAreTheTable() throws IOException {
    Path whole = folder.resolve("whole.csv");
    Path out = folder.resolve("shared.csv");
    assertThat(run("networks", SmallConfigs.NETWORKS, whole).code()).isZero();
    for (int i = 2; i >= 0; i--) {
      assertThat(run("networks", SmallConfigs.NETWORKS, out, "--share", i + "/3").code()).isZero();
    }
    assertThat(join(out).code()).isZero();
    assertThat(out).hasSameBinaryContentAs(whole);
    assertThat(run("networks", SmallConfigs.NETWORKS, out, "--resume").code()).isZero();
    assertThat(out).hasSameBinaryContentAs(whole);
  }

  @Test
  void aShareIsNoWorkOfACluster() throws IOException {
    for (String command : List.of("reinforce", "train")) {
      String config = command.equals("train") ? NETWORKS : POLICIES;
      for (String master : List.of("spark", "yarn")) {
        Path out = folder.resolve(command + master);
        assertThat(problem(run(command, config, out, "--share", "0/2", "--on", master)))
            .contains("--share must be without --on, got both");
        assertThat(out).doesNotExist();
      }
    }
  }

  @Test
  void policiesInSharesAreTheTables() throws IOException {
    Path whole = folder.resolve("whole");
    Path out = folder.resolve("shared");
    assertThat(run("reinforce", POLICIES, whole).code()).isZero();
    assertThat(run("reinforce", POLICIES, out, "--share", "1/2").code()).isZero();
    assertThat(problem(join(out))).contains("got 2: missing are pieces of the shares 0 of 2");
    assertThat(problem(run("reinforce", POLICIES, out, "--share", "1/2")))
        .contains("--out must be without results, or --resume be given, got ");
    assertThat(run("reinforce", POLICIES, out, "--share", "0/2").code()).isZero();
    assertThat(join(out).out()).contains("joined of 4 pieces of 2 shares");
    for (String name : List.of("returns.csv", "curves.csv", "policies.csv")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    assertThat(run("reinforce", POLICIES, out, "--resume").code()).isZero();
  }

  /** No ledger compares the parameters of a share: its checkpoints tell of what they are. */
  @Test
  void aShareGoesOnFromNoCheckpointOfOtherParameters() throws IOException {
    for (String command : List.of("reinforce", "train")) {
      boolean networks = command.equals("train");
      String config = networks ? NETWORKS : POLICIES;
      String label = networks ? "packed_2_nal_7" : "near_drs_7";
      Path out = folder.resolve(command);
      new Checkpoints(out, "of another run", false).keep(label, in -> in.writeInt(0));
      Path checkpoint = out.resolve("checkpoint-" + label + ".bin");
      assertThat(problem(run(command, config, out, "--share", "0/1")))
          .endsWith("--out must be without results, or --resume be given, got " + checkpoint);
      assertThat(problem(run(command, config, out, "--share", "0/1", "--resume")))
          .endsWith(checkpoint + ": must be a checkpoint of this run, got one of another");
    }
  }

  /** Networks too, if every machine proves to compute the same bits. */
  @Test
  void networksInSharesAreTheTables() throws IOException {
    Path whole = folder.resolve("whole");
    Path out = folder.resolve("shared");
    assertThat(run("train", NETWORKS, whole).code()).isZero();
    assertThat(run("train", NETWORKS, out, "--share", "1/2").code()).isZero();
    assertThat(problem(join(out))).contains("got 1: missing are pieces of the shares 0 of 2");
    Path file = out.resolve("parts/manifest.json");
    String manifest = Files.readString(file);
    Files.writeString(
        file,
        manifest
            .replaceFirst("\"probe\" : \"..", "\"probe\" : \"--")
            .replaceFirst("\"maker\" : \"[^\"]*\"", "\"maker\" : \"node-3\""));
    assertThat(problem(run("train", NETWORKS, out, "--share", "0/2")))
        .contains("all machines must compute the same last digits, got others on ")
        .contains(" than on node-3: use one version of the program and of Java on all");
    Files.writeString(file, manifest);
    assertThat(run("train", NETWORKS, out, "--share", "0/2").code()).isZero();
    assertThat(join(out).code()).isZero();
    for (String name : List.of("scores.csv", "curves.csv")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
    }
    assertThat(run("train", NETWORKS, out, "--resume").code()).isZero();
    PieceFolder pieces =
        RunManifest.pieces(out.resolve("parts"), Json.object(folder.resolve("config.json")));
    String label = "packed_2_nal_7";
    pieces.write(label, new Piece("node-17", "other", pieces.read(label).result()));
    assertThat(problem(join(out)))
        .contains("all machines must compute the same last digits, got others on ")
        .contains("node-17");
  }
}
