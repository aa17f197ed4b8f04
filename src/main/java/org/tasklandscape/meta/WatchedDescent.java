package org.tasklandscape.meta;

import java.util.Arrays;
import org.tasklandscape.linear.Vectors;

/**
 * w ← w - η(w) g(w) along an algorithm's direction g, ‖∇F(w<sub>t</sub>)‖ of MAML's objective noted
 * on the way: until it is at most ε, w moves no more, or the iterations are used up.
 *
 * @param step η
 * @param iterations the most moves
 * @param every at every how many iterations ‖∇F‖ is taken
 * @param accuracy ε, 0 to run on
 */
public record WatchedDescent(StepSize step, int iterations, int every, double accuracy) {

  /**
   * A run.
   *
   * @param norms ‖∇F‖ at iterations 0, every, 2 every, …
   * @param point the last one
   */
  public record Run(double[] norms, double[] point) {
    /** {@return the last norm} */
    public double last() {
      return norms[norms.length - 1];
    }
  }

  /**
   * Descends.
   *
   * @param followed the direction g
   * @param truth F, whose gradient is noted
   * @param start w<sub>0</sub>
   * @return the run
   */
  public Run along(MetaGradient followed, MetaGradient truth, double[] start) {
    double[] w = start.clone();
    double[] before = new double[w.length];
    double[] direction = new double[w.length];
    double[] gradient = new double[w.length];
    double[] norms = new double[iterations / every + 1];
    int count = 0;
    for (int t = 0; t <= iterations; t++) {
      followed.gradient(w, direction);
      if (t % every == 0) {
        double[] watched = direction;
        if (followed != truth) {
          truth.gradient(w, gradient);
          watched = gradient;
        }
        norms[count++] = Vectors.norm(watched);
        if (norms[count - 1] <= accuracy || (t > 0 && Arrays.equals(w, before))) {
          break;
        }
      }
      if (t < iterations) {
        System.arraycopy(w, 0, before, 0, w.length);
        double eta = step.at(t, w);
        for (int i = 0; i < w.length; i++) {
          w[i] -= eta * direction[i];
        }
      }
    }
    return new Run(Arrays.copyOf(norms, count), w);
  }
}
