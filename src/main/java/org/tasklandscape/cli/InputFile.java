package org.tasklandscape.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.tasklandscape.files.Json;

/**
 * A JSON object of numbers, vectors and matrices.
 *
 * <p>Whatever does not fit is an IllegalArgumentException that names the key, row and column,
 * counted from 0, states the rule and then the value.
 */
final class InputFile {
  /** More coordinates than anyone prints; keeps a slip of the keyboard from filling the memory. */
  private static final int LARGEST_DIMENSION = 1_000_000;

  /** Above, products of a few numbers overflow. */
  private static final double LARGEST = 1e100;

  private static final Path STDIN = Path.of("-");

  private final JsonNode root;

  private InputFile(JsonNode root) {
    this.root = root;
  }

  static InputFile read(Path file) {
    return new InputFile(file.equals(STDIN) ? Json.object(System.in, "stdin") : Json.object(file));
  }

  Set<String> keys() {
    var keys = new LinkedHashSet<String>();
    root.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  double number(String key) {
    return number(root.get(key), key + " must be a finite number");
  }

  double positive(String key) {
    return require(number(key) > 0, key + " must be > 0", key);
  }

  double atLeastZero(String key) {
    return require(number(key) >= 0, key + " must be >= 0", key);
  }

  private double require(boolean kept, String rule, String key) {
    if (!kept) {
      throw new IllegalArgumentException(rule + ", got " + root.get(key));
    }
    return number(key);
  }

  /** d: a whole number that memory can hold. */
  int dimension(String key) {
    double value = number(key);
    if (value != Math.rint(value) || value < 1 || value > LARGEST_DIMENSION) {
      throw new IllegalArgumentException(
          "%s must be a whole number from 1 to %d, got %s"
              .formatted(key, LARGEST_DIMENSION, root.get(key)));
    }
    return (int) value;
  }

  /** m: a whole number, or null for infinitely many. */
  double samples(String key) {
    JsonNode node = root.get(key);
    if (node.isNull()) {
      return Double.POSITIVE_INFINITY;
    }
    String rule = key + " must be a whole number >= 1, or null for infinitely many";
    double value = number(node, rule);
    if (value != Math.rint(value) || value < 1) {
      throw new IllegalArgumentException(rule + ", got " + node);
    }
    return value;
  }

  double[] vector(String key) {
    return vector(root.get(key), key);
  }

  /** A list of count vectors of equal length. */
  double[][] vectors(String key, int count, int length) {
    JsonNode list = list(root.get(key), key, count, "vectors");
    var vectors = new double[count][];
    for (int i = 0; i < count; i++) {
      String name = "%s[%d]".formatted(key, i);
      vectors[i] = vector(list(list.get(i), name, length, "numbers"), name);
    }
    return vectors;
  }

  /** A list of count square matrices. */
  double[][][] matrices(String key, int count, int size) {
    JsonNode list = list(root.get(key), key, count, "matrices");
    var matrices = new double[count][size][];
    for (int i = 0; i < count; i++) {
      String name = "%s[%d]".formatted(key, i);
      JsonNode rows = list(list.get(i), name, size, "rows");
      for (int j = 0; j < size; j++) {
        String row = "%s row %d".formatted(name, j);
        matrices[i][j] = vector(list(rows.get(j), row, size, "columns"), row);
      }
    }
    return matrices;
  }

  private static JsonNode list(JsonNode node, String name, int count, String what) {
    if (!node.isArray() || node.size() != count) {
      throw new IllegalArgumentException(
          "%s must have %d %s, got %s"
              .formatted(name, count, what, node.isArray() ? node.size() : Json.describe(node)));
    }
    return node;
  }

  private static double[] vector(JsonNode node, String name) {
    if (!node.isArray()) {
      throw new IllegalArgumentException(
          "%s must be a list of numbers, got %s".formatted(name, Json.describe(node)));
    }
    var vector = new double[node.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] =
          number(node.get(i), "%s must have a finite number in column %d".formatted(name, i));
    }
    return vector;
  }

  private static double number(JsonNode node, String rule) {
    double value = node.doubleValue();
    if (!node.isNumber() || !(Math.abs(value) <= LARGEST)) {
      String size = node.isNumber() ? " of a size up to " + LARGEST : "";
      throw new IllegalArgumentException(rule + size + ", got " + Json.describe(node));
    }
    return value;
  }

  /** The key and value that are farthest from 1, to which an overflow is due. */
  String mostExtreme() {
    return keys().stream()
        .max(Comparator.comparingDouble(key -> extremity(root.get(key))))
        .map(key -> key + " = " + Json.describe(root.get(key)))
        .orElse("nothing");
  }

  private static double extremity(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue() == 0 ? 0 : Math.abs(Math.log(Math.abs(node.doubleValue())));
    }
    double most = 0;
    for (JsonNode inner : node) {
      most = Math.max(most, extremity(inner));
    }
    return most;
  }
}
