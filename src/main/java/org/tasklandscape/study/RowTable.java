package org.tasklandscape.study;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tasklandscape.files.Numbers;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.OverSeeds;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Records as a table. Numbers, truth values and words (enums too) fill a column each, an estimate
 * three or four, numbers over seeds those of their estimate and one a seed, the entries of a map
 * and the components of an inner record as many as they are. The names of a {@link Prefixed}
 * record, and of a record in a map, begin with that of the whole.
 */
final class RowTable {
  private RowTable() {}

  /** The number of one seed, of which another row may have none. */
  private record OfSeed(double value) {}

  /**
   * The table.
   *
   * @param shown whether for readers, with the headings of {@link Heading}
   */
  static Table of(
      String name, Class<? extends Record> type, List<? extends Record> rows, boolean shown) {
    Table table = Table.create(name);
    if (rows.isEmpty()) {
      headings("", type, new ArrayList<>()).forEach(h -> table.addColumns(StringColumn.create(h)));
      return table;
    }
    List<Map<String, Object>> filled = new ArrayList<>();
    for (Record row : rows) {
      Map<String, Object> cells = new LinkedHashMap<>();
      collect("", "", row, cells, shown);
      filled.add(cells);
    }
    Map<String, Object> widest = filled.stream().max(Comparator.comparingInt(Map::size)).get();
    widest.forEach((heading, cell) -> table.addColumns(column(heading, cell)));
    filled.forEach(cells -> append(table, widest, cells));
    return table;
  }

  /**
   * A row whose numbers are over fewer seeds than another's has none in the columns of the rest.
   */
  private static void append(Table table, Map<String, Object> widest, Map<String, Object> cells) {
    if (!widest.keySet().containsAll(cells.keySet())) {
      throw ragged(widest, cells);
    }
    widest.forEach(
        (heading, there) -> {
          Object cell = cells.get(heading);
          if (cell != null) {
            append(table.column(heading), cell);
          } else if (there instanceof OfSeed) {
            table.column(heading).appendMissing();
          } else {
            throw ragged(widest, cells);
          }
        });
  }

  private static IllegalArgumentException ragged(
      Map<String, Object> widest, Map<String, Object> cells) {
    return new IllegalArgumentException(
        "every row must fill the columns %s, got %s".formatted(widest.keySet(), cells.keySet()));
  }

