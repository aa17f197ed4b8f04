package org.tasklandscape.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every body of randomised.json: trajectories of MuJoCo 2.2.2 after its model's numbers were
 * changed in place, as the published program does it.
 */
class RandomisedBodyReferenceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<JsonNode> bodies() throws IOException {
    try (var in =
        RandomisedBodyReferenceTest.class.getResourceAsStream("/reference/randomised.json")) {
      List<JsonNode> list = new ArrayList<>();
      JSON.readTree(in).get("bodies").forEach(list::add);
      assertThat(list).hasSize(6);
      return list.stream();
    }
  }

  private static double[] numbers(JsonNode node) {
    return JSON.convertValue(node, double[].class);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void trajectoriesAreThoseOfTheChangedModel(JsonNode expected) {
    boolean hopper = expected.get("model").textValue().equals("hopper.xml");
    RandomisedBody tasks = hopper ? RandomisedBody.hopper() : RandomisedBody.walker2d();
    PlanarMotion motion = tasks.motion(numbers(expected.get("factors")));
    int n = motion.body().coordinates();
    motion.start(numbers(expected.get("start")), new double[n]);
    double[] control = new double[motion.body().motors()];
    int step = 0;
    for (JsonNode seen : expected.get("trajectory")) {
      while (step < seen.get("step").intValue()) {
        for (int k = 0; k < control.length; k++) {
          control[k] = StrictMath.sin(0.05 * step * (k + 1));
        }
        motion.step(control);
        step++;
      }
      double[] q = numbers(seen.get("q"));
      for (int i = 0; i < n; i++) {
        assertThat(motion.position(i)).as("q%d at %d", i, step).isCloseTo(q[i], within(1e-10));
      }
    }
    assertThat(step).isEqualTo(200);
  }
}
