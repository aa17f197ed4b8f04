package org.tasklandscape.cli;

import org.tasklandscape.files.Ledger;

/** Machines that work on one run compute the same last digits, or the later one is refused. */
final class SameBits {
  private static final String MAKER = "maker";
  private static final String BITS = "bits";

  private SameBits() {}

  /**
   * Keeps the bits of the first machine in the ledger of its run, and compares others with them.
   *
   * @throws IllegalArgumentException naming both machines, if they differ
   */
  static void require(Ledger ledger, String machine, String bits) {
    String first = ledger.keep(BITS, bits);
    String maker = ledger.keep(MAKER, machine);
    if (!first.equals(bits)) {
      throw refused(machine, maker);
    }
  }

  /** A machine that computes other bits than the first. */
  static IllegalArgumentException refused(String machine, String first) {
    return new IllegalArgumentException(
        "all machines must compute the same last digits, got others on %s than on %s: use"
                .formatted(machine, first)
            + " one version of the program and of Java on all");
  }
}
