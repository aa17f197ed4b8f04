package org.tasklandscape.spark;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.PartReport;
import org.tasklandscape.table.TableException;
import org.tasklandscape.table.TablePart;
import scala.Tuple2;

/** Adds up parts of CSV files, on an executor. */
final class CsvSums implements PairFlatMapFunction<Iterator<TableRange>, String, byte[]> {
  private static final long serialVersionUID = 1L;

  private final ColumnChoice columns;
  private final Broadcast<SerializableConfiguration> storage;

  CsvSums(ColumnChoice columns, Broadcast<SerializableConfiguration> storage) {
    this.columns = columns;
    this.storage = storage;
  }

  @Override
  public Iterator<Tuple2<String, byte[]>> call(Iterator<TableRange> ranges) throws IOException {
    return new Sums(ranges);
  }

  private InputStream open(Path file, long offset) throws IOException {
    FileSystem place = file.getFileSystem(storage.value().value());
    FSDataInputStream in = place.open(file);
    in.seek(offset);
    return in;
  }

  /** What was tried often enough, and what is damaged wherever it is read. */
  private static boolean isForGood(IOException e) {
    int most = SparkEnv.get().conf().getInt("spark.task.maxFailures", 4);
    return e instanceof EOFException
        || e.getCause() instanceof DataFormatException
        || TaskContext.get().attemptNumber() + 1 >= most;
  }

  private final class Sums extends TravellingSums {
    private final Iterator<TableRange> ranges;
    private TableRange range;
    private TablePart part;

    Sums(Iterator<TableRange> ranges) {
      this.ranges = ranges;
    }

    @Override
    boolean advance() {
      if (part == null && !ranges.hasNext()) {
        return false;
      }
      try {
        read();
      } catch (TableException e) {
        end(PartReport.of(e));
      } catch (IOException e) {
        if (!isForGood(e)) {
          throw new UncheckedIOException(e);
        }
        end(PartReport.unreadable(e));
      }
      return true;
    }

    private void read() throws IOException {
      if (part == null) {
        range = ranges.next();
        var file = new Path(range.file());
        part =
            TablePart.open(
                offset -> open(file, offset), range.from(), range.to(), columns, budget());
      }
      boolean more = part.advance();
      give(part.take());
      if (!more) {
        PartReport report = part.report();
        part.close();
        end(report);
      }
    }

    private void end(PartReport report) {
      give(new PartFacts(range.file(), range.from(), report));
      part = null;
    }
  }
}
