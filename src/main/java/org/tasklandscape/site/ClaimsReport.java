package org.tasklandscape.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.ClaimsTable;
import org.tasklandscape.claim.Effect;
import org.tasklandscape.claim.RunRecord;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.figure.MathText;

/** The claims of the papers with their verdicts and evidence, from the records of the run. */
public final class ClaimsReport {
  // An underscore within a word, as in r_H, and < before a number are none.
  private static final String MARKUP = "[\\\\|*`]|<(?=[\\w/!?])|(?<!\\w)_|_(?!\\w)";

  private static final String WORDS =
      "Made by `make reproduce` from the records of the run: do not edit. Intervals are 95 %. SHOWN:"
          + " every interval lies beyond its bound; REFUTED: one lies on the other side; OPEN: one"
          + " holds its bound. A theorem fails only by a bug; a measurement could have failed, and"
          + " its power is the probability that a repetition with as many draws is decided on the"
          + " side of the effect that was announced, or where none was, of the measured one, were"
          + " that the true one.";

  private final ClaimsTable table;
  private final List<ClaimEvidence> claims;
  private final RunRecord runs;

  private ClaimsReport(ClaimsTable table, List<ClaimEvidence> claims, RunRecord runs) {
    this.table = table;
    this.claims = claims;
    this.runs = runs;
  }

  /**
   * Reads the records of a project.
   *
   * @param project its folder; {@code figures}, the notebooks and {@code
   *     target/notebooks/runs.json} are read where they are there
   * @return the report
   * @throws IllegalArgumentException if a record or notebook is malformed, naming the file
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  public static ClaimsReport read(Path project) {
    Path figures = project.resolve("figures");
    ClaimsTable table = ClaimsTable.read(figures, org.tasklandscape.study.Chapter.allClaims());
    Map<String, Artefact> artefacts = Files.isDirectory(figures) ? Artefact.all(figures) : Map.of();
    return new ClaimsReport(
        table, ClaimEvidence.all(project, table.rows(), artefacts), RunRecord.of(project));
  }

  List<ClaimEvidence> claims() {
    return claims;
  }

  RunRecord runs() {
    return runs;
  }

  /** How many claims have each verdict. */
  String counts() {
    return table.counts();
  }

  /**
   * {@return the report as Markdown, for {@code figures/claims.md}, a table of the verdicts, then a
   * section for each claim: nothing in it depends on the moment or the machine}
   */
  public String markdown() {
    var text = new StringBuilder("# Claims\n\n");
    text.append(WORDS).append("\n\n");
    text.append("| claim | verdict | shown by | checked in |\n|---|---|---|---|\n");
    for (ClaimEvidence evidence : claims) {
      ClaimRecord claim = evidence.claim();
      String anchor = "[%s](#%s)".formatted(claim.id(), claim.id().toLowerCase(Locale.ROOT));
      text.append(row(anchor, claim.verdict().toString(), figure(evidence), notebook(claim)));
    }
    text.append("\n").append(counts()).append(".\n");
    claims.forEach(evidence -> text.append(section(evidence)));
    return text.toString();
  }

  private static String section(ClaimEvidence evidence) {
    ClaimRecord claim = evidence.claim();
    var text = new StringBuilder("\n## %s\n\n".formatted(claim.id()));
    text.append(
        "> %s\n>\n> %s\n\n".formatted(claim.paperClaim().sentence(), claim.paperClaim().source()));
    if (claim.verdict() == Verdict.NOT_RUN) {
      String why = claim.because().isEmpty() ? "" : " Because " + claim.because() + ".";
      return text.append("**NOT RUN.** %s checks it.%s\n".formatted(notebook(claim), why))
          .toString();
    }
    text.append("**%s**\n\n".formatted(claim.verdict()));
    text.append(
        "| measured | estimate, interval | asked | kind | power | verdict |\n|---|---|---|---|---|---|\n");
    for (Effect effect : claim.effects()) {
      text.append(
          row(
              plain(effect.quantity()),
              effect.interval(),
              plain(effect.rule()),
              effect.kind().toString(),
              effect.shownPower(),
              effect.verdict().toString()));
    }
    text.append("\nBecause %s.\n".formatted(plain(claim.because())));
    String scope = MathText.of(claim.paperClaim().scope()).markdown();
    text.append("\nScope: %s%s\n".formatted(scope, limits(claim)));
    text.append("\nAnnouncement: %s.\n".formatted(announcement(claim)));
    text.append("\nShown by %s".formatted(figure(evidence)));
    evidence
        .artefact()
        .ifPresent(artefact -> text.append(" ([data](%s.csv))".formatted(artefact.name())));
    text.append(", checked in %s".formatted(notebook(claim)));
    evidence.cell().ifPresent(cell -> text.append(", code cell " + cell.number()));
    text.append(".\n");
    return text.append(evidence.artefact().isEmpty() ? "" : "\n" + parameters(evidence) + "\n")
        .toString();
  }

  private static String limits(ClaimRecord claim) {
    return claim.paperClaim().counterexamples().stream()
        .map(name -> name.contains(" ") ? name : "[%s](%s.csv)".formatted(name, name))
        .collect(Collectors.joining(", ", " See ", "."));
  }

  /** The commit that announced the claim, or what git shows. */
  private static String announcement(ClaimRecord claim) {
    if (!claim.announced()) {
      return claim.announcement();
    }
    String commit = claim.paperClaim().announcedIn();
    return "[claims/announced/%s.json](claims/announced/%s.json), SHA-256 `%s`, committed in [%s](../../../commit/%s)"
        .formatted(claim.id(), claim.id(), claim.announcement(), commit, commit);
  }

  private static String figure(ClaimEvidence evidence) {
    return evidence
        .artefact()
        .map(a -> "[%s](%s.%s)".formatted(a.name(), a.name(), a.drawn() ? "svg" : "md"))
        .orElse(evidence.claim().artefact());
  }

  private static String notebook(ClaimRecord claim) {
    return "[%s](../notebooks/%s.ipynb)".formatted(claim.notebook(), claim.notebook());
  }

  private static String parameters(ClaimEvidence evidence) {
    return evidence.parameters().entrySet().stream()
        .map(entry -> "`%s` = %s".formatted(entry.getKey(), plain(entry.getValue())))
        .collect(Collectors.joining(", ", "Parameters: ", "."));
  }

  private static String row(String... cells) {
    return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Text that Markdown shows as it is, also in a table. */
  private static String plain(String text) {
    return text.replaceAll("\\R", " ").replaceAll(MARKUP, "\\\\$0");
  }
}
