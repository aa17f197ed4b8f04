package org.tasklandscape.experiment;

import java.util.List;
import java.util.stream.Stream;

/** The tables that probing policies writes: each row begins with the key of its policy. */
public enum PolicyProbeTable implements KeyedTable {
  /**
   * What was told of the gain, with the step that is best for the policy and with the given one.
   */
  PROBE(
      "probe.csv",
      "chosen",
      "size",
      "moved",
      "hardness",
      "geography",
      "share",
      "line",
      "lineLower",
      "lineUpper",
      "rounds",
      "roundsLower",
      "roundsUpper",
      "probingSteps",
      "judgingSteps"),

  /** Seconds of training and of probing: the last, as it has a row of every policy. */
  TIMES("probe-times.csv", "trainingSeconds", "probeSeconds");

  private final String file;
  private final List<String> columns;

  PolicyProbeTable(String file, String... columns) {
    this.file = file;
    this.columns = List.of(columns);
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<String> columns() {
    return Stream.concat(PolicyTable.KEY.stream(), columns.stream()).toList();
  }
}
