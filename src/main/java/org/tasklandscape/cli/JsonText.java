package org.tasklandscape.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes results as JSON: numbers in full, null where one is not finite. */
final class JsonText {
  // Shortest decimals, on every Java.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private JsonText() {}

  /** The text of an object, a key a line. */
  static String of(ObjectNode tree) {
    var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of numbers must have a text", e);
    }
  }

  static void put(ObjectNode tree, String key, double number) {
    tree.put(key, Double.isFinite(number) ? (Double) number : null);
  }

  static void put(ArrayNode array, double[] numbers) {
    for (double number : numbers) {
      array.add(Double.isFinite(number) ? (Double) number : null);
    }
  }

  static void put(ArrayNode array, List<Double> numbers) {
    put(array, numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
