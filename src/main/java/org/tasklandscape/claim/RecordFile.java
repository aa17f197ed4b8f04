package org.tasklandscape.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tasklandscape.files.Json;

/** The JSON form of a {@link ClaimRecord}. */
final class RecordFile {
  private static final List<String> KEYS =
      List.of(
          "id",
          "brief",
          "sentence",
          "source",
          "scope",
          "counterexamples",
          "notebook",
          "announcement",
          "announcedIn",
          "artefact",
          "conditions",
          "because",
          "verdict");

  private RecordFile() {}

  static String text(ClaimRecord row) {
    return Json.text(tree(row));
  }

  static String text(List<ClaimRecord> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    rows.forEach(row -> array.add(tree(row)));
    return Json.longText(array);
  }

  private static ObjectNode tree(ClaimRecord row) {
    PaperClaim paper = row.paperClaim();
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("id", paper.id());
    tree.put("brief", paper.brief());
    tree.put("sentence", paper.sentence());
    tree.put("source", paper.source());
    tree.put("scope", paper.scope());
    ArrayNode counterexamples = tree.putArray("counterexamples");
    paper.counterexamples().forEach(counterexamples::add);
    tree.put("notebook", paper.notebook());
    tree.put("announcement", row.announcement());
    tree.put("announcedIn", paper.announcedIn());
    tree.put("artefact", row.artefact());
    ArrayNode conditions = tree.putArray("conditions");
    row.effects().forEach(effect -> conditions.add(tree(effect)));
    tree.put("because", row.because());
    tree.put("verdict", row.verdict().toString());
    return tree;
  }

  private static ObjectNode tree(Effect effect) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("quantity", effect.quantity());
    // Jackson writes NaN and the infinities as strings, which JSON has no numbers for.
    tree.put("estimate", effect.value());
    tree.putArray("interval").add(effect.lower()).add(effect.upper());
    tree.put("rule", effect.rule());
    tree.put("kind", effect.kind().toString());
    if (effect.kind() == Kind.MEASUREMENT) {
      tree.put("power", effect.power());
    }
    tree.put("holds", effect.holds());
    tree.put("verdict", effect.verdict().toString());
    return tree;
  }

  /** Reads a record; a malformed one is an IllegalArgumentException of one line naming the file. */
  static ClaimRecord read(Path file) {
    JsonNode tree = Json.object(file);
    try {
      return parse(tree);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static ClaimRecord parse(JsonNode tree) {
    requireKeys(tree, KEYS);
    List<Effect> effects = new ArrayList<>();
    list(tree, "conditions").forEach(condition -> effects.add(effect(condition)));
    Verdict verdict = verdict(tree);
    if (verdict == Verdict.SHOWN && !effects.stream().allMatch(Effect::holds)) {
      throw new IllegalArgumentException(
          "must not have verdict SHOWN where a rule is not kept, got SHOWN");
    }
    List<String> counterexamples = new ArrayList<>();
    list(tree, "counterexamples").forEach(example -> counterexamples.add(example.asText()));
    String announcement = string(tree, "announcement");
    PaperClaim paper =
        new PaperClaim(
            string(tree, "id"),
            string(tree, "brief"),
            string(tree, "sentence"),
            string(tree, "source"),
            string(tree, "scope"),
            counterexamples,
            string(tree, "announcedIn").isEmpty() ? announcement : "",
            string(tree, "announcedIn"),
            string(tree, "notebook"));
    return new ClaimRecord(
        paper, announcement, string(tree, "artefact"), effects, string(tree, "because"), verdict);
  }

  private static Effect effect(JsonNode tree) {
    boolean measured = tree.path("kind").asText().equals(Kind.MEASUREMENT.toString());
    List<String> keys =
        new ArrayList<>(
            List.of("quantity", "estimate", "interval", "rule", "kind", "holds", "verdict"));
    if (measured) {
      keys.add("power");
    }
    requireKeys(tree, keys);
    JsonNode ends = list(tree, "interval");
    if (ends.size() != 2) {
      throw new IllegalArgumentException("must have interval of 2 numbers, got " + ends);
    }
    Effect effect =
        new Effect(
            string(tree, "quantity"),
            number(tree.get("estimate")),
            number(ends.get(0)),
            number(ends.get(1)),
            string(tree, "rule"),
            one("kind", Kind.values(), string(tree, "kind")),
            measured ? number(tree.get("power")) : Double.NaN,
            verdict(tree));
    if (!tree.get("holds").isBoolean() || tree.get("holds").booleanValue() != effect.holds()) {
      throw new IllegalArgumentException(
          "must have holds where the verdict is SHOWN, got %s for %s"
              .formatted(tree.get("holds"), effect.verdict()));
    }
    return effect;
  }

  private static void requireKeys(JsonNode tree, List<String> keys) {
    var names = new TreeSet<String>();
    tree.fieldNames().forEachRemaining(names::add);
    if (!names.equals(new TreeSet<>(keys))) {
      throw new IllegalArgumentException(
          "must have the keys %s, got %s".formatted(new TreeSet<>(keys), names));
    }
  }

  private static JsonNode list(JsonNode tree, String key) {
    if (!tree.get(key).isArray()) {
      throw new IllegalArgumentException(
          "must have a list in %s, got %s".formatted(key, Json.describe(tree.get(key))));
    }
    return tree.get(key);
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

  private static Verdict verdict(JsonNode tree) {
    return one("verdict", Verdict.values(), string(tree, "verdict"));
  }

  private static <E> E one(String key, E[] values, String text) {
    return Arrays.stream(values)
        .filter(value -> value.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must have %s one of %s, got \"%s\""
                        .formatted(
                            key,
                            Arrays.stream(values)
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")),
                            text)));
  }
}
