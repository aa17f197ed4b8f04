package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkReportTest {
  private static final String SMALL =
      """
      {"plan": {"networks": ["erf"],
        "landscapes": [
          {"landscape": "base", "hardVariance": 0.05, "hardSpread": 0.001, "distance": 4},
          {"landscape": "near", "hardVariance": 0.05, "hardSpread": 0.001, "distance": 0.2}],
        "adaptations": [{"steps": 3, "reluStep": 0.7, "erfStep": 1.5}],
        "draws": 3, "starts": 2, "seed": 7,
        "training": {"tasks": 4, "testTasks": 3, "hardnessTasks": 1, "adamStep": 0.05,
          "adamMoves": 30, "memory": 5, "lbfgsMoves": 60, "tolerance": 1e-8}},
       "probe": {"tasks": 4, "freshTasks": 4, "restMoves": 15, "judgingMoves": 15, "rounds": 2, "firstOrderMoves": 1}}
      """;

  @TempDir Path folder;

  private CommandRun probe(String config, String... more) throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, config);
    String[] all = new String[more.length + 2];
    all[0] = "probe";
    all[1] = file.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return CommandRun.of(all);
  }

  @Test
  void everyLandscapeHasALineTheSameOnAnyNumberOfThreads() throws IOException {
    CommandRun run = probe(SMALL, "--threads", "1");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out())
        .startsWith("erf, base, 3 steps: gain ")
        .contains("\nerf, near, 3 steps: ");
    assertThat(probe(SMALL, "--threads", "3").out()).isEqualTo(run.out());
    var tree = new ObjectMapper().readTree(probe(SMALL, "--draws", "2", "--json").out());
    assertThat(tree.path("landscapes")).hasSize(2);
    var gain = tree.path("landscapes").path(0).path("gain");
    assertThat(gain.path("lower").asDouble()).isLessThan(gain.path("value").asDouble());
  }

  @Test
  void whatCannotBeProbedIsNamed() throws IOException {
    CommandRun more = probe(SMALL, "--draws", "4");
    assertThat(more.code()).isEqualTo(64);
    assertThat(more.err()).contains("at least as many draws as asked for, got 3 for 4");
    CommandRun none = probe(SMALL.replace("\"restMoves\": 15", "\"restMoves\": 0"));
    assertThat(none.code()).isEqualTo(64);
    assertThat(none.err()).contains("restMoves must be >= 1, got 0");
  }

  @Test
  void oneSourceAndNoMoreIsAskedFor() throws IOException {
    CommandRun both = probe(SMALL, "--features", "x.csv");
    assertThat(both.code()).isEqualTo(64);
    assertThat(both.err()).contains("must have one of the arguments that exclude each other");
    CommandRun none = CommandRun.of("probe");
    assertThat(none.code()).isEqualTo(64);
    assertThat(none.err()).contains("must have CONFIG, --measurements FILE, --features TABLE");
  }
}
