package org.tasklandscape.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One law: a diagnosis on a cluster depends on the rows, not on their order, their files, the parts
 * that these are cut into, or what holds them; and what does not fit is said as one process says
 * it.
 */
class TablesClusterTest {
  private static final Path EXAMPLE = Path.of("src/examples/simulated-tasks.csv").toAbsolutePath();

  @TempDir Path folder;

  private List<String> rows;
  private int runs;

  @BeforeEach
  void readExample() throws IOException {
    rows = new ArrayList<>(Files.readAllLines(EXAMPLE));
  }

  private SparkCluster start(String version) throws IOException {
    SparkCluster.require(version);
    SparkCluster cluster = SparkCluster.start(version, folder);
    cluster.cut(10_000);
    return cluster;
  }

  private String[] command(Object... places) {
    List<String> words = new ArrayList<>(List.of("diagnose"));
    for (Object place : places) {
      words.add(place.toString());
    }
    words.addAll(List.of("--task", "task", "--target", "y", "--json"));
    return words.toArray(String[]::new);
  }

  private SparkCluster.Ended local(SparkCluster cluster, Object... places) {
    return cluster.local(folder.resolve(runs++ + ".log"), command(places));
  }

  private SparkCluster.Ended remote(SparkCluster cluster, Object... places) {
    return cluster.run(folder.resolve(runs++ + ".log"), command(places));
  }

  /** Uneven parts of the shuffled rows, each with its header, beside what is no part. */
  private Path parts(String name) throws IOException {
    List<String> shuffled = new ArrayList<>(rows.subList(1, rows.size()));
    Collections.shuffle(shuffled, new Random(4));
    Path parts = Files.createDirectory(folder.resolve(name));
    int[] ends = {0, 11, 1900, 1901, shuffled.size()};
    for (int i = 1; i < ends.length; i++) {
      List<String> own = new ArrayList<>(shuffled.subList(ends[i - 1], ends[i]));
      own.add(0, rows.get(0));
      Files.write(parts.resolve("part-" + i + ".csv"), own);
    }
    Files.write(parts.resolve("_SUCCESS"), List.of());
    return parts;
  }

  private Path zipped() throws IOException {
    Path zipped = folder.resolve("table.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      Files.copy(EXAMPLE, out);
    }
    return zipped;
  }

  private static void assertSame(SparkCluster.Ended there, SparkCluster.Ended here) {
    assertThat(there.code()).as(there.log()).isZero();
    assertThat(there.out()).isNotEmpty().isEqualTo(here.out());
  }

  private static void assertRefused(SparkCluster.Ended there, String message) {
    assertThat(there.fault()).as(there.log()).isEqualTo("task-landscape: " + message);
    assertThat(there.code()).isEqualTo(64);
    assertThat(there.out()).isEmpty();
  }

  @Test
  void theDiagnosisDependsOnTheRowsAlone() throws IOException {
    try (SparkCluster cluster = start("4.2.0")) {
      SparkCluster.Ended here = local(cluster, EXAMPLE);
      assertSame(remote(cluster, "file://" + EXAMPLE), here);
      assertSame(remote(cluster, parts("a b%20c")), here);
      assertSame(remote(cluster, zipped()), here);
      // Two files, several row groups each.
      Path columns = Files.createDirectory(folder.resolve("columns"));
      ParquetTable.write(columns.resolve("1.parquet"), rows.subList(1700, rows.size()));
      ParquetTable.write(columns.resolve("2.parquet"), rows.subList(1, 1700));
      assertSame(remote(cluster, columns), here);
    }
  }

  /** A name that holds a line end, which cuts cannot see: its file is read once more, whole. */
  @Test
  void aLineEndInsideQuotesIsNoEndOfARow() throws IOException {
    try (SparkCluster cluster = start("4.2.0")) {
      cluster.cut(300);
      Path quoted = folder.resolve("quoted.csv");
      Files.writeString(
          quoted,
          String.join("\n", rows.subList(0, 1001)).replaceAll("task (\\d+)", "\"task\n$1\""));
      assertSame(remote(cluster, quoted), local(cluster, quoted));
    }
  }

  @Test
  void whatDoesNotFitIsOneLine() throws IOException {
    try (SparkCluster cluster = start("4.2.0")) {
      Path parts = parts("parts");
      Path bad = parts.resolve("part-2.csv");
      List<String> own = new ArrayList<>(Files.readAllLines(bad));
      own.set(1500, "task 1,0.5,half,1");
      own.set(1700, "task 1,0.5");
      Files.write(bad, own);
      String said = local(cluster, bad).fault();
      assertThat(said).contains("part-2.csv, line 1501, column \"x2\": must be a finite number");
      assertRefused(remote(cluster, parts), said.replace("task-landscape: ", ""));

      List<String> gap = new ArrayList<>(rows.subList(1, 1001));
      gap.set(899, "task 1,,0.5,1");
      gap.set(950, "task 1,,0.5,1");
      Path columns = ParquetTable.write(folder.resolve("a b.parquet"), gap);
      SparkCluster.Ended there = remote(cluster, columns);
      assertThat(there.fault())
          .as(there.log())
          .startsWith(
              "task-landscape: %s, row 900, column \"x1\": must be a finite number, got an empty cell"
                  .formatted(columns));
      assertThat(there.code()).isEqualTo(64);

      Path cut = folder.resolve("cut.csv.gz");
      byte[] whole = Files.readAllBytes(zipped());
      Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
      assertRefused(remote(cluster, cut), cut + ": cannot be read: it ends too early");
      Path nowhere = folder.resolve("nowhere");
      assertRefused(remote(cluster, nowhere), nowhere + ": no such file or folder");
    }
  }

  @Test
  void theSameJarReadsTablesOnSpark35() throws IOException {
    try (SparkCluster cluster = start("3.5.9")) {
      SparkCluster.Ended here = local(cluster, EXAMPLE);
      assertSame(remote(cluster, parts("parts")), here);
      Path columns = folder.resolve("table.parquet");
      assertSame(remote(cluster, ParquetTable.write(columns, rows.subList(1, rows.size()))), here);
    }
  }
}
