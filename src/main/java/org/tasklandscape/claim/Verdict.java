package org.tasklandscape.claim;

/** What became of a claim. */
public enum Verdict {
  /** Every condition holds. */
  PASS("PASS"),
  /** A condition does not hold. */
  FAIL("FAIL"),
  /** No run has recorded the claim. */
  NOT_RUN("NOT RUN");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** Returns the verdict as records and tables print it. */
  @Override
  public String toString() {
    return text;
  }
}
