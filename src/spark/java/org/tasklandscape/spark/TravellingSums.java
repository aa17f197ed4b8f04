package org.tasklandscape.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.SparkEnv;
import org.tasklandscape.stats.ExactBytes;
import org.tasklandscape.stats.ExactSums;
import org.tasklandscape.table.TableSums;
import scala.Tuple2;

/**
 * The sums of tasks on their way to where they are merged: in portions that fit into the memory of
 * an executor, so that a part may have any number of tasks.
 */
abstract class TravellingSums implements Iterator<Tuple2<String, byte[]>> {
  /** Of an executor's memory, for all its tasks. */
  private static final int SHARE = 4;

  private final Deque<Map.Entry<String, ExactSums>> sums = new ArrayDeque<>();
  private final Deque<PartFacts> facts = new ArrayDeque<>();

  /** How many bytes the sums of one portion may take. */
  static long budget() {
    Runtime machine = Runtime.getRuntime();
    int slots = SparkEnv.get().conf().getInt("spark.executor.cores", machine.availableProcessors());
    return machine.maxMemory() / SHARE / Math.max(slots, 1);
  }

  /** Gives a next portion or facts; returns false if there are no more. */
  abstract boolean advance();

  final void give(TableSums portion) {
    sums.addAll(portion.tasks().entrySet());
  }

  final void give(PartFacts own) {
    facts.add(own);
  }

  @Override
  public final boolean hasNext() {
    boolean more = true;
    while (sums.isEmpty() && facts.isEmpty() && more) {
      more = advance();
    }
    return !sums.isEmpty() || !facts.isEmpty();
  }

  @Override
  public final Tuple2<String, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (sums.isEmpty()) {
      return facts.remove().packed();
    }
    Map.Entry<String, ExactSums> entry = sums.remove();
    return new Tuple2<>(entry.getKey(), ExactBytes.of(entry.getValue()));
  }
}
