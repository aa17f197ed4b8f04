package org.tasklandscape.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tasklandscape.files.Json;

/**
 * What the executor noted of the notebooks that ran on this machine, as {@code
 * target/notebooks/runs.json} keeps it: times, versions and outcomes, which no artefact holds.
 *
 * @param notebooks by name, such as {@code 03-geography}
 */
public record RunRecord(Map<String, NotebookRun> notebooks) {
  /** Copies the map, in the order of its names. */
  public RunRecord {
    notebooks = new TreeMap<>(notebooks);
  }

  /**
   * Reads a record.
   *
   * @param file {@code runs.json}; need not exist
   * @return the record, empty if there is no file
   * @throws IllegalArgumentException if it is malformed, in one line that names the file
   * @throws UncheckedIOException if it cannot be read
   */
  public static RunRecord read(Path file) {
    if (Files.notExists(file)) {
      return new RunRecord(Map.of());
    }
    JsonNode tree = Json.read(file);
    try {
      var notebooks = new LinkedHashMap<String, NotebookRun>();
      tree.properties().forEach(entry -> notebooks.put(entry.getKey(), run(entry.getValue())));
      return new RunRecord(notebooks);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads the record of a project.
   *
   * @param project its folder
   * @return the record, empty if no notebook ran here
   * @throws IllegalArgumentException as {@link #read}
   * @throws UncheckedIOException as {@link #read}
   */
  public static RunRecord of(Path project) {
    return read(project.resolve("target").resolve("notebooks").resolve("runs.json"));
  }

  private static NotebookRun run(JsonNode tree) {
    var libraries = new LinkedHashMap<String, String>();
    tree.path("libraries")
        .properties()
        .forEach(entry -> libraries.put(entry.getKey(), entry.getValue().asText()));
    return new NotebookRun(
        NotebookRun.Outcome.of(tree.path("outcome").asText()),
        tree.path("seconds").asDouble(Double.NaN),
        tree.path("commit").asText("unknown"),
        tree.path("java").asText("unknown"),
        tree.path("system").asText("unknown"),
        libraries);
  }

  /**
   * What became of a notebook.
   *
   * @param name such as {@code 03-geography}
   * @return its last run here, if it had one
   */
  public Optional<NotebookRun> of(String name) {
    return Optional.ofNullable(notebooks.get(name));
  }
}
