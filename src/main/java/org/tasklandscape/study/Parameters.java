package org.tasklandscape.study;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a study as they are saved beside its figure: every component, by name. */
final class Parameters {
  private Parameters() {}

  /** Names and values of a record; a record within it gives names like {@code world.dimension}. */
  static Map<String, Object> of(Record study) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    collect("", study, parameters, new LinkedHashMap<>());
    return parameters;
  }

  /** The records within a record, by name. */
  static Map<String, Record> records(Record study) {
    Map<String, Record> records = new LinkedHashMap<>();
    collect("", study, new LinkedHashMap<>(), records);
    return records;
  }

  private static void collect(
      String prefix, Record record, Map<String, Object> parameters, Map<String, Record> records) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = prefix + component.getName();
      try {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        Object value = accessor.invoke(record);
        if (value instanceof Record inner) {
          records.put(name, inner);
          collect(name + ".", inner, parameters, records);
        } else {
          parameters.put(name, value);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the component cannot be read: " + name, e);
      }
    }
  }
}
