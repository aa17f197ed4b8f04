package org.tasklandscape.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.diagnosis.Prediction.Method;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;

class SimulatedRowsTest {
  private static final double NOISE = 0.2;

  private static Predictors predictors(double spread, int samples) {
    var world =
        new TwoClusters(3, 0, TwoClusters.easy(1, spread), TwoClusters.hard(1, 1), 0, NOISE);
    var stream = new Streams(6, "rows").stream("spread");
    List<TaskMoments> table = TableSampler.of(world.environment()).draw(200, 60, stream);
    DiagnosisPlan plan = DiagnosisPlan.defaults().withTestSamples(samples).withReplicates(200, 1);
    return DiagnosedTable.of(table, plan, Trials.onAllCores()).predictors();
  }

  private static double risk(Predictors predictors, Method method) {
    return predictors.all().get(method.ordinal()).excessRisk().value();
  }

  /**
   * Where optima lie anywhere nothing is shrunk: ridge and the mixed model on simulated rows come
   * to least squares in closed form, within 8 %, about four standard errors of 2000 draws.
   */
  @Test
  void withoutAPriorAllAreLeastSquares() {
    Predictors seen = predictors(1000, 20);
    double closed = NOISE * ((1 + 1.0 / 20) * (1 + 3 / (19.0 - 4)) - 1) / 2;
    assertThat(risk(seen, Method.LEAST_SQUARES)).isCloseTo(closed, within(0.03 * closed));
    assertThat(risk(seen, Method.RIDGE)).isCloseTo(closed, within(0.08 * closed));
    assertThat(risk(seen, Method.MIXED_MODEL)).isCloseTo(closed, within(0.08 * closed));
  }

  /** Where all optima are one, knowing it leaves the noise of the mean alone: σ²/(2m). */
  @Test
  void withOneOptimumTheMixedModelKnowsIt() {
    Predictors seen = predictors(0, 20);
    double floor = NOISE / 40;
    assertThat(risk(seen, Method.MIXED_MODEL)).isCloseTo(floor, within(0.25 * floor));
    assertThat(risk(seen, Method.RIDGE)).isLessThan(risk(seen, Method.LEAST_SQUARES));
    assertThat(seen.best(true)).isPresent();
  }

  @Test
  void tooFewRowsGiveNoLeastSquares() {
    assertThat(risk(predictors(1, 4), Method.LEAST_SQUARES)).isInfinite();
  }
}
