package org.tasklandscape.control;

import org.tasklandscape.rule.Require;

/**
 * How a contact or limit pushes back: as a damper and spring of the reference acceleration a_r = -b
 * ẋ - k d(x) x at the violation x &lt; 0, with b = 2/(d<sub>1</sub>t) and k = 1/(d<sub>1</sub>²t²),
 * critically damped, and the more firmly the deeper: the impedance d rises from d<sub>0</sub> at x
 * = 0 to d<sub>1</sub> at |x| = w and beyond, by two parabolas.
 *
 * <p>d is the share of the constraint that is met: its regularisation is R = (1 - d)/d times what
 * the constraint sees of the inverse mass. Source: MuJoCo's computation of soft constraints
 * (solref, solimp).
 *
 * @param time t, in seconds, positive
 * @param least d<sub>0</sub>, in (0, 1)
 * @param most d<sub>1</sub>, in (0, 1)
 * @param width w, positive
 */
public record Softness(double time, double least, double most, double width) {
  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public Softness {
    Require.finitePositive("the time constant", time);
    Require.finitePositive("the width", width);
    if (!(least > 0 && least < 1 && most > 0 && most < 1)) {
      throw new IllegalArgumentException(
          "impedances must be in (0, 1), got %s and %s".formatted(least, most));
    }
  }

  double damping() {
    return 2 / (most * time);
  }

  double stiffness() {
    return 1 / (most * most * time * time);
  }

  /** d(x). */
  double impedance(double x) {
    double share = Math.abs(x) / width;
    if (share >= 1) {
      return most;
    }
    double rest = 1 - share;
    double rise = share <= 0.5 ? 2 * share * share : 1 - 2 * rest * rest;
    return least + rise * (most - least);
  }
}
