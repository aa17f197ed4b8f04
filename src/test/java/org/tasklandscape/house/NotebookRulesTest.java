package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookRulesTest {
  private static final Path NOTEBOOKS = Path.of("notebooks");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static List<Path> notebooks() throws IOException {
    try (var files = Files.walk(NOTEBOOKS)) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyNotebookKeepsTheRules() throws IOException {
    assertThat(notebooks()).as("chapters and solutions").hasSizeGreaterThan(30);
    var violations = new ArrayList<String>();
    for (Path notebook : notebooks()) {
      JsonNode tree = MAPPER.readTree(Files.readAllBytes(notebook));
      violations.addAll(NotebookRules.violations(notebook.toString(), tree));
    }
    assertThat(violations).isEmpty();
  }

  /** A first cell that is fine, then one with the given source, a list of lines. */
  private static ObjectNode notebook(String second) {
    ObjectNode notebook = MAPPER.createObjectNode();
    notebook.putObject("metadata").putObject("kernelspec").put("name", "java");
    var cells = notebook.putArray("cells");
    cells.addObject().put("cell_type", "markdown").put("source", "%not code\nimport nothing.*;");
    cells.addObject().put("cell_type", "code").put("source", "import java.util.List;");
    var source = cells.addObject().put("cell_type", "code").putArray("source");
    second.lines().forEach(line -> source.add(line + "\n"));
    return notebook;
  }

  private static ObjectNode cell(ObjectNode notebook, int index) {
    return (ObjectNode) notebook.get("cells").get(index);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "import java.util.Map; @ imports; move it to the first code cell",
        "import java.util.*;   @ imports by a wildcard",
        "%maven a:b:c          @ magic",
        "! ls                  @ magic",
        "sealed interface A {} @ need each other",
        "display(table)        @ calls the kernel",
        "render(table, x)      @ calls the kernel",
      })
  void aBadLineIsNamed(String line, String words) {
    List<String> violations = NotebookRules.violations("n", notebook("var a = 1;\n" + line));
    assertThat(violations).isNotEmpty().allMatch(text -> text.startsWith("n, code cell 2 "));
    assertThat(String.join("\n", violations)).contains(words);
  }

  @Test
  void aWildcardInTheFirstCellIsNamed() {
    ObjectNode notebook = notebook("1");
    cell(notebook, 1).put("source", "import java.util.*;");
    assertThat(NotebookRules.violations("n", notebook)).hasSize(1);
  }

  @Test
  void aGoodNotebookHasNoViolation() {
    String code = "var display = 100 % 3;\nvar important = a != b;\nview.render(display)";
    assertThat(NotebookRules.violations("n", notebook(code))).isEmpty();
  }

  @Test
  void lengthErrorsTimesAndOrderAreNamed() {
    assertThat(NotebookRules.violations("n", notebook("a();\n".repeat(20)))).isEmpty();
    assertThat(NotebookRules.violations("n", notebook("a();\n".repeat(21))))
        .containsExactly("n, code cell 2 has 21 lines, more than 20: move code to the core");
    ObjectNode failed = notebook("1");
    cell(failed, 2).putArray("outputs").addObject().put("output_type", "error").put("ename", "E");
    assertThat(NotebookRules.violations("n", failed))
        .containsExactly("n, code cell 2 failed: E; repair and run again");
    ObjectNode timed = notebook("1");
    cell(timed, 1).putObject("metadata").putObject("execution");
    assertThat(NotebookRules.violations("n", timed)).hasSize(1);
    ObjectNode shuffled = notebook("1");
    cell(shuffled, 1).put("execution_count", 2);
    cell(shuffled, 2).put("execution_count", 1);
    assertThat(NotebookRules.violations("n", shuffled)).hasSize(2);
  }

  @Test
  void anotherKernelOrNoCellsAreNamed() {
    ObjectNode other = notebook("1");
    ((ObjectNode) other.at("/metadata/kernelspec")).put("name", "rapaio");
    assertThat(NotebookRules.violations("n", other))
        .containsExactly("n must name the kernelspec java in its metadata");
    assertThat(NotebookRules.violations("n", MAPPER.createObjectNode())).hasSize(1);
  }
}
