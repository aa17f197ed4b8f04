package org.tasklandscape.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tasklandscape.figure.Caption;
import org.tasklandscape.files.Json;

/**
 * A figure or table in {@code figures/}.
 *
 * @param name its name
 * @param description caption, alt text, notebook, seed and parameters
 * @param endings of its files
 * @param size that it is shown at, if it is drawn
 * @param parts that a narrow screen shows one below the other
 */
record Artefact(
    String name, JsonNode description, List<String> endings, Optional<Picture> size, Parts parts) {
  private static final List<String> ENDINGS = List.of("csv", "svg", "png", "md", "json");
  private static final String DESCRIPTION = ".json";

  /**
   * All of a folder, by name.
   *
   * @throws IllegalArgumentException if a description is malformed, or a figure has no alt text
   */
  static Map<String, Artefact> all(Path figures) {
    try (Stream<Path> files = Files.list(figures)) {
      Map<String, Artefact> all = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().endsWith(DESCRIPTION)).toList()) {
        String json = file.getFileName().toString();
        String name = json.substring(0, json.length() - DESCRIPTION.length());
        List<String> endings =
            ENDINGS.stream().filter(e -> Files.exists(figures.resolve(name + "." + e))).toList();
        Optional<Picture> size =
            Optional.of(figures.resolve(name + ".png")).filter(Files::exists).map(Picture::of);
        Path svg = figures.resolve(name + ".svg");
        Parts parts = Files.exists(svg) ? Parts.of(svg) : new Parts(List.of());
        var artefact = new Artefact(name, Json.read(file), endings, size, parts);
        if (artefact.drawn() && artefact.alt().isBlank()) {
          throw new IllegalArgumentException(file + ": a figure must have a text \"alt\"");
        }
        all.put(name, artefact);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(figures + ": cannot be read", e);
    }
  }

  /** The caption, in its layers where it has any. */
  Caption caption() {
    String reading = description.path("reading").asText();
    return new Caption(
        description.path("finding").asText(),
        reading.isEmpty() ? description.path("caption").asText() : reading,
        description.path("parametersText").asText());
  }

  String alt() {
    return description.path("alt").asText();
  }

  String notebook() {
    return description.path("notebook").asText();
  }

  boolean drawn() {
    return size.isPresent();
  }

  /** The figure as an image that leads to its vectors. */
  String image(String root) {
    Picture shown = size.orElseThrow();
    String address = root + "figures/" + name + ".svg";
    String words = Html.escape(alt());
    return """
        <a class="figure" href="%1$s"><img class="whole" src="%1$s" alt="%2$s" width="%3$d" height="%4$d" loading="lazy">%5$s</a>
        """
        .formatted(address, words, shown.width(), shown.height(), parts.html(address, words));
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
