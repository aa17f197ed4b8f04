package org.tasklandscape.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rules that let a notebook run unchanged on every Java kernel; each was seen to break one.
 *
 * <p>An import after the first cell, for one, resets variables in plain JShell.
 */
final class NotebookRules {
  private static final int LONGEST_CELL = 20;

  private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s");
  private static final Pattern WILDCARD = Pattern.compile("^\\s*import\\s[^;]*\\*");
  private static final Pattern MAGIC = Pattern.compile("^\\s*[%!]");
  private static final Pattern CLOSED = Pattern.compile("\\b(sealed|permits)\\b");
  private static final Pattern KERNEL_CALL = Pattern.compile("(?<![.\\w])(display|render)\\s*\\(");

  private final String name;
  private final List<String> violations = new ArrayList<>();

  private NotebookRules(String name) {
    this.name = name;
  }

  /** Returns what a notebook breaks, each with a way to comply. */
  static List<String> violations(String name, JsonNode notebook) {
    var rules = new NotebookRules(name);
    if (!notebook.path("cells").isArray()) {
      return List.of(name + " must hold a list of cells");
    }
    if (!notebook.at("/metadata/kernelspec/name").asText().equals("java")) {
      rules.violations.add(name + " must name the kernelspec java in its metadata");
    }
    int code = 0;
    int executed = 0;
    for (JsonNode cell : notebook.get("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        code++;
        rules.source(code, source(cell).lines().toList());
        rules.outputs(code, cell);
        if (cell.path("execution_count").isNumber()) {
          executed++;
          rules.order(code, cell.get("execution_count").asInt(), executed);
        }
      }
    }
    return rules.violations;
  }

  private static String source(JsonNode cell) {
    JsonNode source = cell.path("source");
    if (source.isTextual()) {
      return source.textValue();
    }
    var text = new StringBuilder();
    source.forEach(line -> text.append(line.asText()));
    return text.toString();
  }

  private void source(int cell, List<String> lines) {
    long code = lines.stream().filter(line -> !IMPORT.matcher(line).find()).count();
    if (code > LONGEST_CELL) {
      add(cell, "has %d lines, more than %d: move code to the core", code, LONGEST_CELL);
    }
    for (String line : lines) {
      if (cell > 1 && IMPORT.matcher(line).find()) {
        add(cell, "imports; move it to the first code cell: %s", line);
      }
      if (WILDCARD.matcher(line).find()) {
        add(cell, "imports by a wildcard; name each class: %s", line);
      }
      if (MAGIC.matcher(line).find()) {
        add(cell, "has a line that some kernels take for a magic; write plain Java: %s", line);
      }
      if (CLOSED.matcher(line).find()) {
        // IJava 1.3 rejects classes of one cell that need each other.
        add(cell, "declares classes that need each other; move them to the core: %s", line);
      }
      if (KERNEL_CALL.matcher(line).find()) {
        add(cell, "calls the kernel; end the cell with the value to show: %s", line);
      }
    }
  }

  private void outputs(int cell, JsonNode node) {
    for (JsonNode output : node.path("outputs")) {
      if (output.path("output_type").asText().equals("error")) {
        add(cell, "failed: %s; repair and run again", output.path("ename").asText());
      }
    }
    if (node.path("metadata").has("execution")) {
      add(cell, "holds its run times; execute with record_timing off");
    }
  }

  private void order(int cell, int count, int expected) {
    if (count != expected) {
      add(cell, "was run as number %d, not %d; run all cells from a fresh start", count, expected);
    }
  }

  private void add(int cell, String violation, Object... values) {
    violations.add("%s, code cell %d %s".formatted(name, cell, violation.formatted(values)));
  }
}
