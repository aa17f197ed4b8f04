package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every body of planar.json: constants and trajectories of MuJoCo 2.2.2. */
class PlanarMotionReferenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, PlanarBody> BODIES =
      Map.of(
          "half_cheetah.xml", PlanarBodies.halfCheetah(),
          "hopper.xml", PlanarBodies.hopper(),
          "walker2d.xml", PlanarBodies.walker2d());

  private static JsonNode file() throws IOException {
    try (var in = PlanarMotionReferenceTest.class.getResourceAsStream("/reference/planar.json")) {
      return JSON.readTree(in);
    }
  }

  static Stream<JsonNode> bodies() throws IOException {
    List<JsonNode> list = new ArrayList<>();
    file().get("bodies").forEach(list::add);
    assertThat(list).hasSameSizeAs(BODIES.keySet());
    return list.stream();
  }

  private static PlanarBody body(JsonNode expected) {
    return BODIES.get(expected.get("model").textValue());
  }

  /** The words "sin(0.05 s (k+1))" hold the frequency. */
  private static double frequency() throws IOException {
    String words = file().get("control").textValue();
    String start = "sin(";
    int from = words.indexOf(start) + start.length();
    return Double.parseDouble(words.substring(from, words.indexOf(' ', from)));
  }

  private static double[] numbers(JsonNode node) {
    return JSON.convertValue(node, double[].class);
  }

  private static void close(double[] actual, JsonNode expected) {
    double[] numbers = numbers(expected);
    assertThat(actual).hasSameSizeAs(numbers);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(actual[i]).isCloseTo(numbers[i], Percentage.withPercentage(1e-10));
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void constantsAreThoseOfTheModel(JsonNode expected) {
    PlanarBody body = body(expected);
    assertThat(body.timeStep()).isEqualTo(expected.get("timestep").doubleValue());
    assertThat(body.integrator())
        .isEqualTo(
            expected.get("integrator").textValue().equals("Euler")
                ? Integrator.EULER
                : Integrator.RUNGE_KUTTA);
    close(body.links().stream().mapToDouble(PlanarBody.Link::mass).toArray(), expected.get("mass"));
    close(
        body.links().stream().mapToDouble(PlanarBody.Link::inertia).toArray(),
        expected.get("largestInertia"));
    InverseWeights weights = InverseWeights.of(body);
    close(weights.links(), expected.get("bodyInverseWeight"));
    close(weights.coordinates(), expected.get("dofInverseWeight"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void trajectoriesAreThoseOfTheModel(JsonNode expected) throws IOException {
    double frequency = frequency();
    PlanarBody body = body(expected);
    int n = body.coordinates();
    var motion = new PlanarMotion(body);
    motion.start(numbers(expected.get("start")), new double[n]);
    double[] control = new double[body.motors()];
    int step = 0;
    int touching = 0;
    for (JsonNode seen : expected.get("trajectory")) {
      while (step < seen.get("step").intValue()) {
        for (int k = 0; k < control.length; k++) {
          control[k] = StrictMath.sin(frequency * step * (k + 1));
        }
        motion.step(control);
        step++;
      }
      // Rounding, which contacts multiply as they go on.
      double tolerance = step <= 200 ? 1e-10 : 1e-6;
      double[] q = numbers(seen.get("q"));
      double[] v = numbers(seen.get("v"));
      for (int i = 0; i < n; i++) {
        assertThat(motion.position(i)).as("q%d at %d", i, step).isCloseTo(q[i], within(tolerance));
        assertThat(motion.velocity(i))
            .as("v%d at %d", i, step)
            .isCloseTo(v[i], within(tolerance * (1 + Math.abs(v[i]))));
      }
      assertThat(motion.contacts())
          .as("contacts at %d", step)
          .isEqualTo(seen.get("contacts").intValue());
      touching += motion.contacts();
    }
    assertThat(step).isGreaterThanOrEqualTo(500);
    assertThat(touching).isPositive();
  }
}
