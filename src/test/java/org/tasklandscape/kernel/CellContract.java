package org.tasklandscape.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.kernel.KernelClient.Run;

/**
 * What a reader may expect of a cell that runs: nothing lost, nothing silent, nothing that cannot
 * be ended.
 *
 * <p>One kernel runs all tests, in any order; each uses names of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CellContract {
  private static final String RUNNING = "System.out.println(\"running\"); ";

  /** Much longer than it takes, since the machine may be busy; for ever is what must not be. */
  private static final long SOON = Duration.ofSeconds(20).toNanos();

  Path folder;
  KernelClient kernel;

  /** The kernel's command, as in a kernelspec. */
  abstract List<String> argv() throws IOException;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    String classPath = System.getProperty("java.class.path");
    var environment = Map.of("IJAVA_CLASSPATH", classPath, "JJAVA_CLASSPATH", classPath);
    kernel = new KernelClient(argv(), environment, folder);
  }

  @AfterAll
  void stop() {
    if (kernel != null) {
      kernel.close();
    }
  }

  String value(String code) {
    Run run = kernel.run(code);
    assertThat(run.traceback()).isEmpty();
    return run.result("text/plain");
  }

  @Test
  void aMillionLinesArriveInAFewHundredMessages() {
    Run run = kernel.run("for (int i = 0; i < 1_000_000; i++) System.out.println(i);");
    var expected = new StringBuilder();
    IntStream.range(0, 1_000_000).forEach(i -> expected.append(i).append('\n'));
    assertThat(run.printed("stdout").equals(expected.toString())).isTrue();
    assertThat(run.of("stream")).hasSizeLessThan(400);
    assertThat(run.published().get(run.published().size() - 1).type()).isEqualTo("status");
  }

  @Test
  void bothStreamsKeepTheOrderInWhichTheyWerePrinted() {
    Run run =
        kernel.run(
            "for (int i = 0; i < 500; i++) { System.out.print(\"o\" + i + \" \");"
                + " System.err.print(\"e\" + i + \" \"); }");
    var expected = new StringBuilder();
    IntStream.range(0, 500).forEach(i -> expected.append("o" + i + " e" + i + " "));
    assertThat(run.printed("stdout", "stderr")).isEqualTo(expected.toString());
  }

  /** Far more than the buffers on the way hold, and than a publisher keeps by default. */
  @Test
  void aFrontEndThatDoesNotReadForAWhileLosesNothing() {
    String id =
        kernel.submit(
            "String block = \"x\".repeat(10_000);\n"
                + "for (int i = 0; i < 2000; i++) { System.out.print(block); System.err.print(block); }",
            true);
    kernel.awaitReplyAlone(id);
    Run run = kernel.result(id);
    assertThat(run.printed("stdout")).hasSize(20_000_000);
    assertThat(run.printed("stderr")).hasSize(20_000_000);
  }

  @Test
  void lettersOfManyBytesArriveWhole() {
    Run run =
        kernel.run(
            "for (byte b : \"ü€😀\".getBytes(java.nio.charset.StandardCharsets.UTF_8))"
                + " { System.out.write(b); System.out.flush(); Thread.sleep(150); }");
    assertThat(run.printed("stdout")).isEqualTo("ü€😀");
  }

  @Test
  void whatALongCellPrintsIsSeenWhileItRuns() {
    Run run = kernel.run("System.out.println(\"early\"); Thread.sleep(3000);");
    long printed =
        run.published().stream()
            .filter(m -> m.type().equals("stream"))
            .findFirst()
            .orElseThrow()
            .nanos();
    long idle = run.published().get(run.published().size() - 1).nanos();
    assertThat(Duration.ofNanos(idle - printed)).isGreaterThan(Duration.ofMillis(1500));
  }

  @Test
  void threadsThatACellStartsDoNotHoldIt() {
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      String size =
          value(
              "java.util.concurrent.Executors.newFixedThreadPool(3)"
                  + ".invokeAll(java.util.List.of(() -> 1, () -> 2, () -> 3)).size()");
      assertThat(size).isEqualTo("3");
      assertThat(System.nanoTime() - start).isLessThan(SOON);
    }
  }

  @Test
  void whatAThreadPrintsAfterItsCellArrives() {
    kernel.run(
        "new Thread(() -> { try { Thread.sleep(500); } catch (InterruptedException e) {}"
            + " System.out.println(\"late words\"); }).start();");
    var late = kernel.published(m -> m.content().path("text").asText().contains("late words"));
    assertThat(late.parent()).isNotEmpty();
  }

  @Test
  void anExceptionThatEndsAThreadIsPrinted() {
    kernel.run(
        "var failing = new Thread(() -> {\n  throw new IllegalStateException(\"thread failed\");\n});\n"
            + "failing.start();\nfailing.join();");
    kernel.published(
        m ->
            m.content().path("name").asText().equals("stderr")
                && m.content()
                    .path("text")
                    .asText()
                    .contains("IllegalStateException: thread failed"));
  }

  /** R prints that it runs, in the very snippet that does not end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ R while (true) {} }",
        "{ R Thread.sleep(1_000_000); }",
        "{ R while (true) { try { Thread.sleep(10); } catch (InterruptedException e) {} } }",
        "{ R new java.net.ServerSocket(0).accept(); }",
        "{ R java.util.stream.IntStream.iterate(0, i -> i + 1).forEach(i -> {}); }",
        "{ R while (true) System.out.println(\"more\"); }",
        "{ R while (true) { try { throw new Exception(); } catch (Throwable e) {} } }",
        "class Slow { public String toString() { R while (true) {} } }\nnew Slow()",
        "java.util.concurrent.Executors.newFixedThreadPool(1).submit(() -> { R while (true) {} }).get();"
      })
  void anInterruptEndsACellWhateverItDoes(String endless) {
    String id = kernel.submit(endless.replace("R ", RUNNING), true);
    kernel.published(m -> m.parent().equals(id) && m.type().equals("stream"));
    assertInterruptEnds(id);
  }

  /** And the next cell runs. */
  final void assertInterruptEnds(String id) {
    long start = System.nanoTime();
    kernel.interrupt();
    assertThat(kernel.result(id).status()).isEqualTo("error");
    assertThat(System.nanoTime() - start).isLessThan(SOON);
    assertThat(value("1 + 1")).isEqualTo("2");
  }

  @Test
  void anInterruptEndsTheWaitForALineAndTheNextLineIsRead() {
    String code = "new java.util.Scanner(System.in).nextLine()";
    String given = kernel.submit(code, true);
    kernel.awaitQuestion();
    assertInterruptEnds(given);
    String asked = kernel.submit(code, true);
    kernel.awaitQuestion();
    kernel.type("typed ü");
    assertThat(kernel.result(asked).result("text/plain")).isEqualTo("typed ü");
  }

  /** A front end that runs notebooks through has nobody who types: what reads finds the end. */
  @Test
  void whereNobodyCanBeAskedInputEnds() {
    Run run = kernel.runUnasked("System.in.read()");
    assertThat(run.status()).isEqualTo("ok");
    assertThat(run.result("text/plain")).isEqualTo("-1");
  }
}
