package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRecordTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("runs.json"), text);
  }

  @Test
  void whatTheExecutorWritesIsRead() throws IOException {
    Path file =
        file(
            """
            {"03-geography": {"outcome": "executed", "seconds": 8.5, "java": "17.0.15+6",
              "commit": "0123abc", "system": "Linux 6, x86_64",
              "libraries": {"XChart": "4.0.3", "ND4J": "1.0.0"}},
             "02-hardness": {"outcome": "on stand-in data"}, "01": {"outcome": "failed"}}
            """);
    RunRecord runs = RunRecord.read(file);
    assertThat(runs.notebooks().keySet()).containsExactly("01", "02-hardness", "03-geography");
    NotebookRun run = runs.of("03-geography").orElseThrow();
    assertThat(run)
        .isEqualTo(
            new NotebookRun(
                NotebookRun.Outcome.EXECUTED,
                8.5,
                "0123abc",
                "17.0.15+6",
                "Linux 6, x86_64",
                Map.of("ND4J", "1.0.0", "XChart", "4.0.3")));
    NotebookRun other = runs.of("02-hardness").orElseThrow();
    assertThat(other.outcome()).isEqualTo(NotebookRun.Outcome.ON_STAND_IN_DATA);
    assertThat(other.seconds()).isNaN();
    assertThat(other.commit()).isEqualTo("unknown");
    assertThat(runs.of("01").orElseThrow().outcome()).isEqualTo(NotebookRun.Outcome.FAILED);
    assertThat(runs.of("09-network-gain")).isEmpty();
  }

  @Test
  void noFileIsNoRun() {
    assertThat(RunRecord.read(folder.resolve("runs.json")).notebooks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "{                              @, line 1, column 2: must be JSON with a key in double quotes",
        "{\"a\": {}}                    @ must have an outcome of [executed, on stand-in data, failed], got \"\"",
        "{\"a\": {\"outcome\": \"ok\"}} @ must have an outcome of [executed, on stand-in data, failed], got \"ok\"",
      })
  void aMalformedRecordIsOneLineNamingTheFile(String text, String rule) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> RunRecord.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(rule)
        .hasMessageNotContaining("\n");
  }
}
