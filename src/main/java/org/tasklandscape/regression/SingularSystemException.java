package org.tasklandscape.regression;

import java.util.Locale;

/** A solution is not unique: E[Q] w = E[Q w*] has a direction in which no task pulls. */
public final class SingularSystemException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  SingularSystemException(String direction, double smallest, double largest) {
    super(
        String.format(
            Locale.ROOT,
            "E[Q] must be positive definite for a unique solution, got the eigenvalue %.3g beside %.3g"
                + " in the null direction %s: there, one step already solves every task or no task"
                + " has curvature",
            smallest,
            largest,
            direction));
  }
}
