package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code probe} of few-shot networks that {@code train --keep} left, and of those trained again.
 */
class HeadRunTest {
  private static final String GLYPHS =
      """
      {"tasks": "permuted-glyphs", "landscapes": [{"landscape": "packed", "hardTasks": 2}],
       "methods": ["nal"], "seeds": [7], "iterations": 1, "testTasks": 1}
      """;

  @TempDir Path folder;

  private CommandRun run(String command, String config, String out, String... more)
      throws IOException {
    Path file = Files.writeString(folder.resolve("config.json"), config);
    List<String> all = new ArrayList<>(List.of(command, file.toString()));
    all.addAll(List.of("--out", folder.resolve(out).toString()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String[] networks() {
    return new String[] {"--networks", folder.resolve("kept").toString()};
  }

  @Test
  void networksThatWereKeptTellWhatThoseTrainedAgainTell() throws IOException {
    assertThat(run("train", GLYPHS, "kept", "--keep").code()).isZero();
    assertNoOtherTrainingIsTaken();
    assertThat(run("probe", GLYPHS, "again").code()).isZero();
    // More of them, and another examination, are no other training.
    Path ledger = folder.resolve("kept/run.json");
    Files.writeString(
        ledger, Files.readString(ledger).replace("[ \"nal\" ]", "[\"nal\", \"maml\"]"));
    String more = GLYPHS.replace("\"testTasks\": 1", "\"testTasks\": 2");
    assertThat(run("probe", more, "heads", networks()).code()).isZero();
    List<String> heads = Files.readAllLines(folder.resolve("heads/heads.csv"));
    assertThat(heads).hasSize(2).last().asString().startsWith("packed,2,nal,7,");
    assertThat(folder.resolve("again/heads.csv")).hasContent(String.join("\n", heads));
    assertThat(Files.readAllLines(folder.resolve("heads/head-times.csv"))).hasSize(2);
    // The kept ones are read: a damaged one is told.
    Path kept = folder.resolve("kept/parameters/packed_2_nal_7.bin");
    Files.write(kept, new byte[100]);
    CommandRun damaged = run("probe", GLYPHS, "damaged", networks());
    assertThat(damaged.code()).isEqualTo(64);
    assertThat(damaged.err()).contains(kept + ": must end with the SHA-256");
  }

  /** They have the same names, and would be probed without a word. */
  private void assertNoOtherTrainingIsTaken() throws IOException {
    for (String[] other :
        new String[][] {
          {"\"iterations\": 1", "\"iterations\": 2", "iterations must be 2", "got 1 in "},
          {"permuted-glyphs", "permuted", "tasks must be \"permuted\"", "\"permuted-glyphs\" in "}
        }) {
      CommandRun run = run("probe", GLYPHS.replace(other[0], other[1]), "heads", networks());
      assertThat(run.code()).isEqualTo(64);
      assertThat(run.err()).contains("--networks: " + other[2]).contains(other[3]);
    }
    assertThat(folder.resolve("heads")).doesNotExist();
  }
}
