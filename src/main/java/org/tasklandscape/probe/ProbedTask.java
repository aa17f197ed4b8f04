package org.tasklandscape.probe;

import org.tasklandscape.rule.Require;

/**
 * Three losses of one task: e = f(w<sub>0</sub>) - f(w*), r = f(u(w<sub>0</sub>)) - f(w*), and the
 * hardness φ = r/e, what adaptation leaves of the excess risk. Source: theory 9.1.
 *
 * @param name for messages and reports
 * @param weight p, its probability up to a common factor
 * @param before f(w<sub>0</sub>), at NAL's solution
 * @param after f(u(w<sub>0</sub>)), after the adaptation
 * @param rest f(w*), after fine-tuning from w<sub>0</sub> to rest
 */
public record ProbedTask(String name, double weight, double before, double after, double rest) {
  /**
   * Checks the losses.
   *
   * @throws IllegalArgumentException if the weight is not positive, a loss is not finite,
   *     fine-tuning did not lower the loss, or adaptation went below the loss at rest
   */
  public ProbedTask {
    Require.finitePositive(name + ": weight", weight);
    Require.finite(name + ": before", before);
    Require.finite(name + ": after", after);
    Require.finite(name + ": rest", rest);
    if (!(rest < before)) {
      throw new IllegalArgumentException(
          "%s: fine-tuning must lower the loss, got before = %s and rest = %s"
              .formatted(name, before, rest));
    }
    if (!(rest <= after)) {
      throw new IllegalArgumentException(
          "%s: must be fine-tuned to rest, got after = %s below rest = %s"
              .formatted(name, after, rest));
    }
  }

  /** {@return r, the excess risk that adaptation leaves} */
  public double left() {
    return after - rest;
  }

  /** {@return φ = r/e, 0 for a task that adaptation solves, above 1 where it overshoots} */
  public double hardness() {
    return left() / (before - rest);
  }
}
