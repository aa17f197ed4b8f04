package org.tasklandscape.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tasklandscape.files.Json;

/** The JSON form of a {@link ClaimRecord}. */
final class RecordFile {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "sentence",
          "source",
          "notebook",
          "artefact",
          "effect",
          "interval",
          "rule",
          "holds",
          "because",
          "verdict");

  private RecordFile() {}

  static String text(ClaimRecord row) {
    return Json.longText(tree(row));
  }

  static String text(List<ClaimRecord> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> array.add(tree(row)));
    return Json.longText(array);
  }

  private static ObjectNode tree(ClaimRecord row) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("id", row.id());
    tree.put("sentence", row.sentence());
    tree.put("source", row.source());
    tree.put("notebook", row.notebook());
    tree.put("artefact", row.artefact());
    ObjectNode effect = tree.putObject("effect");
    ObjectNode interval = tree.putObject("interval");
    ObjectNode rule = tree.putObject("rule");
    ObjectNode holds = tree.putObject("holds");
    for (Effect measured : row.effects()) {
      // Jackson writes NaN and the infinities as strings, which JSON has no numbers for.
      effect.put(measured.quantity(), measured.value());
      interval.putArray(measured.quantity()).add(measured.lower()).add(measured.upper());
      rule.put(measured.quantity(), measured.rule());
      holds.put(measured.quantity(), measured.holds());
    }
    tree.put("because", row.because());
    tree.put("verdict", row.verdict().toString());
    return tree;
  }

  /** Reads a record; a malformed one is an IllegalArgumentException of one line naming the file. */
  static ClaimRecord read(Path file) {
    JsonNode tree = Json.read(file);
    try {
      return parse(tree);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static ClaimRecord parse(JsonNode tree) {
    var keys = new TreeSet<String>();
    tree.fieldNames().forEachRemaining(keys::add);
    if (!keys.equals(KEYS)) {
      throw new IllegalArgumentException(
          "must have the keys %s, got %s".formatted(new TreeSet<>(KEYS), keys));
    }
    List<Effect> effects = effects(tree);
    Verdict verdict = verdict(string(tree, "verdict"));
    if (verdict == Verdict.PASS && !effects.stream().allMatch(Effect::holds)) {
      throw new IllegalArgumentException("must have verdict FAIL where a rule is broken, got PASS");
    }
    return new ClaimRecord(
        string(tree, "id"),
        string(tree, "sentence"),
        string(tree, "source"),
        string(tree, "notebook"),
        string(tree, "artefact"),
        effects,
        string(tree, "because"),
        verdict);
  }

  private static List<Effect> effects(JsonNode tree) {
    JsonNode values = tree.get("effect");
    for (String key : List.of("effect", "interval", "rule", "holds")) {
      if (!tree.get(key).isObject() || !names(tree.get(key)).equals(names(values))) {
        throw new IllegalArgumentException(
            "must have the same quantities in effect and " + key + ", got " + tree.get(key));
      }
    }
    var effects = new ArrayList<Effect>();
    for (String quantity : names(values)) {
      JsonNode ends = tree.get("interval").get(quantity);
      if (!ends.isArray() || ends.size() != 2) {
        throw new IllegalArgumentException(
            "must have interval.%s of 2 numbers, got %s".formatted(quantity, ends));
      }
      JsonNode holds = tree.get("holds").get(quantity);
      if (!holds.isBoolean()) {
        throw new IllegalArgumentException(
            "must have true or false in holds.%s, got %s".formatted(quantity, holds));
      }
      effects.add(
          new Effect(
              quantity,
              number(values.get(quantity)),
              number(ends.get(0)),
              number(ends.get(1)),
              string(tree.get("rule"), quantity),
              holds.booleanValue()));
    }
    return effects;
  }

  /** The keys of an object, in its order; none of anything else. */
  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String string(JsonNode tree, String key) {
    if (!tree.get(key).isTextual()) {
      throw new IllegalArgumentException(
          "must have a string in %s, got %s".formatted(key, tree.get(key)));
    }
    return tree.get(key).textValue();
  }

  private static double number(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return switch (node.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new IllegalArgumentException("must have a number, got " + node);
    };
  }

  private static Verdict verdict(String text) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must have verdict PASS, FAIL or NOT RUN, got \"%s\"".formatted(text)));
  }
}
