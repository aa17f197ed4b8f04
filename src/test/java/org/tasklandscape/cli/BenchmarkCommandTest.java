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

/** What is refused before an archive is asked for. */
class BenchmarkCommandTest {
  private static final Path REFERENCE = Path.of("src/fewshot/reference.json");

  @TempDir Path folder;

  private CommandRun run(Path config, Path out, String... more) {
    List<String> all =
        new ArrayList<>(List.of("benchmark", config.toString(), "--out", out.toString()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void argumentsThatAreMissingOrBadAreNamed() {
    Path out = folder.resolve("none");
    CommandRun.of("benchmark", "--out", out.toString()).assertRefused("must have CONFIG, got none");
    run(Path.of("nowhere.json"), out).assertRefused("nowhere.json: no such file");
    run(REFERENCE, out, "--threads", "0").assertRefused("threads must be >= 1, got 0");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pixels\"|\"voxels\"|methods must be of maml, fo-maml, hf-maml, anil,",
        "[1, 2, 3]|[1, 1]|seeds must name at least one, each once, got [1, 1]",
        "[0, 2000,|[0, 2001,|marks must rise from at least 0 by multiples of 4 tasks, got [0, 2001,",
        "\"clip\"|\"clop\"|a key of training must be of "
      })
  void badConfigurationsSayWhichRuleIsBroken(String from, String to, String message)
      throws IOException {
    String text = Files.readString(REFERENCE);
    assertThat(text).contains(from);
    Path config = Files.writeString(folder.resolve("config.json"), text.replace(from, to));
    Path out = folder.resolve("none");
    CommandRun run = run(config, out);
    run.assertRefused(message);
    assertThat(run.err()).contains("config.json");
    assertThat(out).doesNotExist();
  }

  @Test
  void resultsAreNotOverwrittenUnasked() throws IOException {
    Path out = Files.createDirectory(folder.resolve("results"));
    Path mine = Files.writeString(out.resolve("accuracies.csv"), "mine\n");
    run(REFERENCE, out)
        .assertRefused("--out must be without results, or --resume be given, got " + mine);
    run(REFERENCE, out, "--resume")
        .assertRefused("must have its run.json beside it to be resumed, got none");
    assertThat(mine).hasContent("mine\n");
    run(REFERENCE, mine).assertRefused("--out must be a folder, got the file " + mine);
  }
}
