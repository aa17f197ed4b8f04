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
import org.tasklandscape.experiment.Checkpoints;
import org.tasklandscape.experiment.PolicyConfig;
import org.tasklandscape.experiment.PolicyTable;
import org.tasklandscape.experiment.PolicyTraining;
import org.tasklandscape.experiment.RunFolder;
import org.tasklandscape.files.Json;
import org.tasklandscape.files.Ledger;
import org.tasklandscape.files.OtherLocale;

class ReinforceCommandTest {
  private static final String SMALL =
      """
      {"families": [
         {"family": "near", "tasks": "disc", "parameters": {"radius": 0.5, "horizon": 6},
          "methods": ["drs", "maml"]},
         {"family": "round", "tasks": "circle", "parameters": {"horizon": 6}, "methods": ["maml"]}],
       "methods": [{"method": "drs", "delta": 0.05, "innerStep": 0.1},
                   {"method": "maml", "delta": 0.05, "innerStep": 0.2}],
       "seeds": [7, 8],
       "training": {"tasks": 3, "episodes": 4, "hidden": [4], "deviation": 1, "discount": 0.9,
                    "thinning": 2, "budget": 720, "checkpoints": [0, 300, 720]},
       "test": {"tasks": 2, "validationTasks": 2, "episodes": 3, "updates": 2,
                "steps": [0, 0.1, 0.3]}}
      """;

  @TempDir Path folder;

