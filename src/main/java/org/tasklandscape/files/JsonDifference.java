package org.tasklandscape.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where two objects of JSON say different things.
 *
 * @param key the way to it, such as methods[0].delta
 * @param one what the one says, "left out" where it says nothing
 * @param other what the other says
 */
public record JsonDifference(String key, String one, String other) {
  /**
   * The first difference, key by key in the order of the one.
   *
   * @param one an object
   * @param other an object
   * @return the difference, empty if there is none but in the order of keys
   */
  public static Optional<JsonDifference> first(JsonNode one, JsonNode other) {
    return first("", one, other);
  }

  private static Optional<JsonDifference> first(String key, JsonNode one, JsonNode other) {
    if (one.isObject() && other.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      one.fieldNames().forEachRemaining(names::add);
      other.fieldNames().forEachRemaining(names::add);
      return names.stream()
          .flatMap(
              name -> {
                String inner = key.isEmpty() ? name : key + "." + name;
                return first(inner, one.path(name), other.path(name)).stream();
              })
          .findFirst();
    }
    if (one.isArray() && other.isArray() && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        Optional<JsonDifference> found =
            first("%s[%d]".formatted(key, i), one.get(i), other.get(i));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    return same(one, other)
        ? Optional.empty()
        : Optional.of(new JsonDifference(key, text(one), text(other)));
  }

  /** Numbers are the same whatever types hold them. */
  private static boolean same(JsonNode one, JsonNode other) {
    if (one.isIntegralNumber() && other.isIntegralNumber()) {
      return one.bigIntegerValue().equals(other.bigIntegerValue());
    }
    return one.isNumber() && other.isNumber()
        ? one.doubleValue() == other.doubleValue()
        : one.equals(other);
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "left out" : node.toString();
  }
}
