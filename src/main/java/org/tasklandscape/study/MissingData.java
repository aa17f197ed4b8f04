package org.tasklandscape.study;

/** An artefact needs data that this machine does not have. */
public final class MissingData extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is missing.
   *
   * @param message what is needed, and how to get it
   */
  public MissingData(String message) {
    super(message);
  }
}
