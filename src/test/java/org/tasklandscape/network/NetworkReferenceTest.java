package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of network.json on samples, values computed elsewhere in double precision. */
class NetworkReferenceTest {
  /** Relative to the largest entry: sums of 250 terms of either sign. */
  private static final double TOLERANCE = 1e-10;

  static Stream<JsonNode> sample() throws IOException {
    String file = "/reference/network.json";
    try (InputStream in = NetworkReferenceTest.class.getResourceAsStream(file)) {
      List<JsonNode> list = new ArrayList<>();
      new ObjectMapper().readTree(in).get("sample").forEach(list::add);
      assertThat(list).as("cases on samples").isNotEmpty();
      return list.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void valueAndDerivatives(JsonNode expected) {
    SampleRisk risk = risk(expected, "inner");
    double[] w = flat(expected.get("W"));
    double[] gradient = new double[w.length];
    double[] product = new double[w.length];
    close(risk.value(w), expected.get("loss"));
    close(risk.gradient(w, gradient), expected.get("loss"));
    close(gradient, expected.get("gradient"));
    risk.hessianVector(w, flat(expected.get("V")), product);
    close(product, expected.get("hessianVector"));
  }

  @ParameterizedTest
  @MethodSource("sample")
  void adaptedGradients(JsonNode expected) {
    adapted(expected, 1, expected.get("oneStep"));
    adapted(expected, 3, expected.get("threeSteps"));
  }

  /** The chain of brackets (I - α∇²f(w_t)) over the inner steps, last first (theory 3.4). */
  private static void adapted(JsonNode given, int steps, JsonNode expected) {
    SampleRisk inner = risk(given, "inner");
    SampleRisk outer = risk(given, "outer");
    double alpha = given.get("innerStep").doubleValue();
    List<double[]> path = new ArrayList<>(List.of(flat(given.get("W"))));
    double[] step = new double[inner.size()];
    for (int t = 0; t < steps; t++) {
      inner.gradient(path.get(t), step);
      path.add(minus(path.get(t), alpha, step));
    }
    double[] gradient = new double[inner.size()];
    close(outer.gradient(path.get(steps), gradient), expected.get("outerLoss"));
    close(gradient, expected.get("foMaml"));
    for (int t = steps - 1; t >= 0; t--) {
      inner.hessianVector(path.get(t), gradient, step);
      gradient = minus(gradient, alpha, step);
    }
    close(gradient, expected.get("maml"));
  }

  private static SampleRisk risk(JsonNode node, String part) {
    return new SampleRisk(
        Activation.valueOf(node.get("activation").textValue().toUpperCase(Locale.ROOT)),
        node.get("W").get(0).size(),
        flat(node.get(part + "X")),
        flat(node.get(part + "Y")));
  }

  private static double[] minus(double[] a, double alpha, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - alpha * b[i];
    }
    return difference;
  }

  /** A list, or a list of lists row by row. */
  private static double[] flat(JsonNode node) {
    List<Double> entries = new ArrayList<>();
    for (JsonNode entry : node) {
      if (entry.isArray()) {
        entry.forEach(number -> entries.add(number.doubleValue()));
      } else {
        entries.add(entry.doubleValue());
      }
    }
    return entries.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void close(double actual, JsonNode expected) {
    close(new double[] {actual}, new double[] {expected.doubleValue()});
  }

  private static void close(double[] actual, JsonNode expected) {
    close(actual, flat(expected));
  }

  private static void close(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    double scale = 0;
    for (double entry : expected) {
      scale = Math.max(scale, Math.abs(entry));
    }
    for (int i = 0; i < actual.length; i++) {
      assertThat(Math.abs(actual[i] - expected[i]) / scale).as("entry %d", i).isLessThan(TOLERANCE);
    }
  }
}
