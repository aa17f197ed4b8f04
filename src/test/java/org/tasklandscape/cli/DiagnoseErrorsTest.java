package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tasklandscape.cli.DiagnoseCommandTest.EXAMPLE;
import static org.tasklandscape.cli.DiagnoseCommandTest.diagnose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnoseErrorsTest {
  @TempDir Path folder;

  private Path table(String text) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, text.replace("\\n", "\n"));
    return file;
  }

  private static void assertRefused(CommandRun run, String message) {
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip()).isEqualTo("task-landscape: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "task,x,z @ , line 1: must have the column \"y\", got \"task\", \"x\", \"z\"",
        "task,x,y @ : must have rows below the header, got none",
        "task,x,y\\na,1 @ , line 2: must have 3 cells, got 2",
        "task,x,y\\na,1,two @ , line 2, column \"y\": must be a finite number, got \"two\"; --features"
            + " names the columns to use; for text and gaps see --indicator and --missing",
        "task,x,city,y\\na,1,Oslo,2 @ , line 2, column \"city\": must be a finite number, got \"Oslo\";"
            + " --features names the columns to use; for text and gaps see --indicator and"
            + " --missing",
        "task,,x,y\\na,1,2,3 @ , line 1, column 2: a feature must have a name, got none;"
            + " --features names the columns to use; for text and gaps see --indicator and"
            + " --missing",
        "task,x,y\\na,1e200,1\\na,-1e200,2 @ : task a must have numbers whose sums of squares are"
            + " finite, got Infinity",
      })
  void badTablesAreOneLineWithTheFile(String text, String message) throws IOException {
    Path file = table(text);
    assertRefused(diagnose(file), file + message);
  }

  @Test
  void adviceIsGivenToWhoDidNotChoose() throws IOException {
    Path file = table("task,x,city,y\\na,1,Oslo,2");
    assertRefused(
        diagnose(file, "--features", "city"),
        file
            + ", line 2, column \"city\": must be a finite number, got \"Oslo\"; for text and"
            + " gaps see --indicator and --missing");
    assertRefused(
        diagnose(file, "--features", "x,y"),
        "task, target and features must be different columns, got twice y");
  }

  @Test
  void filesThatCannotBeReadAreOneLine() throws IOException {
    assertRefused(diagnose(folder.resolve("none")), folder.resolve("none") + ": no such file");
    assertRefused(diagnose(folder), folder + ": must be a file, got a folder");
    Path cut = folder.resolve("cut.csv.gz");
    Files.write(cut, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    CommandRun run = diagnose(cut);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("task-landscape: " + cut + ": cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--inner-step -1",
        "--inner-step 0",
        "--inner-step NaN",
        "--test-samples 0",
        "--test-samples many",
        "--threads 0"
      })
  void badOptionsAreOneLine(String options) {
    CommandRun run = diagnose(EXAMPLE, options.split(" "));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("task-landscape: ");
  }

  @Test
  void theTaskAndTheTargetMustBeNamed() {
    CommandRun run = CommandRun.of("diagnose", EXAMPLE.toString(), "--task", "task");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("--target");
  }
}
