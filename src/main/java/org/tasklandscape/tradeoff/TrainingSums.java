package org.tasklandscape.tradeoff;

import org.tasklandscape.sampling.RandomStream;

/**
 * The normal equations of both methods, summed over tasks.
 *
 * <p>Joint training solves Σ(Ŝ + Ŝ') w = Σ((Ŝ + Ŝ')Θ + ĉ + ĉ'), with Ŝ, ĉ from the inner and Ŝ', ĉ'
 * from the outer samples. MAML solves, with P = I - αŜ, Σ PŜ'P w = Σ(PŜ'(PΘ - αĉ) + Pĉ'). Both
 * sides are quadratic in α, so one sum over tasks serves every α. Source: theory, T6 and section 5.
 */
interface TrainingSums {

  /** Sums for tasks with N inner and N outer samples, drawn from a stream. */
  static TrainingSums of(TradeoffEnvironment world, int samples, RandomStream stream) {
    return world.dimension() == 1
        ? new ScalarSums(world, samples, stream)
        : new MatrixSums(new TaskBatch(world, samples, stream));
  }

  /** Draws M tasks and their samples; what was summed before is forgotten. */
  void draw(int tasks);

  /** Joint training's estimate, into w of length p. */
  void solveDrs(double[] w);

  /** MAML's estimate for a step of size α, into w of length p. */
  void solveMaml(double step, double[] w);
}
