package org.tasklandscape.study;

import java.util.Map;
import org.tasklandscape.figure.Figures;

/**
 * An artefact that is a table.
 *
 * @param <R> a row of it
 */
public non-sealed interface TableStudy<R extends Record> extends Study<R> {

  /**
   * {@return what the table shows, with every parameter; one to three paragraphs as {@link
   * org.tasklandscape.figure.Caption#of} reads them}
   */
  String caption();

  /** {@return names and values, as they are saved beside the table} */
  default Map<String, Object> parameters() {
    return Parameters.of((Record) this);
  }

  @Override
  default void save(Figures figures, Rows<R> rows) {
    figures.saveTable(name(), caption(), parameters(), rows.table(name()), rows.shown());
  }
}
