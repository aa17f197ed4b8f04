package org.tasklandscape.tradeoff;

import java.util.List;
import org.tasklandscape.sampling.Trials;

/**
 * The trials of a {@link TradeoffSimulation} one by one: the expected losses of both methods,
 * trained again on M fresh tasks, before and after one step of size α on N samples.
 *
 * <p>The first n trials are those of the simulation with n trials and the same seed, to the last
 * bit.
 */
public final class TrialLosses {
  private final TradeoffSimulation simulation;
  private final TrainingSize size;
  private final List<Double> step;
  private final ExpectedLoss before;
  private final ExpectedLoss after;
  private double[][] block;
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
    simulation = new TradeoffSimulation(world, Integer.MAX_VALUE, seed, new Trials(1));
    this.size = size;
    this.step = List.of(step);
    before = world.before();
    after = world.after(step, size.samples());
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

  /** {@return the losses of the next trial; a whole block is drawn before its first one} */
  public Losses next() {
    int number = trial / TradeoffSimulation.BLOCK;
    int of = trial % TradeoffSimulation.BLOCK;
    if (of == 0) {
      block = simulation.losses(size, step, number, number + 1);
    }
    trial++;
    return new Losses(block[0][of], block[2][of], block[1][of], block[3][of]);
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
