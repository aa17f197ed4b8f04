package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reference case, through the command line. */
class SolveReferenceTest {
  private static final Path REFERENCE =
      Path.of("src", "test", "resources", "reference", "linear.json");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  static Stream<Arguments> cases() throws IOException {
    JsonNode reference = MAPPER.readTree(REFERENCE.toFile());
    var cases = new ArrayList<Arguments>();
    for (String kind : List.of("general", "clusters")) {
      for (int i = 0; i < reference.get(kind).size(); i++) {
        cases.add(Arguments.of(kind + " " + i, reference.get(kind).get(i)));
      }
    }
    return cases.stream();
  }

  /** Numbers agree to 1e-9 of their size, vectors to 1e-9 of their largest coordinate. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void agreesWithTheReference(String name, JsonNode expected) throws IOException {
    Path file = folder.resolve("case.json");
    Files.writeString(file, expected.toString());
    CommandRun run = CommandRun.of("solve", file.toString(), "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    JsonNode actual = MAPPER.readTree(run.out());
    var names = new ArrayList<>(List.of("excessRiskNal", "excessRiskMaml", "gain"));
    if (expected.has("weightNal")) {
      names.addAll(List.of("weightNal", "weightMaml"));
    } else {
      assertVector(actual.get("nal"), expected.get("nal"));
      assertVector(actual.get("maml"), expected.get("maml"));
    }
    for (String key : names) {
      double number = expected.get(key).doubleValue();
      assertThat(actual.get(key).doubleValue())
          .as(key)
          .isEqualTo(number, within(1e-9 * Math.abs(number)));
    }
  }

  private static void assertVector(JsonNode actual, JsonNode expected) {
    double[] wanted = MAPPER.convertValue(expected, double[].class);
    double largest = 0;
    for (double coordinate : wanted) {
      largest = Math.max(largest, Math.abs(coordinate));
    }
    assertThat(MAPPER.convertValue(actual, double[].class))
        .containsExactly(wanted, within(1e-9 * largest));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void plainTextStatesTheGain(String name, JsonNode expected) throws IOException {
    Path file = folder.resolve("case.json");
    Files.writeString(file, expected.toString());
    CommandRun run = CommandRun.of("solve", file.toString());
    assertThat(run.code()).isZero();
    String gain = String.format(Locale.ROOT, "%.6g", expected.get("gain").doubleValue());
    assertThat(run.out()).contains("NAL", "MAML", "excess risk", "gain " + gain + "\n");
  }
}
