package org.tasklandscape.study;

/**
 * How a trained network is examined.
 *
 * @param kind of the test tasks
 * @param steps of adaptation
 * @param chosen whether the step size was chosen for the network, or is the given α
 */
public record TestMode(String kind, int steps, boolean chosen) {
  /**
   * Before adaptation.
   *
   * @param kind of the test tasks
   * @return no step
   */
  public static TestMode before(String kind) {
    return new TestMode(kind, 0, false);
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
   * After adaptation at the given size.
   *
   * @param kind of the test tasks
   * @param steps how many
   * @return so many steps
   */
  public static TestMode given(String kind, int steps) {
    return new TestMode(kind, steps, false);
  }

  /** "hard" or "easy", of the landscape of drawings. */
  static String kind(boolean hard) {
    return hard ? "hard" : "easy";
  }

  @Override
  public String toString() {
    return "%s tasks, steps = %d, %s size".formatted(kind, steps, chosen ? "chosen" : "given");
  }
}
