package org.tasklandscape.table;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a table are. */
@FunctionalInterface
public interface TableBytes {
  /**
   * Opens them.
   *
   * @param offset of the first byte that is asked for; at most their number
   * @return the bytes from there on; the caller closes it
   * @throws IOException if they cannot be read
   */
  InputStream from(long offset) throws IOException;
}
