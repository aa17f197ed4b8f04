package org.tasklandscape.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes records of JSON, strictly: every component is a key, every key a component, and no value
 * becomes one of another type, except whole numbers doubles.
 */
final class JsonRecord {
  private final ReadJson json;

  JsonRecord(ReadJson json) {
    this.json = json;
  }

  /** The record of an object; an IllegalArgumentException names file, line and key. */
  <T> T of(JsonNode node, Class<T> type, String path) {
    RecordComponent[] components = type.getRecordComponents();
    requireKeys(node, components, path);
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      types[i] = components[i].getType();
      values[i] = value(node.get(name), components[i].getGenericType(), ReadJson.join(path, name));
    }
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException broken) {
        throw new IllegalArgumentException(place(path, broken.getMessage()), broken);
      }
      throw new IllegalStateException(type + " cannot be made: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " must be a record that can be made", e);
    }
  }

  /** A record's own message begins with the component that it refuses, if it is about one. */
  private String place(String path, String message) {
    return json.at(ReadJson.join(path, message.split("[^A-Za-z0-9]", 2)[0]), message);
  }

  private void requireKeys(JsonNode node, RecordComponent[] components, String path) {
    String what = path.isEmpty() ? "the object" : path;
    require(node.isObject(), path, "an object", node);
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    String all = names.stream().map(Quoted::of).collect(Collectors.joining(", "));
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!names.contains(key)) {
                throw new IllegalArgumentException(
                    json.at(
                        ReadJson.join(path, key),
                        "a key of %s must be of %s, got %s".formatted(what, all, Quoted.of(key))));
              }
            });
    for (String name : names) {
      if (!node.has(name)) {
        throw new IllegalArgumentException(
            json.at(path, "%s must have the key %s, got none".formatted(what, Quoted.of(name))));
      }
    }
  }

  private Object value(JsonNode node, Type type, String path) {
    if (type instanceof ParameterizedType container) {
      Type[] inner = container.getActualTypeArguments();
      return container.getRawType() == List.class
          ? list(node, inner[0], path)
          : map(node, inner[1], path);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return of(node, plain, path);
    }
    if (plain == String.class) {
      require(node.isTextual(), path, "a text in double quotes", node);
      return node.textValue();
    }
    if (plain == boolean.class) {
      require(node.isBoolean(), path, "true or false", node);
      return node.booleanValue();
    }
    return number(node, plain, path);
  }

  private Number number(JsonNode node, Class<?> type, String path) {
    if (type == int.class || type == Integer.class) {
      return whole(node, path, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
    }
    if (type == long.class || type == Long.class) {
      return whole(node, path, Long.MIN_VALUE, Long.MAX_VALUE).longValue();
    }
    require(node.isNumber() && Double.isFinite(node.doubleValue()), path, "a finite number", node);
    return node.doubleValue();
  }

  private BigInteger whole(JsonNode node, String path, long least, long most) {
    BigInteger value = node.isIntegralNumber() ? node.bigIntegerValue() : null;
    require(
        value != null
            && value.compareTo(BigInteger.valueOf(least)) >= 0
            && value.compareTo(BigInteger.valueOf(most)) <= 0,
        path,
        "a whole number from %d to %d".formatted(least, most),
        node);
    return value;
  }

  /** The list of an array. */
  List<Object> list(JsonNode node, Type type, String path) {
    require(node.isArray(), path, "a list", node);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      list.add(value(node.get(i), type, "%s[%d]".formatted(path, i)));
    }
    return List.copyOf(list);
  }

  private Map<String, Object> map(JsonNode node, Type type, String path) {
    require(node.isObject(), path, "an object", node);
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String inner = ReadJson.join(path, entry.getKey());
      map.put(entry.getKey(), value(entry.getValue(), type, inner));
    }
    return map;
  }

  private void require(boolean kept, String path, String rule, JsonNode node) {
    if (!kept) {
      String what = path.isEmpty() ? "it" : path;
      throw new IllegalArgumentException(
          json.at(path, "%s must be %s, got %s".formatted(what, rule, Json.describe(node))));
    }
  }
}
