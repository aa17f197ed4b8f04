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
        .contains(String.format(Locale.ROOT, "%-32s%12.4g", "gain", diagnosis.gain().value()))
        .contains("on 10 samples", "100 tasks, 2 features", "spread r", "excess risk of MAML");
    assertThat(run.out().lines().filter(line -> line.startsWith("x"))).hasSize(2);
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
