package org.tasklandscape.claim;

import java.util.Locale;

/** What a condition can tell. */
public enum Kind {
  /** Follows from a theorem of the companion: it fails only by a bug. */
  THEOREM,
  /** Could have failed in a world where all code is right. */
  MEASUREMENT;

  /** Returns the kind as records and tables print it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
