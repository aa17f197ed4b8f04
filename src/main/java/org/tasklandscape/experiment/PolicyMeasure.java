package org.tasklandscape.experiment;

/** What is told of MAML's gain in return at a policy of joint training. */
public enum PolicyMeasure {
  /** The gain of w(t) after all rounds, the recipe that was announced. */
  CENTRE_AND_LINE("rounds", "centre and line"),
  /** The gain of the first round. */
  FIRST_ROUND("line", "centre and line, one round"),
  /** ‖δ̄‖²/V. */
  GEOGRAPHY("geography", "geography"),
  /** φ over all tasks that move. */
  HARDNESS("hardness", "hardness");

  private final String column;
  private final String words;

  PolicyMeasure(String column, String words) {
    this.column = column;
    this.words = words;
  }

  /** {@return its column} */
  String column() {
    return column;
  }

  /** {@return its name} */
  @Override
  public String toString() {
    return words;
  }
}
