package org.tasklandscape.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.tasklandscape.table.PartReport;
import scala.Tuple2;

/**
 * What a part of a table tells, on its way with the sums of its tasks: under the name that no task
 * has.
 *
 * @param file the address of the file; empty for rows of several files
 * @param from the first byte of the part, which orders the parts of a file
 * @param report what it tells
 */
record PartFacts(String file, long from, PartReport report) implements Serializable {
  static final String NAME = "";

  /** As it travels, among the sums of tasks. */
  Tuple2<String, byte[]> packed() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Tuple2<>(NAME, bytes.toByteArray());
  }

  /** As it was. */
  static PartFacts of(byte[] packed) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(packed))) {
      return (PartFacts) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("facts of a part cannot be read: " + e, e);
    }
  }
}
