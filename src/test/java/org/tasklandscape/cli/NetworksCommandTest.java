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
import org.tasklandscape.experiment.SmallConfigs;
import org.tasklandscape.files.OtherLocale;

class NetworksCommandTest {
  private static final String SMALL =
      SmallConfigs.NETWORKS.replace("\"starts\": 2", "\"starts\": 1");

  @TempDir Path folder;

  private CommandRun run(String config, Path out, String... more) throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, config);
    List<String> all =
        new ArrayList<>(List.of("networks", file.toString(), "--out", out.toString()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void theTableIsWrittenOnceAndGoneOnWithWhenAsked() throws IOException {
    Path out = folder.resolve("new/table.csv");
    assertThat(run(SMALL, out).code()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("0,erf,2,1.5,base,0,");
    CommandRun again = run(SMALL, out);
    assertThat(again.code()).isEqualTo(64);
    assertThat(again.err())
        .contains("--out must be without results, or --resume be given, got " + out);
    assertThat(run(SMALL, out, "--resume", "--threads", "1").code()).isZero();
    assertThat(Files.readAllLines(out)).isEqualTo(lines);
    CommandRun other = run(SMALL.replace("\"seed\": 7", "\"seed\": 8"), out, "--resume");
    assertThat(other.code()).isEqualTo(64);
    assertThat(other.err()).contains("table.csv.run.json: seed must be 7 to be resumed, got 8");
    Files.write(out, lines.subList(0, 2));
    CommandRun cut = run(SMALL, out, "--resume");
    assertThat(cut.code()).isEqualTo(64);
    assertThat(cut.err()).contains("table.csv must be as it was written to be resumed, got");
  }

  @Test
  void theRowsDoNotDependOnTheLocale() throws IOException {
    Path plain = folder.resolve("plain.csv");
    assertThat(run(SMALL, plain).code()).isZero();
    assertThat(OtherLocale.call(() -> run(SMALL, folder.resolve("other.csv")).code())).isZero();
    assertThat(folder.resolve("other.csv")).hasSameBinaryContentAs(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"erf\"]|[\"tanh\"]|networks must be of [ReLU, erf], got tanh",
        "[\"erf\"]|[\"erf\", \"erf\"]|networks must name at least one, each once, got [erf, erf]",
        "\"base\"|\"a,b\"|a landscape's name must be without comma, got a,b",
        "\"distance\": 4|\"distance\": -4|must have a finite R >= 0, got R = -4.0",
        "\"steps\": 2|\"steps\": 0|steps must be >= 1, got 0",
        "\"draws\": 2|\"draws\": 1|must have draws >= 2 and starts >= 1, got 1 and 1",
        "\"tasks\": 2|\"tasks\": 0|must have tasks >= 1 and testTasks >= 1 of each kind, got 0 and 3",
        "\"hardnessTasks\": 1|\"hardnessTasks\": 4|must have 1 <= hardnessTasks <= testTasks, got 4 and 3",
        "\"memory\": 5|\"memory\": 0|the memory must be >= 1, got 0",
        "\"lbfgsMoves\": 9|\"lbfgsMoves\": -1|iterations must be >= 0, got -1",
        "\"seed\": 7|\"sed\": 7|a key of the object must be of "
      })
  void badConfigurationsSayWhichRuleIsBroken(String from, String to, String message)
      throws IOException {
    CommandRun run = run(SMALL.replace(from, to), folder.resolve("none.csv"));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("config.json").contains(message);
    assertThat(folder.resolve("none.csv")).doesNotExist();
  }
}
