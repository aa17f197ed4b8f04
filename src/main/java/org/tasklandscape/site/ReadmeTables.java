package org.tasklandscape.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.ClaimsTable;

/** The README's tables of chapters and claims, made from the chapters and the records. */
public final class ReadmeTables {
  private ReadmeTables() {}

  /**
   * Writes the tables between their markers.
   *
   * @param readme the text, with the lines {@code <!-- claims -->} and {@code <!-- end of claims
   *     -->}, and the same of {@code chapters}
   * @param project the folder of the project
   * @param claims the records of the run
   * @return the text with both tables
   * @throws IllegalArgumentException if a marker is missing
   */
  public static String filled(String readme, Path project, ClaimsTable claims) {
    String withClaims = between(readme, "claims", claims(project, claims.rows()));
    return between(withClaims, "chapters", chapters(org.tasklandscape.study.Chapter.all()));
  }

  private static String claims(Path project, List<ClaimRecord> rows) {
    return rows.stream()
        .map(
            row ->
                "| `%s`: %s | %s | %s | %s |\n"
                    .formatted(
                        row.id(),
                        row.paperClaim().brief(),
                        notebook(row.notebook()),
                        artefact(project, row.artefact()),
                        row.verdict()))
        .collect(
            Collectors.joining(
                "", "| claim | notebook | figure | verdict |\n|---|---|---|---|\n", ""));
  }

  private static String chapters(List<org.tasklandscape.study.Chapter> chapters) {
    return chapters.stream()
        .map(chapter -> "| %s | %s |\n".formatted(notebook(chapter.notebook()), chapter.shows()))
        .collect(Collectors.joining("", "| notebook | what it shows |\n|---|---|\n", ""));
  }

  private static String notebook(String name) {
    return "[%s](notebooks/%s.ipynb)".formatted(name, name);
  }

  private static String artefact(Path project, String name) {
    if (name.isEmpty()) {
      return "";
    }
    boolean drawn = Files.exists(project.resolve("figures").resolve(name + ".svg"));
    return "[%s](figures/%s.%s)".formatted(name, name, drawn ? "svg" : "md");
  }

  private static String between(String text, String name, String table) {
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- end of " + name + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "README.md must have the lines \"%s\" and \"%s\", got one of them at most"
              .formatted(begin.strip(), end));
    }
    return text.substring(0, from + begin.length()) + table + text.substring(to);
  }
}
