package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tasklandscape.linear.Vectors;

class FeatureTableTest {
  private static final int F = 6;
  private static final String HEADER = "task,split,label,f0,f1,f2,f3,f4,f5";

  @TempDir Path folder;

  /**
   * Two classes that a line tells apart; faint tasks have a line of their own, in common or not.
   */
  private static List<String> rows(long seed, int tasks, boolean packed) {
    var random = new Random(seed);
    double[] own = line(random);
    List<String> rows = new ArrayList<>();
    for (int t = 0; t < tasks; t++) {
      boolean hard = t % 4 < 2;
      double side = hard ? 1 : -1;
      double[] line = packed ? Arrays.stream(own).map(x -> side * x).toArray() : line(random);
      boolean first = false;
      for (int i = 0; i < 30; i++) {
        double[] x = line(random);
        // Both labels are shown in support: the second sample lies on the other side of the first.
        if (i == 1 && Vectors.dot(x, line) > 0 == first) {
          x = Arrays.stream(x).map(entry -> -entry).toArray();
        }
        boolean yes = Vectors.dot(x, line) > 0;
        first = i == 0 ? yes : first;
        var cells = new StringBuilder();
        for (double entry : x) {
          cells.append(String.format(Locale.ROOT, ",%.6f", (hard ? 0.3 : 1) * entry));
        }
        rows.add(
            "t%03d,%s,%s%s".formatted(t, i < 10 ? "support" : "query", yes ? "yes" : "no", cells));
      }
    }
    return rows;
  }

  private static double[] line(Random random) {
    return random.doubles(F).map(x -> random.nextGaussian()).toArray();
  }

  private CommandRun probe(List<String> rows, String... more) throws IOException {
    Path file = folder.resolve("features.csv");
    Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
    List<String> all = new ArrayList<>(List.of("probe", "--features", file.toString()));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void packedTasksAreToldFromScatteredOnes() throws IOException {
    CommandRun packed = probe(rows(3, 200, true));
    assertThat(packed.err()).isEmpty();
    assertThat(packed.out())
        .contains("tasks                            200, of 6 features and 2 labels");
    var scattered = new ObjectMapper().readTree(probe(rows(3, 200, false), "--json").out());
    var tree = new ObjectMapper().readTree(probe(rows(3, 200, true), "--json").out());
    assertThat(scattered.path("gain").path("upper").asDouble())
        .isLessThan(tree.path("gain").path("lower").asDouble());
    assertThat(tree.path("gain").path("lower").asDouble()).isPositive();
    assertThat(scattered.path("verdict").asText()).isEqualTo("NO_DIFFERENCE");
    assertThat(scattered.path("coherence").asDouble())
        .isLessThan(tree.path("coherence").asDouble());
    // Inputs of 0.3 have second moments of 0.09; the constant column, of 1, lifts both thirds.
    assertThat(tree.path("hardness").asDouble()).isBetween(0.09, 0.4);
  }

  @Test
  void neitherTheOrderOfTheRowsNorThatOfTheTasksChangesAByte() throws IOException {
    List<String> rows = rows(5, 40, true);
    String whole = probe(rows, "--json").out();
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(probe(shuffled, "--json").out()).isEqualTo(whole);
  }

  @Test
  void fewTasksCannotTell() throws IOException {
    CommandRun run = probe(rows(4, 12, true));
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("These tasks cannot tell.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "^([^,]*),query,    | $1,support,   | task t000: must have rows of support and of query, got none of query",
        "^(t000),query,     | $1,test,      | split must be support or query, got \"test\"",
        "^(.*),[^,]*$       | $1,NaN        | line 2: f5 must be a number from -1e100 to 1e100, got \"NaN\"",
        "^(.*),[^,]*$       | $1,much       | line 2: f5 must be a number from -1e100 to 1e100, got \"much\"",
        "^(t003.*),[^,]*$   | $1,-1e200     | line 92: f5 must be a number from -1e100 to 1e100, got \"-1e200\"",
        "yes                | no            | must have at least 2 labels to tell apart, got \"no\"",
        "^(t001,query),yes  | $1,perhaps    | task t001: must have each label of query in support, got \"perhaps\" in query alone",
        "^(.*),[^,]*$       | $1            | line 2: must have 9 cells, got 8",
        "^t0..,             | one,          | must have at least 6 tasks to learn from and as many to judge, got 1 and 0",
        "(,[^,]*){6}$       | ,0,0,0,0,0,0  | features must not all be zero"
      })
  void badTablesAreToldInOneLine(String part, String broken, String words) throws IOException {
    List<String> rows =
        rows(6, 20, true).stream()
            .map(row -> row.replaceAll(part.strip(), broken.strip()))
            .toList();
    CommandRun run = probe(rows);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("features.csv").contains(words);
  }

  /** As spreadsheets write them. */
  @Test
  void aByteOrderMarkIsReadAndCellsOfSeveralLinesKeepTheLines() throws IOException {
    List<String> rows = rows(5, 40, true);
    String whole = probe(rows, "--json").out();
    Path file = folder.resolve("features.csv");
    Files.writeString(file, "\uFEFF" + Files.readString(file));
    assertThat(CommandRun.of("probe", "--features", file.toString(), "--json").out())
        .isEqualTo(whole);
    List<String> wrapped =
        new ArrayList<>(rows.stream().map(row -> row.replace("t000,", "\"t\n000\",")).toList());
    wrapped.set(30, wrapped.get(30).replace("t001,support", "t001,test"));
    assertThat(probe(wrapped).err())
        .contains("features.csv, line 62: split must be support or query, got \"test\"");
  }

  @Test
  void drawsAreOfAConfiguration() throws IOException {
    CommandRun run = probe(rows(5, 40, true), "--draws", "2");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--draws must come with a CONFIG, got none");
  }

  @Test
  void aTableOfOtherColumnsIsRefused() throws IOException {
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "task,label,f0\na,1,2\n");
    CommandRun run = CommandRun.of("probe", "--features", file.toString());
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err())
        .contains("other.csv, line 1: must have the columns task, split, label and features, got");
  }
}
