package org.tasklandscape.study;

import org.tasklandscape.figure.Figure;
import tech.tablesaw.api.Table;

/**
 * A figure of this companion: its parameters are the components of the record that implements it.
 */
public interface LegacyStudy {

  /**
   * The name of the artefact, and of its files.
   *
   * @return kebab-case
   */
  String name();

  /**
   * Computes the numbers; the same parameters give the same bytes.
   *
   * @return one row for each point, intervals beside estimates
   */
  Table run();

  /**
   * Draws the numbers.
   *
   * @param table what {@link #run()} gave
   * @return the figure, with a caption that states every parameter
   */
  Figure figure(Table table);
}
