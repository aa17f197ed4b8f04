package org.tasklandscape.study;

import org.tasklandscape.figure.Figure;
import org.tasklandscape.figure.Figures;

/**
 * An artefact that is a figure.
 *
 * @param <R> a row of its results
 */
public non-sealed interface FigureStudy<R extends Record> extends Study<R> {

  /**
   * Draws the numbers.
   *
   * @param rows what {@link #run()} gave
   * @return the figure, with a caption that states every parameter
   */
  Figure figure(Rows<R> rows);

  @Override
  default void save(Figures figures, Rows<R> rows) {
    figures.save(figure(rows), rows.table(name()));
  }
}
