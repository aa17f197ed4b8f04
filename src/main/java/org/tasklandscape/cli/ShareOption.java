package org.tasklandscape.cli;

import org.tasklandscape.sweep.Share;
import picocli.CommandLine.Option;

/** Which part of a run is asked for. */
final class ShareOption {
  @Option(
      names = "--share",
      paramLabel = "I/N",
      description =
          "Computes share I of N, counted from 0, and keeps its pieces beside the results or in"
              + " their folder; join puts the pieces of all shares together.")
  private String share;

  boolean isGiven() {
    return share != null;
  }

  /** The share that is given. */
  Share share() {
    try {
      return Share.of(share);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--share: " + e.getMessage(), e);
    }
  }
}
