package org.tasklandscape.meta;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.tasklandscape.linear.Vectors;

/**
 * w<sub>0</sub>, w<sub>1</sub>, … until ‖g(w<sub>t</sub>)‖ ≤ ε, the iterations are used up, or the
 * optimiser makes no more progress: one loop for all optimisers.
 *
 * @param optimiser the rule of the moves
 * @param iterations the most moves, at least 0
 * @param tolerance ε, at least 0; 0 runs on
 */
public record Training(Optimiser optimiser, int iterations, double tolerance) {
  /** Why a run ended. */
  public enum Stop {
    /** ‖g‖ ≤ ε. */
    CONVERGED,
    /** As many moves as allowed. */
    ITERATIONS,
    /** The point no longer moves: rounding, or g is no descent direction. */
    NO_PROGRESS
  }

  /**
   * A run.
   *
   * @param point w at its end, length p
   * @param values F(w<sub>t</sub>) for t = 0, 1, …
   * @param gradientNorms ‖g(w<sub>t</sub>)‖ for t = 0, 1, …
   * @param stop why it ended
   */
  public record Run(double[] point, double[] values, double[] gradientNorms, Stop stop) {
    /** {@return the number of moves, one less than the values} */
    public int iterations() {
      return values.length - 1;
    }

    /** {@return F at the end, the last value} */
    public double value() {
      return values[values.length - 1];
    }

    /** {@return ‖g‖ at the end, the last norm} */
    public double gradientNorm() {
      return gradientNorms[gradientNorms.length - 1];
    }
  }

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Training {
    if (iterations < 0) {
      throw new IllegalArgumentException("iterations must be >= 0, got " + iterations);
    }
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("the tolerance must be >= 0, got " + tolerance);
    }
  }

  /**
   * Runs the loop.
   *
   * @param f what is minimised
   * @param start w<sub>0</sub>, length p, left as it is
   * @return the run
   * @throws IllegalArgumentException if w<sub>0</sub> has another length
   * @throws ArithmeticException if F or g is not finite at a point of the run
   * @throws CancellationException if the calling thread is interrupted
   */
  public Run run(Gradient f, double[] start) {
    if (start.length != f.size()) {
      throw new IllegalArgumentException(
          "the start must have %d entries, got %d".formatted(f.size(), start.length));
    }
    double[] w = start.clone();
    double[] gradient = new double[w.length];
    double[] values = new double[iterations + 1];
    double[] norms = new double[iterations + 1];
    Optimiser.Mover mover = optimiser.begin(w.length);
    values[0] = f.gradient(w, gradient);
    norms[0] = finiteNorm(values[0], gradient, 0);
    double[] last = new double[w.length];
    int t = 0;
    Stop stop = Stop.ITERATIONS;
    while (t < iterations && !(norms[t] <= tolerance)) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted at iteration " + t);
      }
      Vectors.copy(w, last);
      double value = mover.move(f, w, values[t], gradient, t);
      // A stochastic gradient may vanish for once: only a rule that gives up stays in place.
      if (Arrays.equals(w, last) && norms[t] > 0) {
        stop = Stop.NO_PROGRESS;
        break;
      }
      t++;
      values[t] = value;
      norms[t] = finiteNorm(value, gradient, t);
    }
    if (norms[t] <= tolerance) {
      stop = Stop.CONVERGED;
    }
    return new Run(w, Arrays.copyOf(values, t + 1), Arrays.copyOf(norms, t + 1), stop);
  }

  private static double finiteNorm(double value, double[] gradient, int iteration) {
    double norm = Vectors.norm(gradient);
    if (!Double.isFinite(value) || !Double.isFinite(norm)) {
      throw new ArithmeticException(
          "value and gradient must stay finite, got %s and the norm %s at iteration %d"
                  .formatted(value, norm, iteration)
              + ": try a smaller step");
    }
    return norm;
  }
}
