package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.files.FileFault;

/** Each kind of error has its line and its exit code, whatever the command. */
class ErrorLineTest {
  @TempDir Path folder;

  @Test
  void eachKindHasItsCode() {
    assertLine(new IllegalArgumentException("x must be > 0,\n got 0"), 64, "x must be > 0, got 0");
    assertLine(new ArithmeticException("losses must be finite"), 64, "losses must be finite");
    assertLine(
        FileFault.reading("g.json", new AccessDeniedException("g.json")),
        64,
        "g.json: cannot be read: permission denied");
    assertLine(
        FileFault.writing("g.csv", new IOException("No space left on device")),
        74,
        "g.csv: cannot be written: No space left on device");
    assertLine(
        new InvalidPathException("z\ufffd.json", "unmappable"),
        64,
        "a path must be of characters of this locale, got \"z\ufffd.json\"; LC_ALL=C.UTF-8 has"
            + " them all");
    assertThat(ErrorLine.of(new OutOfMemoryError()).code()).isEqualTo(64);
    assertThat(ErrorLine.of(new OutOfMemoryError()).text())
        .startsWith("task-landscape: must fit into the ")
        .endsWith(" MiB of memory that Java has, got more; java -Xmx gives more");
    assertThat(ErrorLine.of(new StackOverflowError()).code()).isEqualTo(70);
  }

  private static void assertLine(Throwable e, int code, String text) {
    assertThat(ErrorLine.of(e).code()).isEqualTo(code);
    assertThat(ErrorLine.of(e).text()).isEqualTo("task-landscape: " + text);
  }

  @Test
  void nothingThatLeadsATerminalReachesIt() throws IOException {
    Path file = Files.writeString(folder.resolve("e.csv"), "task,\u007f\u009b31mx,z\n1,2,3\n");
    CommandRun run = CommandRun.of("diagnose", file.toString(), "--task", "task", "--target", "y");
    assertThat(run.err())
        .contains("must have the column \"y\", got \"task\", \"\\u007f\\u009b31mx\", \"z\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "solve|must have FILE, got none (see task-landscape solve --help)",
        "solve a.json b.json|must have arguments that --help lists, got \"b.json\"",
        "tradeoff --trials 2|must have --out FILE, got none",
        "tradeoff --out t.csv --trials many|--trials N must be a whole number from -2147483648",
        "tradeoff --out t.csv --scale x|--scale BETA must be a number, got \"x\"",
      })
  void argumentsAreNamedWithTheirRule(String args, String message) {
    CommandRun run = CommandRun.of(args.split(" "));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).startsWith("task-landscape: " + message);
  }

  /** As a full disk, or a pipe whose reader is gone. */
  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @ParameterizedTest
  @CsvSource({"--help", "--version", "solve --help", "figure --list"})
  void outputThatIsLostIsNeverASuccess(String args) {
    var sound = new ByteArrayOutputStream();
    assertThat(TaskLandscape.run(sound, args.split(" "))).isZero();
    assertThat(sound.toString(StandardCharsets.UTF_8)).isNotBlank();
    assertThat(TaskLandscape.run(new FullDisk(), args.split(" "))).isEqualTo(74);
  }

  @Test
  void anErrorOfItsOwnGoesBeforeTheLostOutput() {
    assertThat(TaskLandscape.run(new FullDisk(), "solve", "missing.json")).isEqualTo(64);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsFoundBeforeTheWork() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    CommandRun run =
        CommandRun.of("tradeoff", "--trials", "2", "--out", file.resolve("t.csv").toString());
    assertThat(run.code()).isEqualTo(74);
    assertThat(run.err())
        .contains("t.csv.run.json: cannot be written: a file stands where a folder is needed");
    CommandRun figure = CommandRun.of("figure", "--out", file.resolve("below").toString());
    assertThat(figure.code()).isEqualTo(74);
    CommandRun site = CommandRun.of("site", "--out", file.resolve("below").toString());
    assertThat(site.code()).isEqualTo(74);
  }

  /** The same in a process: little memory, one line, nothing left behind. */
  @Test
  void memoryThatIsTooSmallIsOneLine() throws Exception {
    Path out = folder.resolve("t.csv");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                TaskLandscape.class.getName()));
    command.addAll(List.of("tradeoff", "--dimension", "20000", "--trials", "2", "--tasks", "2"));
    command.addAll(List.of("--samples", "2", "--threads", "2", "--out", out.toString()));
    Path log = folder.resolve("log");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    assertThat(process.waitFor()).isEqualTo(64);
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> !line.startsWith("tradeoff"))
        .singleElement()
        .asString()
        .startsWith("task-landscape: must fit into the ");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFullDiskOfTheSystemIsNoSuccess() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has /dev/full");
    try (var out = new FileOutputStream(full.toFile())) {
      assertThat(TaskLandscape.run(out, "--help")).isEqualTo(74);
    }
  }
}
