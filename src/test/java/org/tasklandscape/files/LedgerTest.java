package org.tasklandscape.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir Path folder;

  private Path result() {
    return folder.resolve("table.csv");
  }

  private Ledger open(int seed, boolean resume) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("seed", seed);
    return Ledger.open(folder.resolve("run.json"), parameters, resume, List.of(result()));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Who was first is known as long as there is a result. */
  @Test
  void theFirstFactIsKept() {
    try (Ledger ledger = open(1, false)) {
      assertThat(ledger.keep("bits", "a")).isEqualTo("a");
      ledger.write(result(), "1\n");
      assertThat(ledger.keep("bits", "b")).isEqualTo("a");
    }
    try (Ledger ledger = open(1, true)) {
      assertThat(ledger.keep("bits", "c")).isEqualTo("a");
      assertThat(ledger.keep("maker", "m")).isEqualTo("m");
    }
    result().toFile().delete();
    try (Ledger ledger = open(1, true)) {
      assertThat(ledger.keep("bits", "d")).isEqualTo("d");
    }
  }

  @Test
  void aRunGoesOnWithItsOwnResults() throws IOException {
    try (Ledger ledger = open(1, false)) {
      assertThat(ledger.read(result())).isEmpty();
      ledger.write(result(), "one\n");
      ledger.write(result(), "two\n");
    }
    try (Ledger ledger = open(1, true)) {
      assertThat(ledger.read(result())).contains("two\n");
    }
    assertThat(names()).containsExactly("run.json", "table.csv");
  }

  @Test
  void anotherRunIsRefusedByTheFirstParameterThatDiffers() {
    try (Ledger ledger = open(1, true)) {
      ledger.write(result(), "one\n");
    }
    assertThatThrownBy(() -> open(2, true))
        .hasMessage(folder.resolve("run.json") + ": seed must be 1 to be resumed, got 2");
    assertThatThrownBy(() -> open(1, false))
        .hasMessage("--out must be without results, or --resume be given, got " + result());
  }

  /** A ledger without results binds nobody. */
  @Test
  void whatWroteNothingMayBeginAgainWithOtherParameters() {
    open(1, false).close();
    open(2, false).close();
  }

  @Test
  void changedResultsAndStrangersAreRefused() throws IOException {
    try (Ledger ledger = open(1, false)) {
      ledger.write(result(), "one\n");
    }
    Files.writeString(result(), "One\n");
    try (Ledger ledger = open(1, true)) {
      assertThatThrownBy(() -> ledger.read(result()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be as it was written to be resumed, got another SHA-256");
    }
    Files.delete(folder.resolve("run.json"));
    assertThatThrownBy(() -> open(1, true))
        .hasMessage(result() + " must have its run.json beside it to be resumed, got none");
  }

  /** Killed behind the note and before the result, or with a result that could not be written. */
  @Test
  void aResultThatWasNotedButNotWrittenIsNoDamage() throws IOException {
    try (Ledger ledger = open(1, false)) {
      ledger.write(result(), "one\n");
      Files.delete(result());
      Files.createDirectory(result());
      Files.createFile(result().resolve("in-the-way"));
      for (String text : List.of("two\n", "three\n")) {
        assertThatThrownBy(() -> ledger.write(result(), text)).isInstanceOf(FileFault.class);
      }
      Files.delete(result().resolve("in-the-way"));
      Files.delete(result());
      Files.writeString(result(), "one\n");
    }
    Files.createFile(folder.resolve(".table.csv.killed.part"));
    try (Ledger ledger = open(1, true)) {
      assertThat(ledger.read(result())).contains("one\n");
    }
    assertThat(names()).containsExactly("run.json", "table.csv");
  }

  @Test
  void twoRunsAtATimeAreOneTooMany() {
    try (Ledger first = open(1, false)) {
      first.write(result(), "one\n");
      assertThatThrownBy(() -> open(1, true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              folder.resolve("run.json")
                  + " must be written by one run at a time, got another that is at work");
    }
    open(1, true).close();
  }

  /** Runs in a process of its own: holds the ledger of a folder until its input ends. */
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("seed", 1);
      List<Path> results = List.of(folder.resolve("table.csv"));
      try (Ledger held = Ledger.open(folder.resolve("run.json"), parameters, true, results)) {
        held.write(results.get(0), "other\n");
        System.out.println("holds");
        System.in.read();
      }
    }
  }

  @Test
  void aRunOfAnotherProcessIsOneTooMany() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            folder.toString());
    Process other =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("holds");
      assertThatThrownBy(() -> open(1, true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith(
              "must be written by one run at a time, got another that is at work");
      other.outputWriter().close();
      assertThat(other.waitFor()).isZero();
    } finally {
      other.destroyForcibly();
    }
    try (Ledger mine = open(1, true)) {
      assertThat(mine.read(result())).contains("other\n");
    }
    assertThat(names()).containsExactly("run.json", "table.csv");
  }
}
