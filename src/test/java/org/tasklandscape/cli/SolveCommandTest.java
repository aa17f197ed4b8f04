package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolveCommandTest {
  private static final String TASKS =
      """
      {"dimension": 2, "probabilities": [0.5, 0.5],
       "covariances": [[[1, 0.5], [0.5, 1]], [[0.2, 0], [0, 0.1]]],
       "optima": [[0, 0], [3, 4]], "innerStep": 0.5, "innerSamples": 10, "testSamples": null,
       "noiseVariance": 0}""";

  private static final String CLUSTERS =
      """
      {"dimension": 3, "hardProbability": 0.25, "easyCurvature": 1, "hardCurvature": 0.125,
       "easySpread": 0, "hardSpread": 0, "distance": 2, "innerStep": 0.5, "samples": 40}""";

  @TempDir Path folder;

  private CommandRun solve(String text, String... options) throws IOException {
    Path file = folder.resolve("tasks.json");
    Files.writeString(file, text);
    var args = new String[options.length + 2];
    args[0] = "solve";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return CommandRun.of(args);
  }

  private JsonNode solved(String text) throws IOException {
    CommandRun run = solve(text, "--json");
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  private void assertRefused(String text, String message) throws IOException {
    CommandRun run = solve(text, "--json");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip())
        .isEqualTo(
            "task-landscape: "
                + folder.resolve("tasks.json")
                + (message.startsWith(",") ? "" : ": ")
                + message);
  }

  /** As in {@code diagnose -}; faults name stdin. */
  @Test
  void aDashReadsStandardInput() throws IOException {
    InputStream usual = System.in;
    try {
      System.setIn(new ByteArrayInputStream(TASKS.getBytes(StandardCharsets.UTF_8)));
      assertThat(CommandRun.of("solve", "-", "--json")).isEqualTo(solve(TASKS, "--json"));
      System.setIn(new ByteArrayInputStream("[1]".getBytes(StandardCharsets.UTF_8)));
      CommandRun run = CommandRun.of("solve", "-");
      assertThat(run.code()).isEqualTo(64);
      assertThat(run.err()).startsWith("task-landscape: stdin").hasLineCount(1);
    } finally {
      System.setIn(usual);
    }
  }

  /** Clusters without spread are a list of two tasks: two ways through the core. */
  @Test
  void bothKindsOfInputAgree() throws IOException {
    String list =
        """
        {"dimension": 3, "probabilities": [0.75, 0.25],
         "covariances": [[[1, 0, 0], [0, 1, 0], [0, 0, 1]],
                         [[0.125, 0, 0], [0, 0.125, 0], [0, 0, 0.125]]],
         "optima": [[0, 0, 0], [2, 0, 0]], "innerStep": 0.5, "innerSamples": 40,
         "testSamples": 40, "noiseVariance": 0}""";
    JsonNode one = solved(CLUSTERS);
    JsonNode other = solved(list);
    for (String path :
        new String[] {
          "/nal/0", "/nal/2", "/maml/0", "/excessRiskNal", "/excessRiskMaml", "/gain"
        }) {
      assertThat(one.at(path).isNumber()).isTrue();
      assertThat(one.at(path).doubleValue())
          .as(path)
          .isEqualTo(other.at(path).doubleValue(), within(1e-12));
    }
  }

  @Test
  void resultsInTheInputAreIgnored() throws IOException {
    assertThat(solved(TASKS.replace("{\"dim", "{\"gain\": \"?\", \"Q_first_task\": 0, \"dim")))
        .isEqualTo(solved(TASKS));
    assertThat(solved(CLUSTERS.replace("{\"dim", "{\"weightNal\": [], \"nal\": 0, \"dim")))
        .isEqualTo(solved(CLUSTERS));
  }

  /** One task is solved by both: 0/0 is no number, and JSON has none for it. */
  @Test
  void aGainThatDoesNotExistIsNull() throws IOException {
    assertThat(solved(CLUSTERS.replace("0.25", "0")).get("gain").isNull()).isTrue();
  }

  @Test
  void aStepOfZeroMakesMamlNal() throws IOException {
    JsonNode solution = solved(TASKS.replace("\"innerStep\": 0.5", "\"innerStep\": 0"));
    assertThat(solution.get("maml")).isEqualTo(solution.get("nal"));
    assertThat(solution.get("gain").doubleValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "0.125          @ 1                @ (theorem T1)",
        "\"samples\": 40@ \"samples\": 1   @ MAML leans to the easy tasks",
        "0.25           @ 1                @ All tasks are of one kind",
        "ance\": 2      @ ance\": 0        @ The two centres are one point",
        "Step\": 0.5    @ Step\": 0        @ nothing adapts",
        "hardSpread\": 0@ hardSpread\": 0.5@ (theorem T3)",
        "hardSpread\": 0@ hardSpread\": 0.0@ allows any gain (theorem T3)",
      })
  void plainTextNamesTheConditionThatFails(String from, String to, String words)
      throws IOException {
    assertThat(CLUSTERS).contains(from);
    CommandRun run = solve(CLUSTERS.replace(from, to));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "[[0.2, 0], [0, 0.1]]@ [[1, 0.5], [0.5, 1]]@ (theorem T1)",
        "[3, 4]              @ [0, 0]              @ All tasks share one optimum",
        "0.5, \"innerS       @ 0, \"innerS         @ nothing adapts",
        "0.5, \"innerS       @ 0.6, \"innerS       @ below NAL's",
      })
  void plainTextSaysWhatAListOfTasksMeans(String from, String to, String words) throws IOException {
    assertThat(TASKS).contains(from);
    CommandRun run = solve(TASKS.replace(from, to));
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(words);
  }

  @Test
  void longSolutionsAreCutInPlainTextOnly() throws IOException {
    String wide = CLUSTERS.replace("\"dimension\": 3", "\"dimension\": 30");
    assertThat(solve(wide).out()).contains("w[19]", "10 coordinates more").doesNotContain("w[20]");
    assertThat(solved(wide).get("maml")).hasSize(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "\"innerStep\"@\"innerStp\"@must have known keys, got innerStp; the nearest is innerStep",
        "\"testSamples\"@\"samples\"@must have the keys of one kind of input, got samples of two"
            + " clusters beside probabilities of a list of tasks",
        "\"noiseVariance\": 0@\"gain\": 0@must have the key noiseVariance, got none",
        "\"dimension\": 2@\"dimension\": 3@covariances[0] must have 3 rows, got 2",
        "[[1, 0.5], [0.5, 1]]@[[1, 0.5]]@covariances[0] must have 2 rows, got 1",
        "[0.5, 1]]@[0.5]]@covariances[0] row 1 must have 2 columns, got 1",
        "[[0.2, 0], [0, 0.1]]@[0.2, 0.1]@covariances[1] row 0 must have 2 columns, got 0.2",
        "[0, 0.1]@[\"0\", 0.1]@covariances[1] row 1 must have a finite number in column 0, got"
            + " \"0\"",
        "[0, 0], [3, 4]@[0, 0]@optima must have 2 vectors, got 1",
        "[3, 4]@[3, 4, 5]@optima[1] must have 2 numbers, got 3",
        "[3, 4]@[3, null]@optima[1] must have a finite number in column 1, got null",
        "[3, 4]@{}@optima[1] must have 2 numbers, got an object",
        "[0.5, 0.5], @0.5, @probabilities must be a list of numbers, got 0.5",
        "[0.5, 0.5], @[0.5, 0.4], @probabilities must sum to 1, got the sum 0.9",
        "[0.5, 0.5], @[], @probabilities must have one number a task, got none",
        "Samples\": 10@Samples\": 0.5@innerSamples must be a whole number >= 1, or null for"
            + " infinitely many, got 0.5",
        "Samples\": 10@Samples\": \"10\"@innerSamples must be a whole number >= 1, or null for"
            + " infinitely many, got \"10\"",
        "Step\": 0.5@Step\": -1@innerStep must be >= 0, got -1",
        "Step\": 0.5@Step\": 1e160@innerStep must be a finite number of a size up to 1.0E100, got 1.0E160",
        "Step\": 0.5@Step\": true@innerStep must be a finite number, got true",
        "\"dimension\": 2@\"dimension\": 2.5@dimension must be a whole number from 1 to 1000000,"
            + " got 2.5",
        "[[1, 0.5], [0.5, 1]]@[[1, 0.5], [0.4, 1]]@task 0: the covariance must be symmetric, got"
            + " 0.4 at (1, 0) and 0.5 at (0, 1)",
      })
  void whatDoesNotFitIsNamed(String from, String to, String message) throws IOException {
    assertThat(TASKS).contains(from);
    assertRefused(TASKS.replace(from, to), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "``@must hold one JSON object, got an empty file",
        "[1]@must hold one JSON object, got a list of 1",
        "{}@must have the key dimension, got none",
        "{\"dimension\": 1, \"dimension\": 2}@, line 1: must have the key"
            + " \"dimension\" once, got it in line 1 too",
        "{\"dimension\":@, line 1, column 14: must be JSON with"
            + " a value: a finite decimal, a text in double quotes, a list, an object, true,"
            + " false or null, got the end of the file",
      })
  void whatIsNotAnObjectIsRefused(String text, String message) throws IOException {
    assertRefused(text, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "{} trailing@must be JSON with a value: ",
        "{\"innerStep\": NaN}@must be JSON with a value: "
      })
  void whatIsNotJsonIsOneLine(String text, String words) throws IOException {
    CommandRun run = solve(text);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains(words);
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "easyCurvature\": 1@easyCurvature\": 0@easyCurvature must be > 0, got 0",
        "hardSpread\": 0@hardSpread\": -1@hardSpread must be >= 0, got -1",
        "0.25@1.5@the hard probability must be in [0, 1], got 1.5",
        "\"samples\"@\"sample\"@must have known keys, got sample; the nearest is samples",
      })
  void clustersAreCheckedToo(String from, String to, String message) throws IOException {
    assertThat(CLUSTERS).contains(from);
    assertRefused(CLUSTERS.replace(from, to), message);
  }
}
