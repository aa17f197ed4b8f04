package org.tasklandscape.cli;

/** What a probe found: {@link Object#toString()} gives it in words. */
interface ProbeText {
  /** Returns everything, in a fixed order of keys; what is not finite is null. */
  String json();
}
