package org.tasklandscape.tradeoff;

import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * The trials of a {@link TradeoffSimulation} one by one: the expected losses of both methods,
 * trained again on M fresh tasks, before and after one step of size α on N samples.
 *
 * <p>The first n trials are those of the simulation with n trials and the same seed, to the last
 * bit.
 */
public final class TrialLosses {
  private final TradeoffEnvironment world;
  private final TrainingSize size;
  private final double step;
  private final Streams streams;
  private final ExpectedLoss before;
  private final ExpectedLoss after;
  private final double[] drs;
  private final double[] maml;
  private TrainingSums sums;
  private int trial;

  /**
   * Trials from the first one on.
   *
   * @param world the environment
   * @param size M and N
   * @param step α, finite and at least 0
   * @param seed selects the random streams
   * @throws IllegalArgumentException if α is not
   */
  public TrialLosses(TradeoffEnvironment world, TrainingSize size, double step, long seed) {
    this.world = world;
    this.size = size;
    this.step = step;
    streams = TradeoffSimulation.streams(seed);
    before = world.before();
    after = world.after(step, size.samples());
    drs = new double[world.dimension()];
    maml = new double[world.dimension()];
  }

  /**
   * The losses of one trial.
   *
   * @param drsBefore joint training before the step
   * @param mamlBefore MAML before the step
   * @param drsAfter joint training after it
   * @param mamlAfter MAML after it
   */
  public record Losses(double drsBefore, double mamlBefore, double drsAfter, double mamlAfter) {}

  /** {@return the losses of the next trial} */
  public Losses next() {
    if (trial % TradeoffSimulation.BLOCK == 0) {
      RandomStream stream =
          streams.stream(TradeoffSimulation.cell(world, size), trial / TradeoffSimulation.BLOCK);
      sums = TrainingSums.of(world, size.samples(), stream);
    }
    trial++;
    sums.draw(size.tasks());
    sums.solveDrs(drs);
    sums.solveMaml(step, maml);
    return new Losses(before.at(drs), before.at(maml), after.at(drs), after.at(maml));
  }

  /** {@return the least loss before the step} */
  public double floorBefore() {
    return before.floor();
  }

  /** {@return the least loss after it} */
  public double floorAfter() {
    return after.floor();
  }
}
