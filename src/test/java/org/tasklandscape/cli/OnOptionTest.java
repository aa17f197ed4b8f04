package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where pieces are computed, on a machine without a cluster. */
class OnOptionTest {
  @TempDir Path folder;

  private CommandRun run(String... more) {
    Path out = folder.resolve("grid.csv");
    String[] all = {"tradeoff", "--dimension", "2", "--out", out.toString(), more[0], more[1]};
    CommandRun run = CommandRun.of(all);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(out).doesNotExist();
    return run;
  }

  @Test
  void withoutSparkTheCommandLineIsSaid() {
    assertThat(run("--on", "spark").err())
        .contains("--on spark must be given within spark-submit, such as: spark-submit --master ")
        .contains(" --class org.tasklandscape.cli.TaskLandscape ")
        .contains(" tradeoff --dimension 2 --out ")
        .endsWith("grid.csv --on spark" + System.lineSeparator());
    assumeThat(System.getenv("SPARK_HOME")).isNull();
    assertThat(run("--on", "yarn").err())
        .contains("--on must find Spark in $SPARK_HOME, got none; where it is, run: spark-submit ")
        .contains(" --master yarn ", " --on spark");
  }

  /** No native library: networks are plain Java. */
  @Test
  void whatIsSubmittedFollowsFromTheCommand() {
    List<String> grid = SparkSubmit.of("local[2]", List.of("tradeoff", "--on", "spark")).words();
    assertThat(grid).startsWith("spark-submit", "--master", "local[2]");
    assertThat(grid).endsWith("tradeoff", "--on", "spark");
    String jars = grid.get(grid.indexOf("--jars") + 1);
    assertThat(jars).contains("task-landscape-spark.jar,").doesNotContain("nd4j");
    SparkSubmit train = SparkSubmit.of("yarn", List.of("train", "a b.json"));
    assertThat(train.words()).contains(jars);
    assertThat(train.line()).endsWith(" train 'a b.json'");
    SparkSubmit quoted = SparkSubmit.of("yarn", List.of("train", "a'b.json"));
    assertThat(quoted.line()).endsWith(" train 'a'\\''b.json'");
  }
}
