package org.tasklandscape.dataset;

/** What an archive is beside the one that its makers publish. */
public enum Provenance {
  /** The same bytes. */
  OFFICIAL,
  /** Other bytes with the same images, names and numbers. */
  REPACKED,
  /** Other bytes, and other images or images that cannot be compared. */
  UNKNOWN
}
