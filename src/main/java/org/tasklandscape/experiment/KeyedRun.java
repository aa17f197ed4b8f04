package org.tasklandscape.experiment;

import java.util.List;

/** A network or policy of a configuration, by the key that its rows begin with in every table. */
public interface KeyedRun {
  /** {@return the first cells of its rows} */
  List<String> cells();

  /** {@return its name in those of files: no cell has such a bar} */
  default String label() {
    return String.join("_", cells());
  }

  /** {@return its name in messages, such as "circle,maml,1"} */
  default String key() {
    return String.join(",", cells());
  }
}
