package org.tasklandscape.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure or table in {@code figures/}.
 *
 * @param name its name
 * @param description caption, alt text, notebook, seed and parameters
 * @param endings of its files
 */
record Artefact(String name, JsonNode description, List<String> endings) {
  private static final List<String> ENDINGS = List.of("csv", "svg", "png", "md", "json");

  /** All of a folder, by name. */
  static Map<String, Artefact> all(Path figures) {
    try (Stream<Path> files = Files.list(figures)) {
      Map<String, Artefact> all = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        String json = file.getFileName().toString();
        String name = json.substring(0, json.length() - ".json".length());
        List<String> endings =
            ENDINGS.stream().filter(e -> Files.exists(figures.resolve(name + "." + e))).toList();
        JsonNode description = new JsonMapper().readTree(Files.readAllBytes(file));
        all.put(name, new Artefact(name, description, endings));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(figures + ": cannot be read: " + e.getMessage(), e);
    }
  }

  String caption() {
    return description.path("caption").asText();
  }

  String alt() {
    return description.path("alt").asText();
  }

  String notebook() {
    return description.path("notebook").asText();
  }

  boolean drawn() {
    return endings.contains("svg");
  }

  /** Links to its files. */
  String links(String root) {
    return endings.stream()
        .map(
            ending ->
                "<a href=\"%sfigures/%s.%s\">%s</a>"
                    .formatted(root, name, ending, ending.toUpperCase(Locale.ROOT)))
        .collect(Collectors.joining(" · "));
  }
}
