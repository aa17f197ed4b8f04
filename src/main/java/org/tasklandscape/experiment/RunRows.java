package org.tasklandscape.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is known of a network or policy: its rows in every table, behind the key.
 *
 * @param tables the rows, by the table's file
 */
public record RunRows(Map<String, List<List<String>>> tables) {

  /** {@return the rows as bytes} */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(tables.size());
      // In order: the same rows are the same bytes.
      for (Map.Entry<String, List<List<String>>> table : new TreeMap<>(tables).entrySet()) {
        out.writeUTF(table.getKey());
        out.writeInt(table.getValue().size());
        for (List<String> row : table.getValue()) {
          out.writeInt(row.size());
          for (String cell : row) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("rows in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @param bytes all of it
   * @return the rows
   */
  public static RunRows of(byte[] bytes) {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int t = in.readInt(); t > 0; t--) {
        List<List<String>> rows = new ArrayList<>();
        tables.put(in.readUTF(), rows);
        for (int r = in.readInt(); r > 0; r--) {
          List<String> row = new ArrayList<>();
          for (int c = in.readInt(); c > 0; c--) {
            row.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
          }
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("rows in memory cannot be read", e);
    }
    return new RunRows(tables);
  }
}
