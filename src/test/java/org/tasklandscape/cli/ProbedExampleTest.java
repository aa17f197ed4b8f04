package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of README: simulated regressions, and two networks of PyTorch. */
class ProbedExampleTest {
  private static final String FOLDER = "src/examples/";

  @TempDir Path folder;

  @Test
  void itsGainIsPredictedToBeSubstantial() {
    CommandRun run = CommandRun.of("probe", "--measurements", FOLDER + "probed-tasks.json");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Train MAML: a substantial gain is predicted.\n");
  }

  @Test
  void sineRegressionsAndDrawingsCannotTell() {
    CommandRun sines = CommandRun.of("probe", "--measurements", FOLDER + "sine-tasks.json");
    assertThat(sines.out()).startsWith("These tasks cannot tell.\n");
    assertThat(sines.out()).contains("tasks                            32,");
    CommandRun drawings = CommandRun.of("probe", "--features", FOLDER + "omniglot-features.csv");
    assertThat(drawings.out()).startsWith("These tasks cannot tell.\n");
    assertThat(drawings.out()).contains("60, of 16 features and 5 labels");
  }

  private static int run(File out, String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectOutput(out)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** Where Debian's or any other PyTorch is there: what the script writes is taken. */
  @Test
  void theScriptWritesWhatTheCommandReads() throws IOException, InterruptedException {
    File out = folder.resolve("sines.json").toFile();
    String python = "";
    for (String place : System.getenv("PATH").split(File.pathSeparator)) {
      File found = new File(place, "python3");
      if (python.isEmpty()
          && found.canExecute()
          && run(out, found.getPath(), "-c", "import torch") == 0) {
        python = found.getPath();
      }
    }
    assumeTrue(!python.isEmpty(), "no PyTorch on the PATH");
    assertThat(run(out, python, FOLDER + "probe_sine.py")).isZero();
    CommandRun run = CommandRun.of("probe", "--measurements", out.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("tasks                            32,");
  }
}
