package org.tasklandscape.experiment;

import java.util.List;

/** A table whose rows belong to networks or policies: its first columns say to which. */
public interface KeyedTable {
  /** {@return the name of its file} */
  String file();

  /** {@return its columns, those of the key first} */
  List<String> columns();
}
