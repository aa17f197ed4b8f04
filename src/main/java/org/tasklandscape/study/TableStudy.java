package org.tasklandscape.study;

import java.util.Map;
import tech.tablesaw.api.Table;

/** A table of this companion: its parameters are the components of the record. */
public interface TableStudy {

  /** {@return the name of the artefact, and of its files, in kebab-case} */
  String name();

  /** {@return the caption: what the table shows, with every parameter} */
  String caption();

  /** {@return the parameters, names and values, as they are saved beside the table} */
  Map<String, Object> parameters();

  /**
   * Computes the numbers; the same parameters give the same bytes.
   *
   * @return one row for each case
   */
  Table run();
}
