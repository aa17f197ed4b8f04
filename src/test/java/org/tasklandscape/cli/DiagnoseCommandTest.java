package org.tasklandscape.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.files.OtherLocale;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.TableSummary;
import org.tasklandscape.table.TaskTableReader;

class DiagnoseCommandTest {
  static final Path EXAMPLE = Path.of("src/examples/simulated-tasks.csv");
  private static final String[] COLUMNS = {"--task", "task", "--target", "y"};

  @TempDir Path folder;

  static CommandRun diagnose(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("diagnose", file.toString()));
    args.addAll(List.of(COLUMNS));
    args.addAll(List.of(options));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private static JsonNode json(Path file, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--json");
    CommandRun run = diagnose(file, all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private static Diagnosis expected(List<String> features, DiagnosisPlan plan) throws IOException {
    try (InputStream in = Files.newInputStream(EXAMPLE)) {
      TableSummary table =
          TaskTableReader.of(new ColumnChoice("task", "y", features)).read(in, count -> {});
      return Diagnosis.of(table.tasks(), plan);
    }
  }

  @Test
  void jsonHoldsTheDiagnosis() throws IOException {
    JsonNode json = json(EXAMPLE);
    Diagnosis diagnosis = expected(List.of(), DiagnosisPlan.defaults());
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactly(
            "verdict",
            "reasons",
            "gain",
            "trainedGain",
            "excessRiskNal",
            "excessRiskMaml",
            "clearlyBetter",
            "predictors",
            "innerStep",
            "innerStepNal",
            "recommendedStep",
            "testSamples",
            "intercept",
            "standardized",
            "features",
            "nal",
            "maml",
            "rows",
            "rowsDropped",
            "tasksSetAside",
            "tasksWithoutNoise",
            "interceptShare",
            "hardnessSpread",
            "kurtosis",
            "distance",
            "clusters",
            "tasks");
    assertThat(json.get("verdict").textValue()).isEqualTo(diagnosis.verdict().name());
    assertThat(json.at("/gain/value").doubleValue()).isEqualTo(diagnosis.gain().value());
    assertThat(json.at("/gain/lower").doubleValue()).isEqualTo(diagnosis.gain().lower());
    assertThat(json.at("/trainedGain/upper").doubleValue())
        .isEqualTo(diagnosis.trainedGain().upper());
    assertThat(json.at("/excessRiskNal/value").doubleValue())
        .isEqualTo(diagnosis.excessRiskNal().value());
    assertThat(json.at("/excessRiskMaml/lower").doubleValue())
        .isEqualTo(diagnosis.excessRiskMaml().lower());
    assertThat(json.get("innerStep").doubleValue()).isEqualTo(diagnosis.steps().maml());
    assertThat(json.get("innerStepNal").doubleValue()).isEqualTo(diagnosis.steps().nal());
    assertThat(json.get("recommendedStep").doubleValue())
        .isEqualTo(diagnosis.steps().recommended());
    assertThat(json.at("/hardnessSpread/upper").doubleValue())
        .isEqualTo(diagnosis.facts().hardnessSpread().upper());
    assertThat(json.get("predictors")).hasSize(6);
    assertThat(json.get("distance").doubleValue()).isEqualTo(diagnosis.distance());
    assertThat(json.at("/nal/0").doubleValue()).isEqualTo(diagnosis.nal().get(0));
    assertThat(json.at("/maml/1").doubleValue()).isEqualTo(diagnosis.maml().get(1));
    assertThat(json.get("clusters")).hasSize(diagnosis.clusters().size());
    assertThat(json.at("/clusters/1/spread").doubleValue())
        .isEqualTo(diagnosis.clusters().get(1).spread());
    assertThat(json.get("tasks")).hasSize(diagnosis.tasks().size());
    assertThat(json.at("/tasks/3/task").textValue()).isEqualTo(diagnosis.tasks().get(3).task());
    assertThat(json.at("/tasks/3/optimum/1").doubleValue())
        .isEqualTo(diagnosis.tasks().get(3).optimum().get(1));
  }

  @Test
  void optionsReachThePlan() throws IOException {
    JsonNode json = json(EXAMPLE, "--inner-step", "0.3", "--test-samples", "7");
    assertThat(json.get("innerStep").doubleValue()).isEqualTo(0.3);
    assertThat(json.get("testSamples").intValue()).isEqualTo(7);
    JsonNode fewer = json(EXAMPLE, "--features", "x2,x1");
    assertThat(fewer.get("features")).hasToString("[\"x2\",\"x1\"]");
    assertThat(fewer.get("nal")).hasSize(2);
  }

  @Test
  void theReportSaysVerdictGainAndLandscape() throws IOException {
    Diagnosis diagnosis = expected(List.of(), DiagnosisPlan.defaults());
    CommandRun run = diagnose(EXAMPLE);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    diagnosis.reasons().forEach(reason -> assertThat(run.out()).contains("- " + reason));
    assertThat(run.out())
        .contains(
            String.format(
                Locale.ROOT, "%-32s%12.4g", "gain of MAML over NAL", diagnosis.gain().value()))
        .contains("on 10 rows", "100 tasks, 2 features", "spread r", "MAML, one step");
    assertThat(run.out().lines().filter(line -> line.startsWith("x"))).hasSize(2);
  }

  /** On its own example least squares and the mixed model leave no gradient step a chance. */
  @Test
  void theAdviceComesBeforeTheVerdict() throws IOException {
    CommandRun run = diagnose(EXAMPLE, "--test-samples", "20");
    assertThat(run.out())
        .startsWith("Use no gradient step: mixed model has 0.00")
        .contains("If one gradient step it must be, use MAML.");
    JsonNode json = json(EXAMPLE, "--test-samples", "20");
    assertThat(json.get("clearlyBetter").textValue()).isEqualTo("MIXED_MODEL");
    double maml = json.at("/predictors/2/excessRisk/value").doubleValue();
    double least = json.at("/predictors/4/excessRisk/value").doubleValue();
    assertThat(maml / least).isGreaterThan(200);
  }

  @Test
  void whatIsAssumedIsPrinted() throws IOException {
    assertThat(diagnose(EXAMPLE).out())
        .contains("mean of a task: that of these rows")
        .contains("features in their own units")
        .contains("fourth moments of the features over a Gaussian's: ");
    assertThat(diagnose(EXAMPLE, "--intercept", "known", "--standardize").out())
        .contains("mean of a task: known, as no learner has it")
        .contains("features in units of their standard deviation within tasks");
  }

  /** Text and gaps: refused with the way out, and taken on it. */
  @Test
  void columnsOfTextAndGapsHaveAWay() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLE));
    lines.set(0, lines.get(0) + ",sex");
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, lines.get(i) + (i % 3 == 0 ? ",f" : ",m"));
    }
    Path text = folder.resolve("text.csv");
    Files.write(text, lines);
    assertThat(diagnose(text).err())
        .contains("column \"sex\": must be a finite number, got \"m\"; --features names the")
        .contains("for text and gaps see --indicator and --missing");
    assertThat(json(text, "--indicator", "sex=f").get("features"))
        .hasToString("[\"x1\",\"x2\",\"sex=f\"]");
    lines.set(5, lines.get(5).replaceFirst(",[^,]*,", ",NA,"));
    Path gap = folder.resolve("gap.csv");
    Files.write(gap, lines);
    assertThat(diagnose(gap, "--features", "x1,x2").err())
        .contains("got \"NA\"; for text and gaps see --indicator");
    JsonNode dropped = json(gap, "--features", "x1,x2", "--missing", "drop");
    assertThat(dropped.get("rowsDropped").intValue()).isEqualTo(1);
    assertThat(dropped.get("rows").intValue()).isEqualTo(2799);
  }

  @Test
  void anyNumberOfThreadsAndAnyLocalePrintTheSame() {
    CommandRun one = diagnose(EXAMPLE, "--threads", "1");
    assertThat(OtherLocale.call(() -> diagnose(EXAMPLE, "--threads", "3"))).isEqualTo(one);
  }

  @Test
  void zippedFilesAndStdinAreReadToo() throws IOException {
    byte[] text = Files.readAllBytes(EXAMPLE);
    Path zipped = folder.resolve("tasks.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(text);
    }
    CommandRun plain = diagnose(EXAMPLE);
    assertThat(diagnose(zipped)).isEqualTo(plain);
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text));
    try {
      assertThat(diagnose(Path.of("-"))).isEqualTo(plain);
    } finally {
      System.setIn(before);
    }
  }

  /** The diagnosis depends on the rows, not on their order: every digit of it. */
  @Test
  void shuffledRowsGiveTheSameBytes() throws IOException {
    List<String> rows = new ArrayList<>(Files.readAllLines(EXAMPLE));
    Collections.shuffle(rows.subList(1, rows.size()), new Random(5));
    Path shuffled = folder.resolve("shuffled.csv");
    Files.write(shuffled, rows);
    assertThat(diagnose(shuffled, "--json")).isEqualTo(diagnose(EXAMPLE, "--json"));
  }

  /** The committed table is what its generator writes. */
  @Test
  void theExampleIsWhatItsGeneratorWrites() throws Exception {
    Path out = folder.resolve("tasks.csv");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(), "src/examples/SimulatedTasks.java", "100", "28", "2", "2022")
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(out).hasSameBinaryContentAs(EXAMPLE);
    assertThat(new String(Files.readAllBytes(out), UTF_8)).hasSizeLessThan(100_000);
  }
}
