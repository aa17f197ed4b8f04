package org.tasklandscape.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Rows of the example as Parquet, by Parquet's own writer; an empty cell is no value. */
final class ParquetTable {
  private static final MessageType COLUMNS =
      MessageTypeParser.parseMessageType(
          "message table { optional binary task (UTF8); optional double x1; optional double x2;"
              + " optional double y; }");

  private ParquetTable() {}

  static Path write(Path file, List<String> rows) throws IOException {
    var target = new org.apache.hadoop.fs.Path(file.toUri());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(target)
            .withType(COLUMNS)
            .withConf(new Configuration())
            .withRowGroupSize(10_000L)
            .build()) {
      for (String row : rows) {
        String[] cells = row.split(",", -1);
        Group group = new SimpleGroupFactory(COLUMNS).newGroup();
        for (int i = 0; i < cells.length; i++) {
          if (i == 0 && !cells[i].isEmpty()) {
            group.add(i, cells[i]);
          } else if (!cells[i].isEmpty()) {
            group.add(i, Double.parseDouble(cells[i]));
          }
        }
        writer.write(group);
      }
    }
    return file;
  }
}