  private Path write(String config) throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, config);
    return file;
  }

  private CommandRun run(String config, Path out, String... more) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("reinforce", write(config).toString(), "--out", out.toString()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static void assertSameTables(Path one, Path other) {
    for (String name : List.of("returns.csv", "curves.csv", "policies.csv")) {
      assertThat(one.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
    }
  }

  /** Names of random streams hold numbers, whose digits a locale may choose. */
  @Test
  void theTablesDoNotDependOnTheLocale() throws IOException {
    Path plain = folder.resolve("plain");
    assertThat(run(SMALL, plain).code()).isZero();
    assertThat(OtherLocale.call(() -> run(SMALL, folder.resolve("other")).code())).isZero();
    assertSameTables(folder.resolve("other"), plain);
  }

  @Test
  void everyPolicyGetsItsReturnsCurveAndTimesInTheOrderOfTheConfiguration() throws IOException {
    Path out = folder.resolve("new/results");
    assertThat(run(SMALL, out, "--threads", "3").code()).isZero();
    List<String> returns = Files.readAllLines(out.resolve("returns.csv"));
    // Six policies, three checkpoints, before an update once and after each of two twice.
    assertThat(returns).hasSize(1 + 6 * 3 * 5);
    assertThat(returns.get(0)).isEqualTo("family,method,seed,steps,updates,chosen,size,return");
    assertThat(returns.get(1)).startsWith("near,drs,7,0,0,false,0,");
    assertThat(returns.get(2)).startsWith("near,drs,7,0,1,true,0");
    assertThat(returns.get(3)).startsWith("near,drs,7,0,1,false,0.1,");
    assertThat(returns.get(6)).startsWith("near,drs,7,300,0,false,0,");
    assertThat(returns.get(18)).startsWith("near,maml,7,0,1,false,0.2,");
    assertThat(returns.get(61)).startsWith("round,maml,7,");
    // An iteration of joint training makes 72 steps, one of MAML 144.
    List<String> curves = Files.readAllLines(out.resolve("curves.csv"));
    assertThat(curves).hasSize(1 + 2 * 2 + 2 * 1 + 2 * 1);
    assertThat(curves.get(1)).startsWith("near,drs,7,576,");
    assertThat(curves.get(2)).startsWith("near,drs,7,720,");
    assertThat(curves.get(3)).startsWith("near,maml,7,720,");
    assertThat(Files.readAllLines(out.resolve("times.csv"))).hasSize(7);
    // θ of the first seed: 2 × 4 + 4 + 4 × 2 + 2 of the mean, 2 of log σ.
    List<String> policies = Files.readAllLines(out.resolve("policies.csv"));
    assertThat(policies).hasSize(1 + 3);
    assertThat(policies.get(1)).startsWith("near,drs,7,");
    assertThat(policies.get(1).split(" ")).hasSize(24);
    try (var files = Files.list(out)) {
      assertThat(files).hasSize(5);
    }
  }

  /** Both methods begin with one policy, and tests are the same for both. */
  @Test
  void beforeTrainingAllMethodsEarnTheSame() throws IOException {
    Path out = folder.resolve("results");
    run(SMALL, out);
    List<String> returns = Files.readAllLines(out.resolve("returns.csv"));
    String joint = returns.get(1).replace(",drs,", ",maml,");
    assertThat(returns).contains(joint);
  }

  @Test
  void aFolderThatWasLeftInTheMiddleIsCompletedToTheSameBytes() throws IOException {
    Path whole = folder.resolve("whole");
    Path parts = folder.resolve("parts");
    assertThat(run(SMALL, whole, "--threads", "1").code()).isZero();
    Path file = write(SMALL);
    PolicyConfig config = PolicyConfig.read(file);
    List<PolicyTable> tables = List.of(PolicyTable.values());
    Ledger ledger =
        Ledger.open(
            parts.resolve("run.json"), Json.object(file), false, RunFolder.results(parts, tables));
    var pieces = RunManifest.pieces(parts.resolve("parts"), Json.object(file));
    RunFolder<PolicyConfig.Run> left = RunFolder.open(parts, tables, config.runs(), ledger, pieces);
    Checkpoints checkpoints = left.checkpoints();
    // One is finished, out of order, one was killed at a checkpoint, one between two.
    var finished = new PolicyTraining(config, config.runs().get(4), 1);
    left.add(finished.run(), finished.complete());
    var measured = new PolicyTraining(config, config.runs().get(0), 1);
    measured.measure();
    checkpoints.keep(measured.run().label(), measured::write);
    var between = new PolicyTraining(config, config.runs().get(1), 1);
    between.measure();
    between.step();
    checkpoints.keep(between.run().label(), between::write);
    ledger.close();
    assertThat(Files.readAllLines(parts.resolve("times.csv"))).hasSize(2);
    assertThat(run(SMALL, parts, "--resume", "--threads", "2").code()).isZero();
    assertSameTables(parts, whole);
    // And what is complete stays as it is.
    String times = Files.readString(parts.resolve("times.csv"));
    assertThat(run(SMALL, parts, "--resume").code()).isZero();
    assertThat(parts.resolve("times.csv")).hasContent(times);
    assertSameTables(parts, whole);
  }

  @Test
  void resultsAreNeitherOverwrittenUnaskedNorMixed() throws IOException {
    Path out = folder.resolve("results");
    assertThat(run(SMALL, out).code()).isZero();
    CommandRun again = run(SMALL, out);
    assertThat(again.code()).isEqualTo(64);
    assertThat(again.err())
        .contains("--out must be without results, or --resume be given, got " + out);
    String config = out.resolve("run.json").toString();
    CommandRun other = run(SMALL.replace("\"delta\": 0.05", "\"delta\": 0.1"), out, "--resume");
    assertThat(other.code()).isEqualTo(64);
    assertThat(other.err())
        .contains(config + ": methods[0].delta must be 0.05 to be resumed, got 0.1");
    CommandRun fewer = run(SMALL.replace("\"radius\": 0.5, ", ""), out, "--resume");
    assertThat(fewer.err())
        .contains("families[0].parameters.radius must be 0.5 to be resumed, got left out");
    CommandRun seeds = run(SMALL.replace("[7, 8]", "[7]"), out, "--resume");
    assertThat(seeds.err()).contains("seeds must be [7,8] to be resumed, got [7]");
    Files.writeString(out.resolve("returns.csv"), "mine\n");
    CommandRun mine = run(SMALL, out, "--resume");
    assertThat(mine.code()).isEqualTo(64);
    assertThat(mine.err()).contains("returns.csv must be as it was written to be resumed, got");
    assertThat(out.resolve("returns.csv")).hasContent("mine\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"circle\"|\"square\"|tasks must be of disc, circle, half-cheetah-velocity,",
        "\"method\": \"drs\"|\"method\": \"sgd\"|methods must be of drs, maml, fo-maml,",
        "[\"maml\"]}|[\"sgd\"]}|methods of a family must be of drs, maml, got sgd",
        "\"radius\": 0.5|\"size\": 2|parameters of disc must be of horizon, offset, radius, got"
            + " size",
        "[7, 8]|[7, 7]|seeds must name at least one, each once, got [7, 7]",
        "\"family\": \"round\"|\"family\": \"near\"|families must name at least one, each once,",
        "\"family\": \"round\"|\"family\": \"a/b\"|family must be a name of letters, digits,",
        "\"tasks\": 3|\"tasks\": 0|tasks must be >= 1, got 0",
        "\"episodes\": 4|\"episodes\": 0|episodes must be >= 1, got 0",
        "\"horizon\": 6}, \"m|\"horizon\": 0}, \"m|the horizon must be >= 1, got 0",
        "\"budget\": 720|\"budget\": 719|to at most the budget 719, got [0, 300, 720]",
        "720, \"checkpoints\": [0, 300, 720]|143, \"checkpoints\": [0]|of maml on near, got 143",
        "\"innerStep\": 0.2|\"innerStep\": -1|innerStep must be finite and >= 0, got -1.0",
        "\"delta\": 0.05|\"delta\": 0|delta must be finite and > 0, got 0.0",
        "[0, 0.1, 0.3]|[]|steps must name at least one, got none",
        "[0, 0.1, 0.3]|[0.3, 0.1]|steps must rise, got [0.3, 0.1]",
        "\"discount\": 0.9|\"discount\": 2|discount must be in (0, 1], got 2.0",
        "\"updates\": 2|\"update\": 2|a key of test must be of ",
        "\"hidden\": [4]|\"hidden\": [4, 0]|line 8: hidden must hold sizes >= 1, got [4, 0]"
      })
  void badConfigurationsSayWhichRuleIsBroken(String from, String to, String message)
      throws IOException {
    CommandRun run = run(SMALL.replace(from, to), folder.resolve("none"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("config.json").contains(message);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void badArgumentsAreNamed() throws IOException {
    CommandRun run = CommandRun.of("reinforce", "nowhere.json", "--out", folder.toString());
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("nowhere.json: no such file");
    CommandRun none = run(SMALL, folder.resolve("none"), "--threads", "0");
    assertThat(none.code()).isEqualTo(64);
    assertThat(none.err()).contains("threads must be >= 1, got 0");
  }
}
