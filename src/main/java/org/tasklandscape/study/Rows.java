package org.tasklandscape.study;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.Table;

/**
 * The results of a study: a list of typed rows, which becomes a table only where it is shown or
 * saved.
 *
 * @param <R> a row
 */
public final class Rows<R extends Record> implements Iterable<R> {
  private final Class<R> type;
  private final List<R> list;

  private Rows(Class<R> type, List<R> list) {
    this.type = type;
    this.list = List.copyOf(list);
  }

  /**
   * Rows in the order given.
   *
   * @param type the record, which names the columns
   * @param list the rows
   * @param <R> a row
   * @return the rows, unmodifiable
   */
  public static <R extends Record> Rows<R> of(Class<R> type, List<R> list) {
    return new Rows<>(type, list);
  }

  /**
   * Collects a stream.
   *
   * @param type the record, which names the columns
   * @param <R> a row
   * @return the collector
   */
  public static <R extends Record> Collector<R, ?, Rows<R>> collect(Class<R> type) {
    return Collectors.collectingAndThen(Collectors.toList(), list -> of(type, list));
  }

  /** {@return the rows, unmodifiable} */
  public List<R> list() {
    return list;
  }

  /** {@return the rows in their order} */
  public Stream<R> stream() {
    return list.stream();
  }

  /** {@return how many there are} */
  public int size() {
    return list.size();
  }

  @Override
  public Iterator<R> iterator() {
    return list.iterator();
  }

  /**
   * Some of the rows.
   *
   * @param kept which
   * @return those, in their order
   */
  public Rows<R> where(Predicate<? super R> kept) {
    return of(type, stream().filter(kept).toList());
  }

  /**
   * The one row that fits.
   *
   * @param wanted which
   * @return that row
   * @throws IllegalArgumentException if none or several fit
   */
  public R only(Predicate<? super R> wanted) {
    List<R> found = stream().filter(wanted).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "one %s must fit, got %d of %d".formatted(type.getSimpleName(), found.size(), size()));
    }
    return found.get(0);
  }

  /**
   * The rows by what they share, in the order in which each value comes first.
   *
   * @param key what they share
   * @param <K> its type
   * @return the groups
   */
  public <K> Map<K, Rows<R>> by(Function<? super R, ? extends K> key) {
    Map<K, List<R>> lists =
        stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    Map<K, Rows<R>> groups = new LinkedHashMap<>();
    lists.forEach((value, rows) -> groups.put(value, of(type, rows)));
    return groups;
  }

  /**
   * One number of each row.
   *
   * @param number which
   * @return the numbers, in the order of the rows
   */
  public double[] values(ToDoubleFunction<? super R> number) {
    return stream().mapToDouble(number).toArray();
  }

  /**
   * One estimate of each row.
   *
   * @param estimate which
   * @return the estimates, in the order of the rows
   */
  public List<Estimate> estimates(Function<? super R, Estimate> estimate) {
    return stream().map(estimate).toList();
  }

  /**
   * The rows as a table: a column for each component, for an {@link Estimate} x the columns x,
   * xError, xLower and xUpper, or as {@link Ends} or {@link Headed} say; for numbers over seeds x,
   * xLower, xUpper and xSeed1, ….
   *
   * @param name of the table
   * @return a new table
   * @throws IllegalArgumentException if two columns have one heading
   */
  public Table table(String name) {
    return RowTable.of(name, type, list, false);
  }

  /** {@return the rows as readers are shown them, with the headings of {@link Heading}} */
  public Table shown() {
    return RowTable.of("", type, list, true);
  }

  /** {@return the rows as a table without a name} */
  public Table table() {
    return table("");
  }
}
