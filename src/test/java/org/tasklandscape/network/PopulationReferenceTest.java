package org.tasklandscape.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every population case of the reference values, which were computed apart from this code. */
class PopulationReferenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @MethodSource("cases")
  void populationCase(JsonNode expected) {
    PopulationRisk risk = risk(expected);
    double[] w = matrix(expected.get("W"));
    double[] gradient = new double[w.length];
    close(risk.value(w), expected.get("risk").doubleValue());
    close(risk.gradient(w, gradient), expected.get("risk").doubleValue());
    close(gradient, matrix(expected.get("gradient")));

    double step = expected.get("innerStep").doubleValue();
    double[] adapted = moved(w, -step, gradient);
    double[] outer = new double[w.length];
    close(risk.gradient(adapted, outer), expected.get("adaptedRisk").doubleValue());
    double[] product = new double[w.length];
    risk.hessianVector(w, outer, product);
    close(moved(outer, -step, product), matrix(expected.get("mamlGradient")));
  }

  private static Stream<JsonNode> cases() throws IOException {
    try (InputStream in =
        PopulationReferenceTest.class.getResourceAsStream("/reference/network.json")) {
      List<JsonNode> list = new ArrayList<>();
      JSON.readTree(in).get("population").forEach(list::add);
      assertThat(list).isNotEmpty();
      return list.stream();
    }
  }

  private static PopulationRisk risk(JsonNode expected) {
    double variance = expected.get("inputVariance").doubleValue();
    int d = expected.get("W").size();
    int k = expected.get("W").get(0).size();
    double[] teacher = matrix(expected.get("teacher"));
    return expected.get("activation").textValue().equals("relu")
        ? PopulationRisk.relu(variance, d, k, teacher)
        : PopulationRisk.erf(variance, d, k, teacher);
  }

  private static double[] moved(double[] w, double step, double[] direction) {
    double[] u = w.clone();
    for (int i = 0; i < u.length; i++) {
      u[i] += step * direction[i];
    }
    return u;
  }

  private static double[] matrix(JsonNode rows) {
    List<Double> entries = new ArrayList<>();
    rows.forEach(row -> row.forEach(entry -> entries.add(entry.doubleValue())));
    return entries.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void close(double[] actual, double[] expected) {
    assertThat(actual).containsExactly(expected, Offset.offset(1e-10));
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-10));
  }
}
