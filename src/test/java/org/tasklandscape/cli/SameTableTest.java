package org.tasklandscape.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One law: a diagnosis depends on what the cells say, not on how the file writes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameTableTest {
  private static final int ROWS = 1 + 20 * 28;

  private List<String> rows;
  private String wanted;

  @BeforeAll
  void diagnosePlain(@TempDir Path folder) throws IOException {
    rows = Files.readAllLines(Path.of("src/examples/simulated-tasks.csv")).subList(0, ROWS);
    wanted = diagnosed(folder, (text(rows, "\n")).getBytes(UTF_8));
  }

  private static String text(List<String> lines, String end) {
    return lines.stream().map(line -> line + end).collect(Collectors.joining());
  }

  private static String diagnosed(Path folder, byte[] table) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, table);
    CommandRun run =
        CommandRun.of("diagnose", file.toString(), "--task", "task", "--target", "y", "--json");
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void otherLineEnds(@TempDir Path folder) throws IOException {
    assertThat(diagnosed(folder, text(rows, "\r\n").getBytes(UTF_8))).isEqualTo(wanted);
  }

  @Test
  void noLineEndAtTheLastRow(@TempDir Path folder) throws IOException {
    byte[] bytes = text(rows, "\n").strip().getBytes(UTF_8);
    assertThat(diagnosed(folder, bytes)).isEqualTo(wanted);
  }

  @Test
  void cellsInQuotes(@TempDir Path folder) throws IOException {
    List<String> quoted =
        rows.stream()
            .map(
                row ->
                    Arrays.stream(row.split(",")).collect(Collectors.joining("\",\"", "\"", "\"")))
            .toList();
    assertThat(diagnosed(folder, text(quoted, "\n").getBytes(UTF_8))).isEqualTo(wanted);
  }

  @Test
  void aByteOrderMark(@TempDir Path folder) throws IOException {
    byte[] bytes = ("\uFEFF" + text(rows, "\n")).getBytes(UTF_8);
    assertThat(diagnosed(folder, bytes)).isEqualTo(wanted);
  }

  @Test
  void semicolonsAndTabs(@TempDir Path folder) throws IOException {
    for (String separator : List.of(";", "\t")) {
      byte[] bytes = text(rows, "\n").replace(",", separator).getBytes(UTF_8);
      assertThat(diagnosed(folder, bytes)).isEqualTo(wanted);
    }
  }

  @Test
  void gzipInSeveralMembers(@TempDir Path folder) throws IOException {
    var zipped = new ByteArrayOutputStream();
    byte[] bytes = text(rows, "\n").getBytes(UTF_8);
    int half = bytes.length / 2;
    for (byte[] part :
        List.of(Arrays.copyOf(bytes, half), Arrays.copyOfRange(bytes, half, bytes.length))) {
      try (var member = new GZIPOutputStream(zipped)) {
        member.write(part);
      }
    }
    assertThat(diagnosed(folder, zipped.toByteArray())).isEqualTo(wanted);
  }
}
