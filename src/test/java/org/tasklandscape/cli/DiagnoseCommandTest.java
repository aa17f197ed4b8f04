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
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tasklandscape.diagnosis.Diagnosis;
import org.tasklandscape.diagnosis.DiagnosisPlan;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.TableSummary;
import org.tasklandscape.table.TaskTableReader;

class DiagnoseCommandTest {
  private static final Path EXAMPLE = Path.of("src/examples/simulated-tasks.csv");
  private static final String[] COLUMNS = {"--task", "task", "--target", "y"};

  @TempDir Path folder;

  private static CommandRun diagnose(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("diagnose", file.toString()));
    args.addAll(List.of(COLUMNS));
    args.addAll(List.of(options));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private Path table(String text) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, text.replace("\\n", "\n"));
    return file;
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
            "innerStep",
            "recommendedStep",
            "testSamples",
            "features",
            "nal",
            "maml",
            "rows",
            "interceptShare",
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
    assertThat(json.get("innerStep").doubleValue()).isEqualTo(diagnosis.innerStep());
    assertThat(json.get("recommendedStep").doubleValue()).isEqualTo(diagnosis.recommendedStep());
    assertThat(json.get("distance").doubleValue()).isEqualTo(diagnosis.distance());
    assertThat(json.at("/nal/0").doubleValue()).isEqualTo(diagnosis.nal().get(0));
    assertThat(json.at("/maml/2").doubleValue()).isEqualTo(diagnosis.maml().get(2));
    assertThat(json.get("clusters")).hasSize(diagnosis.clusters().size());
    assertThat(json.at("/clusters/1/spread").doubleValue())
        .isEqualTo(diagnosis.clusters().get(1).spread());
    assertThat(json.get("tasks")).hasSize(diagnosis.tasks().size());
    assertThat(json.at("/tasks/3/task").textValue()).isEqualTo("task 4");
    assertThat(json.at("/tasks/3/optimum/1").doubleValue())
        .isEqualTo(diagnosis.tasks().get(3).optimum().get(1));
  }

  @Test
  void optionsReachThePlan() throws IOException {
    JsonNode json = json(EXAMPLE, "--inner-step", "0.3", "--test-samples", "7");
    assertThat(json.get("innerStep").doubleValue()).isEqualTo(0.3);
    assertThat(json.get("testSamples").intValue()).isEqualTo(7);
    JsonNode fewer = json(EXAMPLE, "--features", "x3,x1");
    assertThat(fewer.get("features")).hasToString("[\"x3\",\"x1\"]");
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
        .contains(String.format(Locale.ROOT, "%-32s%12.4g", "gain", diagnosis.gain().value()))
        .contains("on 10 samples", "60 tasks, 3 features", "spread r", "excess risk of MAML");
    assertThat(run.out().lines().filter(line -> line.startsWith("x"))).hasSize(3);
  }

  @Test
  void anyNumberOfThreadsAndAnyLocalePrintTheSame() {
    CommandRun one = diagnose(EXAMPLE, "--threads", "1");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(diagnose(EXAMPLE, "--threads", "3")).isEqualTo(one);
    } finally {
      Locale.setDefault(before);
    }
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

  private static void assertRefused(CommandRun run, String message) {
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip()).isEqualTo("task-landscape: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "task,x,z @ , line 1: must have the column y, got task, x, z",
        "task,x,y @ : must have rows below the header, got none",
        "task,x,y\\na,1 @ , line 2: must have 3 cells, got 2",
        "task,x,y\\na,1,two @ , line 2, column y: must be a finite number, got two; --features"
            + " names the columns to use",
        "task,x,city,y\\na,1,Oslo,2 @ , line 2, column city: must be a finite number, got Oslo;"
            + " --features names the columns to use",
        "task,,x,y\\na,1,2,3 @ , line 1, column 2: a feature must have a name, got none;"
            + " --features names the columns to use",
        "task,x,y\\na,1e200,1\\na,-1e200,2 @ : task a must have numbers whose sums of squares are"
            + " finite, got Infinity",
      })
  void badTablesAreOneLineWithTheFile(String text, String message) throws IOException {
    Path file = table(text);
    assertRefused(diagnose(file), file + message);
  }

  @Test
  void adviceIsGivenToWhoDidNotChoose() throws IOException {
    Path file = table("task,x,city,y\\na,1,Oslo,2");
    assertRefused(
        diagnose(file, "--features", "city"),
        file + ", line 2, column city: must be a finite number, got Oslo");
    assertRefused(
        diagnose(file, "--features", "x,y"),
        "task, target and features must be different columns, got twice y");
  }

  @Test
  void filesThatCannotBeReadAreOneLine() throws IOException {
    assertRefused(diagnose(folder.resolve("none")), folder.resolve("none") + ": no such file");
    assertRefused(diagnose(folder), folder + ": must be a file, got a folder");
    Path cut = folder.resolve("cut.csv.gz");
    Files.write(cut, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    CommandRun run = diagnose(cut);
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("task-landscape: " + cut + " cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--inner-step -1",
        "--inner-step 0",
        "--inner-step NaN",
        "--test-samples 0",
        "--test-samples many",
        "--threads 0"
      })
  void badOptionsAreOneLine(String options) {
    CommandRun run = diagnose(EXAMPLE, options.split(" "));
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1).first().asString().startsWith("task-landscape: ");
  }

  @Test
  void theTaskAndTheTargetMustBeNamed() {
    CommandRun run = CommandRun.of("diagnose", EXAMPLE.toString(), "--task", "task");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err()).contains("--target");
  }

  /** The committed table is what its generator writes. */
  @Test
  void theExampleIsWhatItsGeneratorWrites() throws Exception {
    Path out = folder.resolve("tasks.csv");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(), "src/examples/SimulatedTasks.java", "60", "20", "3", "2022")
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(out).hasSameBinaryContentAs(EXAMPLE);
    assertThat(new String(Files.readAllBytes(out), UTF_8)).hasSizeLessThan(100_000);
  }
}
