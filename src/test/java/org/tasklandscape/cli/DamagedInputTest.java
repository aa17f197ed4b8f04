package org.tasklandscape.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.files.Damage;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.TaskTableReader;

/** Input that was damaged at random: one line and 64, or a result that loses nothing. */
class DamagedInputTest {
  private static final ColumnChoice COLUMNS = new ColumnChoice("task", "y", List.of());

  @TempDir Path folder;

  private static String table(int tasks, int rows) {
    var random = new SplittableRandom(3);
    var text = new StringBuilder("task,x1,x2,y\n");
    for (int i = 0; i < tasks * rows; i++) {
      double x = random.nextDouble() - 0.5;
      double z = random.nextDouble() - 0.5;
      text.append(
          "t%d,%s,%s,%s\n".formatted(i / rows, x, z, x * (i / rows) + z + random.nextDouble()));
    }
    return text.toString();
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static CommandRun diagnose(Path file) {
    return CommandRun.of(
        "diagnose", file.toString(), "--task", "task", "--target", "y", "--json", "--threads", "1");
  }

  private static void assertOneLine(CommandRun run) {
    if (run.code() == 0) {
      assertThat(run.err()).isEmpty();
      return;
    }
    assertThat(run.code()).as(run.err()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("task-landscape: ")
        .doesNotContain("Exception", "\tat ", "jackson", "null:")
        .matches("[^\\p{Cntrl}]*\n");
  }

  @Test
  void tables() throws IOException {
    byte[] sound = table(8, 7).getBytes(UTF_8);
    var random = new SplittableRandom(4);
    int read = 0;
    for (int i = 0; i < 300; i++) {
      byte[] damaged = Damage.of(sound, random);
      CommandRun run = diagnose(Files.write(folder.resolve("t.csv"), damaged));
      assertOneLine(run);
      if (run.code() == 0) {
        read++;
        long rows =
            new TaskTableReader(COLUMNS, 1, 1 << 20)
                .read(new ByteArrayInputStream(damaged), count -> {})
                .rows();
        String text = new String(damaged, UTF_8);
        if (!text.contains("\"")) {
          // Counted by other means.
          assertThat(rows).isEqualTo(text.lines().filter(line -> !line.isEmpty()).count() - 1);
        }
      }
    }
    assertThat(read).isBetween(1, 299);
  }

  /** Whatever is read of a damaged archive is all of it. */
  @Test
  void zippedTables() throws IOException {
    byte[] text = table(8, 7).getBytes(UTF_8);
    byte[] first = zipped(Arrays.copyOf(text, text.length / 2));
    byte[] second = zipped(Arrays.copyOfRange(text, text.length / 2, text.length));
    byte[] sound = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, sound, first.length, second.length);
    Path file = folder.resolve("t.csv.gz");
    String whole = diagnose(Files.write(file, sound)).out();
    assertThat(whole).contains("\"verdict\"");
    var random = new SplittableRandom(5);
    for (int i = 0; i < 300; i++) {
      CommandRun run = diagnose(Files.write(file, Damage.of(sound, random)));
      assertOneLine(run);
      if (run.code() == 0 && !run.out().equals(whole)) {
        // A member lost or doubled as a whole is the only damage that nothing could tell.
        assertThat(run.out()).isNull();
      }
    }
    byte[] rest = Arrays.copyOf(sound, sound.length + 30);
    System.arraycopy(text, 0, rest, sound.length, 30);
    CommandRun run = diagnose(Files.write(file, rest));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains(file + ": cannot be read: ");
  }

  @Test
  void problems() throws IOException {
    byte[] sound =
        """
        {"dimension": 2, "hardProbability": 0.25, "easyCurvature": 1.5, "hardCurvature": 0.5,
         "easySpread": 0.1, "hardSpread": 0, "distance": 3, "innerStep": 0.4, "samples": 10}
        """
            .getBytes(UTF_8);
    Path file = folder.resolve("p.json");
    var random = new SplittableRandom(6);
    int solved = 0;
    for (int i = 0; i < 600; i++) {
      byte[] damaged = Damage.of(sound, random);
      CommandRun run = CommandRun.of("solve", Files.write(file, damaged).toString(), "--json");
      assertOneLine(run);
      if (run.code() == 0) {
        solved++;
        JsonNode lenient = new ObjectMapper().readTree(damaged);
        assertThat(lenient).as(new String(damaged, UTF_8)).hasSize(9);
        assertThat(new ObjectMapper().readTree(run.out()).get("excessRiskMaml").isNumber())
            .isTrue();
      }
    }
    assertThat(solved).isBetween(1, 599);
  }

  @Test
  void configurations() throws IOException {
    byte[] sound = Files.readAllBytes(Path.of("src/networks/gain.json"));
    Path file = folder.resolve("c.json");
    Path out = folder.resolve("missing/table.csv");
    var random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      Files.write(file, Damage.of(sound, random));
      // What is sound would train: stop it by a rule that is checked behind the configuration.
      CommandRun run =
          CommandRun.of("networks", file.toString(), "--out", out.toString(), "--threads", "0");
      assertThat(run.code()).isEqualTo(64);
      assertOneLine(run);
      assertThat(out.getParent()).doesNotExist();
    }
  }
}
