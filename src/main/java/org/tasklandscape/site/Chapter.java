package org.tasklandscape.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tasklandscape.files.Json;

/**
 * An executed notebook.
 *
 * @param path of its page in the site, without the ending, such as "03-geography" or
 *     "solutions/03-geography-solutions"
 * @param title its first heading
 * @param cells in order
 */
record Chapter(String path, String title, List<Cell> cells) {
  private static final String ENDING = ".ipynb";

  /**
   * A cell.
   *
   * @param id unique in the notebook
   * @param code or prose
   * @param source its text
   * @param outputs of a code cell: for each the text, or base64, by MIME type
   */
  record Cell(String id, boolean code, String source, List<Map<String, String>> outputs) {
    Cell {
      outputs = List.copyOf(outputs);
    }
  }

  Chapter {
    cells = List.copyOf(cells);
  }

  /**
   * Reads a notebook.
   *
   * @param notebooks the folder that its path begins below
   * @param file the notebook
   * @throws IllegalArgumentException naming the file, if it is no notebook with a title, or one
   *     that failed
   */
  static Chapter read(Path notebooks, Path file) {
    String relative = notebooks.relativize(file).toString().replace('\\', '/');
    String path = relative.substring(0, relative.length() - ENDING.length());
    List<Cell> cells = new ArrayList<>();
    for (JsonNode cell : Json.read(file).path("cells")) {
      cells.add(cell(file, cell, cells.size() + 1));
    }
    if (cells.isEmpty() || cells.get(0).code() || !cells.get(0).source().startsWith("# ")) {
      throw new IllegalArgumentException(file + ": must begin with a cell \"# ...\", its title");
    }
    String title = cells.get(0).source().lines().findFirst().orElseThrow().substring(2).strip();
    return new Chapter(path, title, cells);
  }

  private static Cell cell(Path file, JsonNode cell, int index) {
    String id = cell.path("id").asText("cell-" + index);
    List<Map<String, String>> outputs = new ArrayList<>();
    for (JsonNode output : cell.path("outputs")) {
      if (output.path("output_type").asText().equals("error")) {
        throw new IllegalArgumentException(
            "%s: must have run without an error, got %s in %s"
                .formatted(file, output.path("ename").asText(), id));
      }
      outputs.add(output(output));
    }
    return new Cell(
        id, cell.path("cell_type").asText().equals("code"), text(cell.path("source")), outputs);
  }

  private static Map<String, String> output(JsonNode output) {
    Map<String, String> data = new LinkedHashMap<>();
    output.path("data").properties().forEach(e -> data.put(e.getKey(), text(e.getValue())));
    if (output.has("text")) {
      data.put("text/plain", text(output.path("text")));
    }
    return data;
  }

  /** A notebook keeps a text as one string or as its lines. */
  private static String text(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining())
        : node.asText();
  }

  /** The notebook, from the project's folder. */
  String source() {
    return "notebooks/" + path + ENDING;
  }

  String file() {
    return path + ".html";
  }

  /** The first paragraph below the title. */
  String lead() {
    String[] paragraphs = cells.get(0).source().split("\n\\s*\n");
    return paragraphs.length > 1 ? paragraphs[1] : "";
  }
}
