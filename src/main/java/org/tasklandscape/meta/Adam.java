package org.tasklandscape.meta;

import java.util.List;
import org.tasklandscape.rule.Require;

/**
 * w ← w - η<sub>t</sub> m̂/(√v̂ + ε), m and v the running means of g and of its squares, entry by
 * entry, with decay β₁ and β₂; the hats divide by 1 - β<sup>t</sup>, which undoes the start at 0.
 *
 * @param step η
 * @param firstDecay β₁, in [0, 1)
 * @param secondDecay β₂, in [0, 1)
 * @param epsilon ε, finite and positive
 */
public record Adam(StepSize step, double firstDecay, double secondDecay, double epsilon)
    implements Optimiser {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Adam {
    if (!(firstDecay >= 0 && firstDecay < 1 && secondDecay >= 0 && secondDecay < 1)) {
      throw new IllegalArgumentException(
          "decays must lie in [0, 1), got %s and %s".formatted(firstDecay, secondDecay));
    }
    Require.finitePositive("epsilon", epsilon);
  }

  /**
   * The customary β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
   *
   * @param step η
   * @return the optimiser
   */
  public static Adam of(StepSize step) {
    return new Adam(step, 0.9, 0.999, 1e-8);
  }

  @Override
  public Mover begin(int size) {
    return new Memory(size);
  }

  private final class Memory implements Mover {
    private final double[] first;
    private final double[] second;

    /** β₁ᵗ and β₂ᵗ. */
    private final double[] left = {1, 1};

    Memory(int size) {
      first = new double[size];
      second = new double[size];
    }

    @Override
    public List<double[]> memory() {
      return List.of(first, second, left);
    }

    @Override
    public double move(Gradient f, double[] w, double value, double[] gradient, int iteration) {
      double eta = step.at(iteration, w);
      left[0] *= firstDecay;
      left[1] *= secondDecay;
      for (int i = 0; i < w.length; i++) {
        double g = gradient[i];
        first[i] = firstDecay * first[i] + (1 - firstDecay) * g;
        second[i] = secondDecay * second[i] + (1 - secondDecay) * g * g;
        double mean = first[i] / (1 - left[0]);
        w[i] -= eta * mean / (Math.sqrt(second[i] / (1 - left[1])) + epsilon);
      }
      return f.gradient(w, gradient);
    }
  }
}