  private static List<String> headings(String prefix, Class<?> type, List<String> headings) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() == Estimate.class) {
        headings.addAll(List.of(estimateHeadings(prefix, component)));
      } else if (component.getType() == OverSeeds.class) {
        String x = prefixed(prefix, component.getName());
        headings.addAll(List.of(estimateHeadings(x, true)));
      } else if (component.getType().isRecord()) {
        headings(inner(prefix, component), component.getType(), headings);
      } else if (!Map.class.isAssignableFrom(component.getType())) {
        headings.add(prefixed(prefix, heading(component)));
      }
    }
    return headings;
  }

  /**
   * The cells of a row.
   *
   * @param prefix of the names for programs
   * @param above of the headings for readers
   */
  private static void collect(
      String prefix, String above, Record row, Map<String, Object> cells, boolean shown) {
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      Object value = value(row, component);
      Heading heading = shown ? component.getAnnotation(Heading.class) : null;
      if (isInner(value)) {
        String outer = heading == null ? above : above + heading.value() + ", ";
        collect(inner(prefix, component), outer, (Record) value, cells, shown);
      } else if (heading != null) {
        if (!heading.value().isEmpty()) {
          enter(cells, above + heading.value(), forReaders(value));
        }
      } else if (value instanceof Estimate estimate) {
        put(cells, estimateHeadings(prefix, component), estimate);
      } else if (value instanceof OverSeeds numbers) {
        put(cells, prefixed(prefix, component.getName()), numbers);
      } else if (value instanceof Map<?, ?> entries) {
        entries.forEach((name, entry) -> put(cells, prefixed(prefix, name.toString()), entry));
      } else {
        put(cells, prefixed(prefix, heading(component)), value);
      }
    }
  }

  private static boolean isInner(Object value) {
    return value instanceof Record && !(value instanceof Estimate) && !(value instanceof OverSeeds);
  }

  private static String inner(String prefix, RecordComponent component) {
    return component.isAnnotationPresent(Prefixed.class)
        ? prefixed(prefix, component.getName())
        : prefix;
  }

  private static String prefixed(String prefix, String heading) {
    return prefix.isEmpty() || heading.isEmpty()
        ? prefix + heading
        : prefix + heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
  }

  private static Object forReaders(Object value) {
    if (value instanceof OverSeeds numbers) {
      return text(numbers.estimate());
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    return value instanceof Estimate estimate ? text(estimate) : value;
  }

  private static String text(Estimate estimate) {
    String value = Numbers.shown(estimate.value());
    return Double.isNaN(estimate.lower()) || estimate.lower() == estimate.upper()
        ? value
        : "%s [%s, %s]"
            .formatted(value, Numbers.shown(estimate.lower()), Numbers.shown(estimate.upper()));
  }

  private static Object value(Record row, RecordComponent component) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the component cannot be read: " + component, e);
    }
  }

  private static String heading(RecordComponent component) {
    Headed headed = component.getAnnotation(Headed.class);
    return headed == null ? component.getName() : headed.value()[0];
  }

  private static String[] estimateHeadings(String prefix, RecordComponent component) {
    Headed headed = component.getAnnotation(Headed.class);
    String[] headings =
        headed != null
            ? headed.value()
            : estimateHeadings(component.getName(), component.isAnnotationPresent(Ends.class));
    return Arrays.stream(headings).map(h -> prefixed(prefix, h)).toArray(String[]::new);
  }

  private static String[] estimateHeadings(String x, boolean endsOnly) {
    return endsOnly
        ? new String[] {x, x + "Lower", x + "Upper"}
        : new String[] {x, x + "Error", x + "Lower", x + "Upper"};
  }

  private static void put(Map<String, Object> cells, String heading, Object value) {
    if (value instanceof Estimate estimate) {
      put(cells, estimateHeadings(heading, true), estimate);
    } else if (value instanceof OverSeeds numbers) {
      put(cells, estimateHeadings(heading, true), numbers.estimate());
      numbers
          .seeds()
          .forEach(seed -> enter(cells, heading + "Seed" + seed, new OfSeed(numbers.of(seed))));
    } else if (value instanceof Record record) {
      collect(heading, "", record, cells, false);
    } else {
      enter(cells, heading, value);
    }
  }

  private static void enter(Map<String, Object> cells, String heading, Object value) {
    if (cells.putIfAbsent(heading, value) != null) {
      throw new IllegalArgumentException(
          "columns must have headings of their own, got %s twice".formatted(heading));
    }
  }

  private static void put(Map<String, Object> cells, String[] headings, Estimate estimate) {
    int last = headings.length - 1;
    enter(cells, headings[0], estimate.value());
    if (last == 3) {
      enter(cells, headings[1], estimate.standardError());
    }
    enter(cells, headings[last - 1], estimate.lower());
    enter(cells, headings[last], estimate.upper());
  }

  private static Column<?> column(String heading, Object cell) {
    if (cell instanceof Double || cell instanceof OfSeed) {
      return DoubleColumn.create(heading);
    }
    if (cell instanceof Integer) {
      return IntColumn.create(heading);
    }
    if (cell instanceof Long) {
      return LongColumn.create(heading);
    }
    if (cell instanceof Boolean) {
      return BooleanColumn.create(heading);
    }
    if (cell instanceof String || cell instanceof Enum<?>) {
      return StringColumn.create(heading);
    }
    throw new IllegalArgumentException(
        "a cell must be a number, a truth value, a word, an enum or an estimate, got %s = %s"
            .formatted(heading, cell));
  }

  private static void append(Column<?> column, Object cell) {
    if (column instanceof StringColumn words) {
      words.append(cell.toString());
    } else if (cell instanceof OfSeed number) {
      column.appendObj(number.value());
    } else {
      column.appendObj(cell);
    }
  }
}
