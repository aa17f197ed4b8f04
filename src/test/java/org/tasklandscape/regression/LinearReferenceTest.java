package org.tasklandscape.regression;

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

/** Every case of linear.json, values computed elsewhere in double precision. */
class LinearReferenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<JsonNode> general() throws IOException {
    return cases("general");
  }

  static Stream<JsonNode> clusters() throws IOException {
    return cases("clusters");
  }

  @ParameterizedTest
  @MethodSource("general")
  void generalEnvironments(JsonNode expected) {
    double[][] first = matrix(expected.get("covariances").get(0));
    Adaptation train = step(expected, "innerSamples");
    Adaptation test = step(expected, "testSamples");
    // The file holds Q of the first task under the adaptation of training.
    double[][] q = train.hessian(Covariance.of(first)).toArray2();
    for (int i = 0; i < q.length; i++) {
      close(q[i], vector(expected.get("Q_first_task").get(i)));
    }
    Comparison solved = Comparison.of(environment(expected), train, test);
    close(solved.nalArray(), vector(expected.get("nal")));
    close(solved.mamlArray(), vector(expected.get("maml")));
    close(solved.excessRiskNal(), expected.get("excessRiskNal").doubleValue());
    close(solved.excessRiskMaml(), expected.get("excessRiskMaml").doubleValue());
    close(solved.gain(), expected.get("gain").doubleValue());
  }

  @ParameterizedTest
  @MethodSource("clusters")
  void twoClusters(JsonNode expected) {
    TwoClusters world =
        new TwoClusters(
            expected.get("dimension").intValue(),
            expected.get("hardProbability").doubleValue(),
            TwoClusters.easy(
                expected.get("easyCurvature").doubleValue(),
                expected.get("easySpread").doubleValue()),
            TwoClusters.hard(
                expected.get("hardCurvature").doubleValue(),
                expected.get("hardSpread").doubleValue()),
            expected.get("distance").doubleValue(),
            0);
    Adaptation step = step(expected, "samples");
    ClusterComparison solved = world.compare(step, step);
    close(solved.weightNal(), expected.get("weightNal").doubleValue());
    close(solved.weightMaml(), expected.get("weightMaml").doubleValue());
    close(solved.excessRiskNal(), expected.get("excessRiskNal").doubleValue());
    close(solved.excessRiskMaml(), expected.get("excessRiskMaml").doubleValue());
    close(solved.gain(), expected.get("gain").doubleValue());
    close(GainTheorems.of(world, step).gain(), expected.get("gain").doubleValue());
    Comparison general = Comparison.of(world.environment(), step, step);
    close(general.gain(), expected.get("gain").doubleValue());
  }

  private static Stream<JsonNode> cases(String key) throws IOException {
    try (InputStream in = LinearReferenceTest.class.getResourceAsStream("/reference/linear.json")) {
      List<JsonNode> list = new ArrayList<>();
      JSON.readTree(in).get(key).forEach(list::add);
      assertThat(list).as("cases of " + key).isNotEmpty();
      return list.stream();
    }
  }

  private static TaskEnvironment environment(JsonNode node) {
    List<LinearTask> tasks = new ArrayList<>();
    for (int i = 0; i < node.get("covariances").size(); i++) {
      tasks.add(
          LinearTask.of(
              matrix(node.get("covariances").get(i)),
              vector(node.get("optima").get(i)),
              node.get("noiseVariance").doubleValue()));
    }
    return TaskEnvironment.finite(vector(node.get("probabilities")), tasks);
  }

  private static Adaptation step(JsonNode node, String samples) {
    JsonNode m = node.get(samples);
    return Adaptation.step(
        node.get("innerStep").doubleValue(), m.isNull() ? Adaptation.INFINITE : m.doubleValue());
  }

  private static double[] vector(JsonNode node) {
    return JSON.convertValue(node, double[].class);
  }

  private static double[][] matrix(JsonNode node) {
    return JSON.convertValue(node, double[][].class);
  }

  private static void close(double[] actual, double[] expected) {
    // Rounding of a solve of size d ≤ 10: condition numbers here are below 100.
    assertThat(actual).containsExactly(expected, Offset.offset(1e-12));
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }
}
