package org.tasklandscape.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tasklandscape.fewshot.Examination;

/**
 * How a trained network is examined.
 *
 * @param kind of the test tasks
 * @param steps of adaptation
 * @param chosen whether the step size was chosen for the network, or is the given α
 */
public record TestMode(String kind, int steps, boolean chosen) {
  /**
   * On the landscape of drawings.
   *
   * @param hard the kind of the test tasks
   * @param steps as for the record
   * @param chosen as for the record
   */
  public TestMode(boolean hard, int steps, boolean chosen) {
    this(hard ? "hard" : "easy", steps, chosen);
  }

  /**
   * After adaptation at the size chosen for the network; before it, if there is no step.
   *
   * @param kind of the test tasks
   * @param steps how many
   * @return so many steps
   */
  public static TestMode chosen(String kind, int steps) {
    return new TestMode(kind, steps, steps > 0);
  }

  /**
   * The same on the landscape of drawings.
   *
   * @param hard the kind of the test tasks
   * @param steps how many
   * @return so many steps
   */
  public static TestMode chosen(boolean hard, int steps) {
    return new TestMode(hard, steps, steps > 0);
  }

  /**
   * After adaptation at the given size.
   *
   * @param kind of the test tasks
   * @param steps how many
   * @return so many steps
   */
  public static TestMode given(String kind, int steps) {
    return new TestMode(kind, steps, false);
  }

  /**
   * The same on the landscape of drawings.
   *
   * @param hard the kind of the test tasks
   * @param steps how many
   * @return so many steps
   */
  public static TestMode given(boolean hard, int steps) {
    return new TestMode(hard, steps, false);
  }

  /** No step, and each other number of steps at both sizes, for each kind of tasks. */
  static Set<TestMode> all(List<String> kinds) {
    var modes = new HashSet<TestMode>();
    for (String kind : kinds) {
      for (int steps : Examination.STEPS) {
        modes.add(given(kind, steps));
        modes.add(chosen(kind, steps));
      }
    }
    return modes;
  }

  @Override
  public String toString() {
    return "%s tasks, steps = %d, %s size".formatted(kind, steps, chosen ? "chosen" : "given");
  }
}
