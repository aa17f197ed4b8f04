package org.tasklandscape.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.daemon.Awaited;

/** What any change should keep: a sweep and a table on a cluster, of which an executor is lost. */
class ShortClusterTest {
  private static final String GRID =
      "tradeoff --dimension 10 --trials 1500 --tasks 2,50 --samples 1,20 --steps 0,0.5 --out ";

  private static final int ROWS = 60_000;

  @TempDir Path folder;

  private Path table() throws IOException {
    Path parts = Files.createDirectory(folder.resolve("parts"));
    var random = new SplittableRandom(8);
    for (int file = 0; file < 3; file++) {
      var text = new StringBuilder("task,x1,x2,y\n");
      for (int i = 0; i < ROWS; i++) {
        int task = random.nextInt(40);
        double x = (1 + task % 2) * random.nextGaussian();
        text.append("t%d,%s,%s,%s%n".formatted(task, x, random.nextGaussian(), x + task % 3));
      }
      Files.writeString(parts.resolve("part-%d.csv".formatted(file)), text);
    }
    return parts;
  }

  /** Whether sums of tasks have been written for other executors to fetch. */
  private static boolean holdsSums(SparkCluster cluster) {
    if (!Files.exists(cluster.scratch())) {
      return false;
    }
    try (Stream<Path> files = Files.walk(cluster.scratch())) {
      return files.anyMatch(file -> file.getFileName().toString().matches("shuffle_.*\\.data"));
    } catch (IOException | UncheckedIOException e) {
      // Files come and go.
      return false;
    }
  }

  private SparkCluster.Ended losing(SparkCluster cluster, BooleanSupplier when, String... command) {
    Path log = folder.resolve(command[0] + ".log");
    Process run = cluster.begin(log, command);
    Awaited.until(() -> when.getAsBoolean() || !run.isAlive());
    assertThat(run.isAlive()).as(SparkCluster.read(log)).isTrue();
    cluster.executors().get(0).destroyForcibly();
    SparkCluster.Ended ended = SparkCluster.end(run, log);
    assertThat(ended.code()).as(ended.log()).isZero();
    return ended;
  }

  @Test
  void aSweepAndATableKeepTheirBytesWhenAnExecutorIsLost() throws IOException {
    SparkCluster.require("4.2.0");
    try (SparkCluster cluster = SparkCluster.start("4.2.0", folder)) {
      cluster.cut(100_000);
      Path one = folder.resolve("one.csv");
      cluster.local(folder.resolve("one.log"), (GRID + one).split(" "));
      Path two = folder.resolve("two.csv");
      losing(cluster, () -> SparkCluster.read(two).lines().count() > 2, (GRID + two).split(" "));
      assertThat(two).hasSameBinaryContentAs(one);

      Path parts = table();
      String columns = " --task task --target y --json";
      String files = "%1$s/part-0.csv %1$s/part-1.csv %1$s/part-2.csv".formatted(parts);
      SparkCluster.Ended here =
          cluster.local(folder.resolve("here.log"), ("diagnose " + files + columns).split(" "));
      SparkCluster.Ended there =
          losing(
              cluster,
              () -> holdsSums(cluster) && !cluster.executors().isEmpty(),
              ("diagnose " + parts + columns).split(" "));
      assertThat(there.out()).isNotEmpty().isEqualTo(here.out());
      long pieces = Files.readAllLines(two).size() - 1L;
      System.out.printf(
          "spark: a grid of %d lines and a table of %d rows on a Master and two Workers of Spark"
              + " 4.2.0, an executor of each killed: the bytes of one process%n",
          pieces, 3 * ROWS);
    }
  }
}
