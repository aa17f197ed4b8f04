package org.tasklandscape.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a notebook says and what it runs, cell by cell. */
record NotebookCells(String name, List<Cell> cells) {
  static final Path CHAPTERS = Path.of("notebooks");
  static final Path SOLUTIONS = CHAPTERS.resolve("solutions");
  private static final String ENDING = ".ipynb";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A cell: code, or text. */
  record Cell(boolean code, String source) {}

  /** The notebooks of a folder, in their order. */
  static List<NotebookCells> of(Path folder) throws IOException {
    var notebooks = new ArrayList<NotebookCells>();
    List<Path> files;
    try (var found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
    for (Path file : files) {
      var cells = new ArrayList<Cell>();
      for (JsonNode cell : MAPPER.readTree(file.toFile()).get("cells")) {
        var source = new StringBuilder();
        cell.get("source").forEach(line -> source.append(line.asText()));
        cells.add(new Cell(cell.get("cell_type").asText().equals("code"), source.toString()));
      }
      String name = file.getFileName().toString();
      notebooks.add(
          new NotebookCells(
              name.substring(0, name.length() - ENDING.length()), List.copyOf(cells)));
    }
    return notebooks;
  }

  /** The number of its chapter. */
  int chapter() {
    return Integer.parseInt(name.substring(0, 2));
  }

  /** The sources of its texts. */
  List<String> texts() {
    return cells.stream().filter(cell -> !cell.code()).map(Cell::source).toList();
  }

  /** The sources of its code. */
  List<String> code() {
    return cells.stream().filter(Cell::code).map(Cell::source).toList();
  }
}
