package org.tasklandscape.kernel;

import java.util.List;

/** A cell that did not compile, threw, or was interrupted: a one-line summary and a full report. */
public final class CellException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What {@link #report()} gives. */
  private final String[] report;

  CellException(String summary, List<String> report) {
    // Neither cause nor own stack trace: the report speaks of the cell, not of the kernel.
    super(summary, null, false, false);
    this.report = report.toArray(String[]::new);
  }

  /** {@return the lines to show below the cell: what went wrong and where} */
  public List<String> report() {
    return List.of(report);
  }
}
