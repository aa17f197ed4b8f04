package org.tasklandscape.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

class DescentPathTest {
  private static final double INNER = 0.5;

  private static DescentPath path(boolean maml, TradeoffEnvironment world, int samples) {
    TaskMoments moments = TaskMoments.of(world, samples);
    ScoreLaw law = maml ? ScoreLaw.maml(moments, INNER) : ScoreLaw.drs(moments);
    return new DescentPath(law, world.dimension(), 0);
  }

  /** The mean path against runs of both methods: five standard errors, and 1 % for the moments. */
  @Test
  void thePathIsThatOfSimulatedDescent() {
    for (int p : new int[] {1, 3}) {
      TradeoffEnvironment world = new TradeoffEnvironment(p, 2);
      ExpectedLoss loss = world.after(INNER, 10);
      var simulation =
          new DescentSimulation(world, 10, INNER, new Streams(7, "descent"), Trials.onAllCores());
      for (boolean maml : new boolean[] {false, true}) {
        RunningMoments seen = new RunningMoments(1);
        simulation.run(maml, "path", 0, 0.2, 30, 4096).forEach(w -> seen.add(loss.excess(w)));
        Estimate excess = seen.estimate(0);
        double exact = path(maml, world, 10).after(loss, 0.2, 30).total();
        assertThat(excess.value())
            .isCloseTo(exact, within(5 * excess.standardError() + 0.01 * exact));
      }
    }
  }

  /** After one iteration from w_0 = 0: w_1 = ηb̂, so E w_1 = ηac and E w_1² = η² E b̂². */
  @Test
  void oneIterationIsAScaledPull() {
    TradeoffEnvironment world = TradeoffEnvironment.published();
    ExpectedLoss loss = new ExpectedLoss(2, 0, 0);
    double step = 0.3;
    DescentPath.Parts parts = path(false, world, 4).after(loss, step, 1);
    double mean = step * world.before().curvature() * world.before().centre();
    // b̂ = ½(S + S')θ + noise: E b̂² = E θ⁴ (1 + 2/8) + E σ²θ/8.
    double square = world.moment(4) * 1.25 + world.moment(1) * world.moment(1) / 8;
    assertThat(parts.total()).isCloseTo(step * step * square, within(1e-12));
    assertThat(parts.statistics()).isCloseTo(step * step * square - mean * mean, within(1e-12));
  }

  /** With many iterations of the best step nothing but the modelling error is left. */
  @Test
  void manyIterationsLeaveTheModellingError() {
    TradeoffEnvironment world = TradeoffEnvironment.published();
    ExpectedLoss loss = world.after(INNER, 10);
    DescentPath drs = path(false, world, 10);
    DescentPath.Parts parts = drs.after(loss, drs.bestStep(20_000), 20_000);
    double gap = world.before().centre() - loss.centre();
    assertThat(parts.modelling()).isCloseTo(loss.curvature() * gap * gap / 2, within(1e-15));
    assertThat(parts.total()).isCloseTo(parts.modelling(), within(0.03 * parts.modelling()));
  }

  @Test
  void runsAreTheSameOnAnyNumberOfThreads() {
    TradeoffEnvironment world = new TradeoffEnvironment(2, 2);
    Streams streams = new Streams(3, "descent");
    List<double[]> one =
        new DescentSimulation(world, 5, INNER, streams, new Trials(1))
            .run(true, "x", 0, 0.1, 5, 130);
    List<double[]> four =
        new DescentSimulation(world, 5, INNER, streams, new Trials(4))
            .run(true, "x", 0, 0.1, 5, 130);
    assertThat(one).usingRecursiveComparison().isEqualTo(four);
  }

  @Test
  void refusesBadNumbers() {
    DescentPath path = path(false, TradeoffEnvironment.published(), 4);
    assertThatThrownBy(() -> path.after(new ExpectedLoss(1, 0, 0), 0, 1))
        .hasMessage("must have step > 0 and iterations >= 0, got step = 0.0 and iterations = 1");
  }
}
