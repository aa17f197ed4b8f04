package org.tasklandscape.kernel;

/** Ends the threads of a cell that is interrupted; an error, since user code may catch the rest. */
final class CellStopped extends Error {
  private static final long serialVersionUID = 1L;

  CellStopped() {}

  /** A thread that did not end, and was left behind. */
  CellStopped(String where) {
    super(where);
  }
}
