package org.tasklandscape.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.daemon.Awaited;
import org.tasklandscape.experiment.SmallConfigs;

/** Sweeps on clusters of real processes, which are killed; skipped where Spark's jars are not. */
class SparkClusterTest {
  /** About 20 s on one core, cells of one piece and of many. */
  private static final String GRID =
      "tradeoff --dimension 20 --trials 600 --tasks 2,20,100 --samples 1,50 --steps 0,0.5";

  @TempDir Path folder;

  private static String[] grid(Path out, String... more) {
    List<String> words = new ArrayList<>(List.of(GRID.split(" ")));
    words.addAll(List.of("--out", out.toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private Path whole(SparkCluster cluster) {
    Path whole = folder.resolve("whole.csv");
    SparkCluster.Ended local = cluster.local(folder.resolve("local.log"), grid(whole));
    assertThat(local.code()).as(local.log()).isZero();
    return whole;
  }

  private static boolean holdsLines(Path out) {
    return SparkCluster.read(out).lines().count() > 2;
  }

  /** An executor, then a Worker with its executor, then, in another run, the driver. */
  @Test
  void theBytesAreThoseOfOneProcessWhateverIsKilled() {
    SparkCluster.require("4.2.0");
    try (SparkCluster cluster = SparkCluster.start("4.2.0", folder)) {
      Path whole = whole(cluster);
      Path out = folder.resolve("grid.csv");
      Path log = folder.resolve("executor.log");
      Process run = cluster.begin(log, grid(out));
      Awaited.until(() -> holdsLines(out) || !run.isAlive());
      assertThat(run.isAlive()).as(SparkCluster.read(log)).isTrue();
      List<ProcessHandle> executors = cluster.executors();
      assertThat(executors).isNotEmpty();
      executors.get(0).destroyForcibly();
      SparkCluster.Ended ended = SparkCluster.end(run, log);
      assertThat(ended.code()).as(ended.log()).isZero();
      assertThat(out).hasSameBinaryContentAs(whole);

      Path again = folder.resolve("driver.csv");
      Path driverLog = folder.resolve("driver.log");
      Process driver = cluster.begin(driverLog, grid(again));
      Awaited.until(() -> holdsLines(again) || !driver.isAlive());
      assertThat(driver.isAlive()).as(SparkCluster.read(driverLog)).isTrue();
      driver.descendants().forEach(ProcessHandle::destroyForcibly);
      driver.destroyForcibly();
      Process resumed = cluster.begin(driverLog, grid(again, "--resume"));
      Awaited.until(() -> !cluster.executors().isEmpty() || !resumed.isAlive());
      cluster.killWorker(0);
      SparkCluster.Ended last = SparkCluster.end(resumed, driverLog);
      assertThat(last.code()).as(last.log()).isZero();
      assertThat(again).hasSameBinaryContentAs(whole);
    }
  }

  @Test
  void theRunnerKeepsItsContractAndTrainingsTheirBytes() throws IOException {
    SparkCluster.require("4.2.0");
    try (SparkCluster cluster = SparkCluster.start("4.2.0", folder)) {
      SparkCluster.Ended contract =
          cluster.submit(folder.resolve("contract.log"), RunnerOnCluster.class, jars());
      assertThat(contract.out()).as(contract.log()).contains("the contract is kept");
      assertThat(contract.code()).isZero();

      Path networks = Files.writeString(folder.resolve("networks.json"), SmallConfigs.NETWORKS);
      sameOnCluster(cluster, "networks", networks, "");
      Path policies = Files.writeString(folder.resolve("policies.json"), SmallConfigs.POLICIES);
      for (String table : List.of("returns.csv", "curves.csv", "policies.csv")) {
        sameOnCluster(cluster, "reinforce", policies, table);
      }
      Path drawn = Files.writeString(folder.resolve("drawn.json"), SmallConfigs.FEW_SHOT);
      for (String table : List.of("steps.csv", "surroundings.csv", "curves.csv")) {
        sameOnCluster(cluster, "train", drawn, table);
      }
    }
  }

  /** The second jar, the tests' own classes and their libraries. */
  private String jars() throws IOException {
    Path tests = folder.resolve("tests.jar");
    Path classes = Path.of("target/spark/build/test-classes");
    try (var jar = new JarOutputStream(Files.newOutputStream(tests));
        var files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString();
        if (name.matches("org/tasklandscape/(sweep|spark)/.*")) {
          jar.putNextEntry(new ZipEntry(name));
          Files.copy(file, jar);
        }
      }
    }
    Stream<String> libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(
                place -> place.matches(".*(junit|assertj|opentest4j|apiguardian|byte-buddy).*jar"));
    return Stream.concat(Stream.of("target/task-landscape-spark.jar", tests.toString()), libraries)
        .collect(Collectors.joining(","));
  }

  private void sameOnCluster(SparkCluster cluster, String command, Path config, String table) {
    Path one = folder.resolve("one-" + command);
    Path two = folder.resolve("two-" + command);
    Path log = folder.resolve(command + ".log");
    if (!Files.exists(two)) {
      cluster.local(log, command, config.toString(), "--out", one.toString());
      SparkCluster.Ended run =
          cluster.run(log, command, config.toString(), "--out", two.toString());
      assertThat(run.code()).as(run.log()).isZero();
    }
    assertThat(two.resolve(table)).hasSameBinaryContentAs(one.resolve(table));
  }

  /** The same jar, compiled against Spark 4 with Scala 2.13, on Spark 3.5 with Scala 2.12. */
  @Test
  void theSameJarGivesTheSameBytesOnSpark35() {
    SparkCluster.require("3.5.9");
    try (SparkCluster cluster = SparkCluster.start("3.5.9", folder)) {
      Path whole = whole(cluster);
      Path out = folder.resolve("grid.csv");
      SparkCluster.Ended run = cluster.run(folder.resolve("run.log"), grid(out));
      assertThat(run.code()).as(run.log()).isZero();
      assertThat(out).hasSameBinaryContentAs(whole);
    }
  }
}
