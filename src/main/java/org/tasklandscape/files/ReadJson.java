package org.tasklandscape.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * JSON as it was read, with the line of each key.
 *
 * @param name what messages call it
 * @param root the tree; a missing node if there was nothing
 * @param lines of keys, by the way to them, such as methods[0].delta
 */
record ReadJson(String name, JsonNode root, Map<String, Integer> lines) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory FACTORY = new JsonFactoryBuilder().build();
  private static final String VALUE =
      "a value: a finite decimal, a text in double quotes, a list, an object, true, false or null";

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException in one line that names file, line and column, if it is no JSON
   */
  static ReadJson of(String text, String name) {
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return new ReadJson(name, MissingNode.getInstance(), lines);
      }
      JsonNode root = new ReadJson(name, null, lines).value(parser, "");
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException(
            "%s, line %d: must be one value of JSON, got more behind it"
                .formatted(name, parser.currentTokenLocation().getLineNr()));
      }
      return new ReadJson(name, root, lines);
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException(
          name + ": must be JSON of short numbers, nested a few lists deep, got more", e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(fault(text, name, e), e);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private JsonNode value(JsonParser parser, String path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, path);
      case START_ARRAY -> list(parser, path);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(finite(parser, path));
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  /** In the smallest type, as two numbers are equal in one type only. */
  private static JsonNode whole(JsonParser parser) throws IOException {
    Number value = parser.getNumberValue();
    if (value instanceof Integer small) {
      return NODES.numberNode(small.intValue());
    }
    return value instanceof Long large
        ? NODES.numberNode(large.longValue())
        : NODES.numberNode((BigInteger) value);
  }

  private double finite(JsonParser parser, String path) throws IOException {
    double value = parser.getDoubleValue();
    if (Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          at(path, path + " must be a finite number, got " + parser.getText()));
    }
    return value;
  }

  private ObjectNode object(JsonParser parser, String path) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String inner = join(path, key);
      Integer before = lines.put(inner, parser.currentTokenLocation().getLineNr());
      if (object.has(key)) {
        throw new IllegalArgumentException(
            at(inner, "must have the key %s once, got it in line %d too")
                .formatted(Quoted.of(key), before));
      }
      parser.nextToken();
      object.set(key, value(parser, inner));
    }
    return object;
  }

  private ArrayNode list(JsonParser parser, String path) throws IOException {
    ArrayNode list = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser, "%s[%d]".formatted(path, list.size())));
    }
    return list;
  }

  /** The way to a key of an object. */
  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** A message with the place of a key, or of what it is in. */
  String at(String path, String message) {
    String known = path;
    while (!known.isEmpty() && !lines.containsKey(known)) {
      known =
          known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
    }
    return known.isEmpty()
        ? name + ": " + message
        : "%s, line %d: %s".formatted(name, lines.get(known), message);
  }

  /** The library's faults in words of this house; its own are about its settings. */
  private static String fault(String text, String name, JsonProcessingException e) {
    int offset = (int) Math.min(text.length(), Math.max(0, e.getLocation().getCharOffset()));
    String said = e.getOriginalMessage();
    String rule = VALUE;
    if (said.contains("colon")) {
      rule = "a colon behind the key";
    } else if (said.contains("field name") || said.contains("close marker for Object")) {
      rule = "a key in double quotes, or the end of the object";
    } else if (said.contains("comma") || said.contains("close marker for Array")) {
      rule = "a comma, or the end of the list or object";
    } else if (said.contains("escape")) {
      rule = "a text on one line, its special characters escaped as \\n, \\\" or \\u00e4";
    }
    return "%s, line %d, column %d: must be JSON with %s, got %s"
        .formatted(
            name,
            e.getLocation().getLineNr(),
            e.getLocation().getColumnNr(),
            rule,
            found(text, offset));
  }

  /** The word around a place of a text, else its character. */
  private static String found(String text, int offset) {
    int from = offset;
    while (from > 0 && isWord(text.charAt(from - 1))) {
      from--;
    }
    int to = offset;
    while (to < text.length() && isWord(text.charAt(to))) {
      to++;
    }
    if (to == from && to < text.length()) {
      to++;
    }
    return to == from ? "the end of the file" : Quoted.of(text.substring(from, to));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
  }
}
