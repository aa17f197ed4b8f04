package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.stats.Estimate;

/** Two notebooks, two processes, one table. */
class SimultaneousClaimsTest {
  private static final int ROUNDS = 20;

  @TempDir Path figures;

  /** Records one claim many times; run in processes of its own. */
  public static void main(String[] args) {
    record(Path.of(args[0]), PaperClaim.valueOf(args[1]));
  }

  private static void record(Path figures, PaperClaim paper) {
    for (int round = ROUNDS; round >= 0; round--) {
      var condition = Condition.equal("round", Estimate.exact(round), 0, 0);
      Claims.in(figures).check(Claim.of(paper, "figure", "for a test", condition));
    }
  }

  private void assertNoVerdictLost() throws IOException {
    List<String> rows =
        Files.readAllLines(figures.resolve("claims.md")).stream()
            .filter(line -> line.startsWith("| C-"))
            .toList();
    assertThat(rows).hasSameSizeAs(PaperClaim.values()).allMatch(row -> row.contains("| PASS |"));
  }

  private Process start(PaperClaim paper) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SimultaneousClaimsTest.class.getName(),
            figures.toString(),
            paper.name())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void assertSuccess(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void processesLoseNoRecord() throws Exception {
    var processes = new ArrayList<Process>();
    for (PaperClaim paper : PaperClaim.values()) {
      processes.add(start(paper));
    }
    for (Process process : processes) {
      assertSuccess(process);
    }
    assertNoVerdictLost();
  }

  /** Without the lock the other process writes the table a few milliseconds after its record. */
  @Test
  void theTableIsWrittenUnderALock() throws Exception {
    Process process;
    try (var channel =
        FileChannel.open(
            Claims.in(figures).lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      process = start(PaperClaim.HARDNESS);
      Path record = figures.resolve("claims/C-hardness.json");
      for (int wait = 0; wait < 600 && !Files.exists(record); wait++) {
        Thread.sleep(100);
      }
      Thread.sleep(1000);
      assertThat(record).exists();
      assertThat(figures.resolve("claims.md")).doesNotExist();
    }
    assertSuccess(process);
    assertThat(figures.resolve("claims.md")).exists();
  }

  @Test
  void threadsLoseNoRecord() throws Exception {
    var threads =
        Arrays.stream(PaperClaim.values())
            .map(paper -> new Thread(() -> record(figures, paper)))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertNoVerdictLost();
  }
}
