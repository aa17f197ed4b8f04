package org.tasklandscape.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.linear.Vectors;

/** Every case of convergence.json, values computed elsewhere in double precision. */
class ConvergenceReferenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<JsonNode> quadratics() throws IOException {
    try (var in =
        ConvergenceReferenceTest.class.getResourceAsStream("/reference/convergence.json")) {
      List<JsonNode> list = new ArrayList<>();
      JSON.readTree(in).get("quadratics").forEach(list::add);
      assertThat(list).isNotEmpty();
      return list.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("quadratics")
  void foMamlStopsWhereTheGradientOfMamlDoesNotVanish(JsonNode expected) {
    double alpha = expected.get("innerStep").doubleValue();
    List<MetaTask> tasks = tasks(expected);
    int p = tasks.get(0).size();
    // Curvatures are below 1/α, so that steps of size 1 shrink every error.
    var run =
        new Training(new Sgd(StepSize.constant(1)), 5000, 1e-14)
            .run(MetaGradient.of(MetaAlgorithm.foMaml(alpha, 1), tasks), new double[p]);
    assertThat(run.stop()).isEqualTo(Training.Stop.CONVERGED);
    close(run.point(), expected.get("foMamlFixedPoint"));
    double[] gradient = new double[p];
    MetaGradient.of(MetaAlgorithm.maml(alpha, 1), tasks).gradient(run.point(), gradient);
    close(gradient, expected.get("mamlGradientThere"));
    assertThat(Vectors.norm(gradient))
        .isCloseTo(expected.get("floor").doubleValue(), within(1e-12));
  }

  private static List<MetaTask> tasks(JsonNode node) {
    double[][][] curvatures = JSON.convertValue(node.get("curvatures"), double[][][].class);
    double[][] optima = JSON.convertValue(node.get("optima"), double[][].class);
    assertThat(curvatures.length).isEqualTo(optima.length);
    List<MetaTask> tasks = new ArrayList<>();
    for (int i = 0; i < optima.length; i++) {
      tasks.add(MetaTask.population(new QuadraticObjective(curvatures[i], optima[i])));
    }
    return tasks;
  }

  private static void close(double[] actual, JsonNode expected) {
    // The gradient of the run is below 1e-14, the smallest curvature above 0.05.
    assertThat(actual)
        .containsExactly(JSON.convertValue(expected, double[].class), Offset.offset(1e-12));
  }
}
