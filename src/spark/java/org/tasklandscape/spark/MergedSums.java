package org.tasklandscape.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.tasklandscape.stats.ExactBytes;
import org.tasklandscape.stats.ExactSums;
import scala.Tuple2;

/** Merges the sums of each task, in the order in which they arrive, and hands facts on. */
final class MergedSums
    implements PairFlatMapFunction<Iterator<Tuple2<String, byte[]>>, String, byte[]> {
  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<Tuple2<String, byte[]>> call(Iterator<Tuple2<String, byte[]>> parts) {
    List<Tuple2<String, byte[]>> facts = new ArrayList<>();
    Map<String, ExactSums> tasks = new HashMap<>();
    while (parts.hasNext()) {
      Tuple2<String, byte[]> part = parts.next();
      if (part._1().equals(PartFacts.NAME)) {
        facts.add(part);
      } else {
        add(tasks, part._1(), ExactBytes.sums(part._2()));
      }
    }
    return Stream.concat(
            facts.stream(),
            tasks.entrySet().stream()
                .map(task -> new Tuple2<>(task.getKey(), ExactBytes.of(task.getValue()))))
        .iterator();
  }

  /** Adds to the sums of a task. */
  static void add(Map<String, ExactSums> tasks, String task, ExactSums sums) {
    ExactSums own = tasks.putIfAbsent(task, sums);
    if (own != null) {
      own.merge(sums);
    }
  }
}
