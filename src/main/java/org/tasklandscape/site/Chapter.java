package org.tasklandscape.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An executed notebook.
 *
 * @param path of its page in the site, without the ending, such as "03-geography" or
 *     "solutions/03-geography-solutions"
 * @param title its first heading
 * @param cells in order
 */
record Chapter(String path, String title, List<Cell> cells) {
  /**
   * A cell.
   *
   * @param id unique in the notebook
   * @param code or prose
   * @param source its text
   * @param outputs of a code cell: for each the text, or base64, by MIME type
   */
  record Cell(String id, boolean code, String source, List<Map<String, String>> outputs) {}

  Chapter {
    cells = List.copyOf(cells);
  }

  /**
   * Reads a notebook.
   *
   * @throws IllegalArgumentException naming the file, if it is no notebook with a title
   */
  static Chapter read(Path notebooks, Path file) {
    String relative = notebooks.relativize(file).toString().replace('\\', '/');
    String path = relative.substring(0, relative.length() - ".ipynb".length());
    List<Cell> cells = new ArrayList<>();
    for (JsonNode cell : tree(file).path("cells")) {
      cells.add(cell(cell, cells.size()));
    }
    String title =
        cells.stream()
            .filter(cell -> !cell.code() && cell.source().startsWith("# "))
            .findFirst()
            .map(cell -> cell.source().lines().findFirst().orElse("").substring(2))
            .orElseThrow(
                () -> new IllegalArgumentException(file + ": must begin with a heading \"# ...\""));
    return new Chapter(path, title, cells);
  }

  private static JsonNode tree(Path file) {
    try {
      return new JsonMapper().readTree(Files.readAllBytes(file));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + ": must be a notebook, got " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Cell cell(JsonNode cell, int index) {
    List<Map<String, String>> outputs = new ArrayList<>();
    for (JsonNode output : cell.path("outputs")) {
      Map<String, String> data = new LinkedHashMap<>();
      output.path("data").properties().forEach(e -> data.put(e.getKey(), text(e.getValue())));
      if (output.has("text")) {
        data.put("text/plain", text(output.path("text")));
      }
      outputs.add(data);
    }
    return new Cell(
        cell.path("id").asText("cell-" + index),
        cell.path("cell_type").asText().equals("code"),
        text(cell.path("source")),
        outputs);
  }

  /** A notebook keeps a text as one string or as its lines. */
  private static String text(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining())
        : node.asText();
  }

  /** Where the site's root is, as seen from this page. */
  String root() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  boolean solutions() {
    return path.startsWith("solutions/");
  }
}
