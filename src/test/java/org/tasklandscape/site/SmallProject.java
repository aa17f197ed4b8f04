package org.tasklandscape.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project of two chapters, a solution, a figure and a table, to be broken in one place. */
final class SmallProject {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path folder;

  private SmallProject(Path folder) {
    this.folder = folder;
  }

  static SmallProject in(Path folder) throws IOException {
    var project = new SmallProject(folder);
    project.write("pom.xml", "<project/>");
    project.write("LICENSE", "Anybody may.");
    project.write(
        "README.md", "# A project\n\nSee [one](notebooks/01-one.ipynb), [terms](LICENSE).\n");
    project.write("environment/README.md", "# Kernels\n\nBack to [the project](../README.md).\n");
    project.write(
        "figures/a-figure.json",
        "{\"caption\":\"M* and p_H\",\"alt\":\"A \\\"line\\\" & more\",\"notebook\":\"01-one\"}");
    project.write("figures/a-figure.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    project.write("figures/a-figure.csv", "x,y\n1,2\n");
    Files.write(folder.resolve("figures/a-figure.png"), png(640, 480));
    project.write("figures/a-table.json", "{\"caption\":\"Rows\",\"notebook\":\"02-two\"}");
    project.write("figures/a-table.csv", "a,b\n1,2\n");
    project.write("figures/a-table.md", "Rows\n\n| a | b |\n|---|---:|\n| one | 2 |\n");
    project.notebook(
        "01-one", "# 01 · One\n\nThe lead $a_1$.\n\nNext: [two](02-two.ipynb)", "var a = 1;");
    project.notebook("02-two", "# 02 · Two\n\nBack to [one](01-one.ipynb).", "int b = 2;");
    project.notebook(
        "solutions/01-one-solutions", "# 01 · Solutions\n\nTo [one](../01-one.ipynb).", "");
    return project;
  }

  /** The first bytes of a PNG of that size. */
  static byte[] png(int width, int height) {
    return ByteBuffer.allocate(33)
        .putLong(0x89504E470D0A1A0AL)
        .putInt(13)
        .putInt(0x49484452)
        .putInt(width)
        .putInt(height)
        .array();
  }

  Path folder() {
    return folder;
  }

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** A notebook of one cell of prose and one of code. */
  Path notebook(String path, String prose, String code) throws IOException {
    return notebook(path, prose, code, MAPPER.createArrayNode());
  }

  Path notebook(String path, String prose, String code, ArrayNode outputs) throws IOException {
    ObjectNode notebook = MAPPER.createObjectNode();
    ArrayNode cells = notebook.putArray("cells");
    cells.addObject().put("id", "cell-01").put("cell_type", "markdown").put("source", prose);
    ObjectNode cell = cells.addObject().put("id", "cell-02").put("cell_type", "code");
    cell.put("source", code).set("outputs", outputs);
    return write("notebooks/" + path + ".ipynb", notebook.toString());
  }

  /** Outputs of a cell, one for each pair of MIME type and text. */
  static ArrayNode outputs(String... pairs) {
    ArrayNode outputs = MAPPER.createArrayNode();
    for (int i = 0; i < pairs.length; i += 2) {
      ObjectNode output = outputs.addObject().put("output_type", "display_data");
      output.putObject("data").put(pairs[i], pairs[i + 1]);
    }
    return outputs;
  }

  /** A folder such as the core of the live pages is compiled into. */
  static Path compiled(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("live.wasm"), new byte[] {0, 97, 115, 109});
    Files.writeString(folder.resolve("live.js"), "'core';");
    Files.writeString(folder.resolve("classes.wasm-runtime.js"), "'runtime';");
    return folder;
  }
}
