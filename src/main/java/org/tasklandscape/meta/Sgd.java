package org.tasklandscape.meta;

import org.tasklandscape.linear.Vectors;

/**
 * w ← w - η<sub>t</sub>(w) g(w): gradient descent, stochastic where g is.
 *
 * @param step η
 */
public record Sgd(StepSize step) implements Optimiser {
  @Override
  public Mover begin(int size) {
    return (f, w, value, gradient, iteration) -> {
      Vectors.add(-step.at(iteration, w), gradient, w);
      return f.gradient(w, gradient);
    };
  }
}
