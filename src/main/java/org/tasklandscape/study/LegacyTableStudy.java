package org.tasklandscape.study;

import java.util.Map;
import tech.tablesaw.api.Table;

/** A table of this companion: its parameters are the components of the record. */
public interface LegacyTableStudy {

  /**
   * The name of the artefact, and of its files.
   *
   * @return kebab-case
   */
  String name();

  /**
   * The caption.
   *
   * @return what the table shows, with every parameter
   */
  String caption();

  /**
   * The parameters, as they are saved beside the table.
   *
   * @return names and values
   */
  Map<String, Object> parameters();

  /**
   * Computes the numbers; the same parameters give the same bytes.
   *
   * @return one row for each case
   */
  Table run();
}
