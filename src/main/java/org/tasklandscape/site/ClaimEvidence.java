package org.tasklandscape.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tasklandscape.claim.ClaimRecord;

/**
 * A claim's record with all that stands behind it.
 *
 * @param claim the record
 * @param artefact the figure or table that shows it, with parameters and seed
 * @param cell that checked it
 */
record ClaimEvidence(ClaimRecord claim, Optional<Artefact> artefact, Optional<CheckingCell> cell) {
  /**
   * A code cell.
   *
   * @param id unique in its notebook, the anchor in its page
   * @param number from 1, counting code cells, as Jupyter does
   */
  record CheckingCell(String id, int number) {}

  /** All of a project's claims, in order; a notebook is read once. */
  static List<ClaimEvidence> all(
      Path project, List<ClaimRecord> claims, Map<String, Artefact> artefacts) {
    var all = new ArrayList<ClaimEvidence>();
    Path notebooks = project.resolve("notebooks");
    Chapter chapter = null;
    for (ClaimRecord claim : claims) {
      Path file = notebooks.resolve(claim.notebook() + ".ipynb");
      if (chapter == null || !chapter.path().equals(claim.notebook())) {
        chapter = Files.exists(file) ? Chapter.read(notebooks, file) : null;
      }
      Optional<CheckingCell> cell =
          chapter == null ? Optional.empty() : checking(chapter, claim.id());
      all.add(new ClaimEvidence(claim, Optional.ofNullable(artefacts.get(claim.artefact())), cell));
    }
    return all;
  }

  /** The first cell that shows a record of the claim. */
  static Optional<CheckingCell> checking(Chapter chapter, String id) {
    Pattern record =
        Pattern.compile("^(?:SHOWN|REFUTED|OPEN|NOT RUN)\\s+" + Pattern.quote(id) + "(?:\\R|$)");
    int number = 0;
    for (Chapter.Cell cell : chapter.cells()) {
      if (cell.code()) {
        number++;
        if (cell.outputs().stream()
            .anyMatch(o -> record.matcher(o.getOrDefault("text/plain", "")).find())) {
          return Optional.of(new CheckingCell(cell.id(), number));
        }
      }
    }
    return Optional.empty();
  }

  /** The seed, where there is one, and all parameters of the artefact. */
  Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    artefact.ifPresent(
        shown -> {
          JsonNode description = shown.description();
          if (description.has("seed")) {
            parameters.put("seed", description.get("seed").asText());
          }
          description
              .path("parameters")
              .properties()
              .forEach(entry -> parameters.put(entry.getKey(), text(entry.getValue())));
        });
    return parameters;
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }

  /** The address of the cell in the site; of its page, if no cell shows the record. */
  String page() {
    return claim.notebook() + ".html" + cell.map(c -> "#" + c.id()).orElse("");
  }
}
