package org.tasklandscape.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tasklandscape.files.Json;

/**
 * Every sentence of what is said of the four works, in order, with the theorem, the artefact and
 * the claims of the companion that answer it, or why none does.
 *
 * @param rows one a sentence
 */
public record Sentences(List<Row> rows) {
  private static final String RESOURCE = "sentences.json";
  private static final String HEADER =
      "seed,sentence,theorem,artefact,claim,verdict,reason,inPaper";

  /**
   * A sentence, or a part of one that says a thing of its own.
   *
   * @param seed the number of the text that it stands in
   * @param sentence word for word, white space normalised
   * @param theorem the number in the companion's theory, empty for none
   * @param artefact the figure or table that shows it, empty for none
   * @param claims ids of the claims that decide it
   * @param reason why no claim does, or what else is to be said; empty for nothing
   */
  public record Row(
      String seed,
      String sentence,
      String theorem,
      String artefact,
      List<String> claims,
      String reason) {
    /** Copies the list. */
    public Row {
      claims = List.copyOf(claims);
    }
  }

  /** Copies the list. */
  public Sentences {
    rows = List.copyOf(rows);
  }

  /** {@return all sentences} */
  public static Sentences all() {
    try (InputStream json = Sentences.class.getResourceAsStream(RESOURCE)) {
      return new Sentences(Json.list(json, Row.class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * The sentences with the verdicts of a run. The last column is empty: the papers' own numbers of
   * theorems and figures are not known here.
   *
   * @param table the verdicts
   * @return comma-separated values
   */
  public String csv(ClaimsTable table) {
    Map<String, Verdict> verdicts =
        table.rows().stream().collect(Collectors.toMap(ClaimRecord::id, ClaimRecord::verdict));
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Row row : rows) {
      text.append(
              List.of(
                      row.seed,
                      row.sentence,
                      row.theorem,
                      row.artefact,
                      String.join("; ", row.claims),
                      joined(row.claims, id -> verdicts.get(id).toString()),
                      row.reason,
                      "")
                  .stream()
                  .map(Sentences::quoted)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }

  private static String joined(List<String> claims, Function<String, String> word) {
    return claims.stream().map(word).collect(Collectors.joining("; "));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
