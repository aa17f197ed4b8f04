package org.tasklandscape.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tasklandscape.spark.TableFiles.TableFile;
import org.tasklandscape.stats.ExactBytes;
import org.tasklandscape.stats.ExactSums;
import org.tasklandscape.table.PartReport;
import org.tasklandscape.table.TableException;
import org.tasklandscape.table.TableSums;
import scala.Tuple2;

/** What has come to the driver: sums of tasks, and the reports of all parts by their files. */
final class CollectedSums {
  private final Map<String, ExactSums> tasks = new HashMap<>();
  private final Map<String, List<PartFacts>> facts = new TreeMap<>();

  /** Takes what arrives. */
  void take(Tuple2<String, byte[]> part) {
    if (part._1().equals(PartFacts.NAME)) {
      PartFacts own = PartFacts.of(part._2());
      facts.computeIfAbsent(own.file(), key -> new ArrayList<>()).add(own);
    } else {
      MergedSums.add(tasks, part._1(), ExactBytes.sums(part._2()));
    }
  }

  /** The reports of a file's parts in their order. */
  private List<PartReport> reports(String file) {
    return facts.getOrDefault(file, List.of()).stream()
        .sorted(Comparator.comparingLong(PartFacts::from))
        .map(PartFacts::report)
        .toList();
  }

  /** The files that must be read as one part. */
  Set<String> whole() {
    Set<String> whole = new HashSet<>();
    for (String file : facts.keySet()) {
      if (PartReport.mustBeWhole(reports(file))) {
        whole.add(file);
      }
    }
    return whole;
  }

  /**
   * The sums of all files of CSV.
   *
   * @throws TableException at the first fault of the first file with one
   */
  TableSums ofCsv(TableFiles files) {
    TableSums all = null;
    for (TableFile file : files.files()) {
      List<PartReport> reports = reports(file.address());
      PartReport.fault(reports)
          .ifPresent(
              fault -> {
                throw fault.inFile(file.name());
              });
      PartReport first = reports.get(0);
      TableSums own = TableSums.of(first.features(), first.target(), new HashMap<>(), 0);
      if (all == null) {
        all = own;
      } else {
        try {
          all.merge(own);
        } catch (TableException e) {
          throw e.inFile(file.name());
        }
      }
    }
    return sums();
  }

  /**
   * The sums of all files of Parquet.
   *
   * @throws TableException at the first fault of the first file with one
   */
  TableSums ofParquet(TableFiles files) {
    List<TableException> faults = new ArrayList<>();
    for (Map.Entry<String, List<PartFacts>> file : facts.entrySet()) {
      for (PartFacts own : file.getValue()) {
        if (own.report().fault() != null) {
          faults.add(own.report().fault().inFile(files.name(file.getKey())));
        }
      }
    }
    List<String> names = files.files().stream().map(TableFile::name).toList();
    faults.stream()
        .min(
            Comparator.<TableException>comparingInt(fault -> names.indexOf(fault.file()))
                .thenComparingLong(TableException::number))
        .ifPresent(
            fault -> {
              throw fault;
            });
    PartReport.fault(reports(""))
        .ifPresent(
            fault -> {
              throw fault.inFile(names.get(0));
            });
    return sums();
  }

  private TableSums sums() {
    List<PartReport> reports =
        facts.values().stream().flatMap(List::stream).map(PartFacts::report).toList();
    long rows = reports.stream().mapToLong(PartReport::rows).sum();
    long dropped = reports.stream().mapToLong(PartReport::dropped).sum();
    PartReport first = reports.get(0);
    TableSums sums = TableSums.of(first.features(), first.target(), new TreeMap<>(tasks), dropped);
    if (sums.rows() != rows) {
      throw new IllegalStateException(
          "the parts have %d rows, their sums %d".formatted(rows, sums.rows()));
    }
    return sums;
  }
}
