package org.tasklandscape.spark;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.util.SerializableConfiguration;
import org.tasklandscape.table.ColumnChoice;
import org.tasklandscape.table.RemoteTables;
import org.tasklandscape.table.TableException;
import org.tasklandscape.table.TableSums;
import org.tasklandscape.table.TypedRows;
import org.tasklandscape.table.TypedRows.Kind;
import scala.Tuple2;

/**
 * Adds up tables on the executors of a Spark cluster: parts of files into sums of their tasks, the
 * sums by their tasks, and these on the driver. They are exact, so that nothing depends on the
 * parts, on their order, or on what is lost and computed again.
 */
final class SparkTables implements RemoteTables {
  /** Parts whose sums are merged by one task, and how many such tasks there are at least. */
  private static final int PARTS = 8;

  private static final int LEAST = 4;

  private final JavaSparkContext context;

  SparkTables(JavaSparkContext context) {
    this.context = context;
  }

  @Override
  public TableSums sums(List<String> places, ColumnChoice columns) {
    TableFiles files = TableFiles.of(places, context.hadoopConfiguration());
    try {
      return files.areParquet() ? parquet(files, columns) : csv(files, columns);
    } catch (TableException e) {
      throw e;
    } catch (Exception e) {
      throw SparkFault.running(e);
    }
  }

  private TableSums csv(TableFiles files, ColumnChoice columns) {
    var sums =
        new CsvSums(
            columns,
            context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
    long size = context.getConf().getSizeAsBytes("spark.sql.files.maxPartitionBytes", "128m");
    Set<String> whole = new HashSet<>();
    while (true) {
      List<TableRange> ranges = files.ranges(size, whole);
      CollectedSums collected =
          collect(context.parallelize(ranges, ranges.size()).mapPartitionsToPair(sums));
      Set<String> cut = collected.whole();
      if (cut.isEmpty()) {
        return collected.ofCsv(files);
      }
      whole.addAll(cut);
    }
  }

  private TableSums parquet(TableFiles files, ColumnChoice columns) {
    SparkSession session = SparkSession.builder().getOrCreate();
    Dataset<Row> table =
        session.read().parquet(files.files().stream().map(f -> f.address()).toArray(String[]::new));
    StructField[] fields = table.schema().fields();
    List<String> names = Arrays.stream(fields).map(StructField::name).toList();
    List<String> types = Arrays.stream(fields).map(f -> f.dataType().typeName()).toList();
    List<Kind> kinds;
    try {
      kinds = TypedRows.kinds(names, types, columns);
    } catch (TableException e) {
      throw e.inFile(files.files().get(0).name());
    }
    int[] read =
        IntStream.range(0, fields.length).filter(i -> kinds.get(i) != Kind.UNREAD).toArray();
    List<String> own = IntStream.of(read).mapToObj(names::get).toList();
    String[] selected =
        Stream.concat(
                own.stream().map(name -> "`" + name.replace("`", "``") + "`"),
                Stream.of("_metadata.file_path", "_metadata.row_index"))
            .toArray(String[]::new);
    var sums = new ParquetSums(own, IntStream.of(read).mapToObj(kinds::get).toList(), columns);
    return collect(table.selectExpr(selected).javaRDD().mapPartitionsToPair(sums)).ofParquet(files);
  }

  /** Merges sums by their tasks, and fetches these a partition at a time. */
  private static CollectedSums collect(JavaPairRDD<String, byte[]> parts) {
    int mergers = Math.max(LEAST, parts.getNumPartitions() / PARTS);
    Iterator<Tuple2<String, byte[]>> merged =
        parts
            .partitionBy(new HashPartitioner(mergers))
            .mapPartitionsToPair(new MergedSums())
            .toLocalIterator();
    var collected = new CollectedSums();
    merged.forEachRemaining(collected::take);
    return collected;
  }

  @Override
  public void close() {
    context.close();
  }
}
