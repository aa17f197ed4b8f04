package org.tasklandscape.study;

/**
 * How a trained network is examined.
 *
 * @param hard the kind of the test tasks
 * @param steps of adaptation
 * @param chosen whether the step size was chosen for the network, or is the given α
 */
public record TestMode(boolean hard, int steps, boolean chosen) {
  /**
   * Before adaptation.
   *
   * @param hard the kind of the test tasks
   * @return no step
   */
  public static TestMode before(boolean hard) {
    return new TestMode(hard, 0, false);
  }

  /**
   * After adaptation at the size chosen for the network; before it, if there is no step.
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
   * @param hard the kind of the test tasks
   * @param steps how many
   * @return so many steps
   */
  public static TestMode given(boolean hard, int steps) {
    return new TestMode(hard, steps, false);
  }

  /** "easy" or "hard". */
  String kind() {
    return hard ? "hard" : "easy";
  }

  @Override
  public String toString() {
    return "%s tasks, steps = %d, %s size".formatted(kind(), steps, chosen ? "chosen" : "given");
  }
}
