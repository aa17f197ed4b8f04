package org.tasklandscape.reinforcement;

import java.util.List;
import org.tasklandscape.rule.Require;

/**
 * The test step of a policy for each number of updates: that of the largest mean return on
 * validation tasks, the shortest of equal ones. Steps without a return are never chosen; where 0 is
 * among the candidates, no policy is made worse by a step that does not suit it.
 *
 * @param steps the candidates, each finite and at least 0, in rising order
 */
public record StepChoice(List<Double> steps) {
  /**
   * Checks the candidates and copies the list.
   *
   * @throws IllegalArgumentException if there is none, one is out of range or they do not rise
   */
  public StepChoice {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("steps must name at least one, got none");
    }
    double last = -1;
    for (double step : steps) {
      Require.finiteAtLeastZero("a step", step);
      if (step <= last) {
        throw new IllegalArgumentException("steps must rise, got " + steps);
      }
      last = step;
    }
  }

  /**
   * Chooses.
   *
   * @param returns for each candidate the mean return after 0, 1, … updates
   * @return for each number of updates the index of the chosen candidate
   */
  public int[] of(double[][] returns) {
    int[] chosen = new int[returns[0].length];
    for (int k = 0; k < chosen.length; k++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int s = 0; s < returns.length; s++) {
        if (returns[s][k] > best) {
          best = returns[s][k];
          chosen[k] = s;
        }
      }
    }
    return chosen;
  }
}
