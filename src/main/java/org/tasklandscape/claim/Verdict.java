package org.tasklandscape.claim;

/** What became of a claim, or of one of its conditions. */
public enum Verdict {
  /** The whole interval lies beyond the bound, on the side that was claimed. */
  SHOWN("SHOWN"),
  /** The whole interval lies on the other side. */
  REFUTED("REFUTED"),
  /** The interval holds the bound, or nothing is known. */
  OPEN("OPEN"),
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
