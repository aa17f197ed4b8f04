package org.tasklandscape.experiment;

import java.util.List;

/** A table whose rows belong to networks or policies: its first columns say to which. */
interface KeyedTable {
  /** The name of its file. */
  String file();

  /** Its columns, those of the key first. */
  List<String> columns();
}
