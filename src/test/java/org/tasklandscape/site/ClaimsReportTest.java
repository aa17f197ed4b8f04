package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.claim.Claim;
import org.tasklandscape.claim.Claims;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.claim.PaperClaim;
import org.tasklandscape.claim.Verdict;
import org.tasklandscape.stats.Estimate;

/** The report of a small project with one claim checked, and that of this project. */
class ClaimsReportTest {
  private static final Path PROJECT = Path.of("");

  private static final List<PaperClaim> CATALOGUE = org.tasklandscape.study.Chapter.allClaims();
  private static final PaperClaim HARDNESS = CATALOGUE.get(0);
  private static final PaperClaim GEOGRAPHY = CATALOGUE.get(1);

  @TempDir Path project;

  @BeforeEach
  void oneClaim() throws IOException {
    Path figures = Files.createDirectories(project.resolve("figures"));
    Files.writeString(
        figures.resolve("gain-r.json"),
        """
        {"name": "gain-r", "caption": "c", "alt": "a", "notebook": "02-hardness", "seed": 7,
         "parameters": {"world.dimension": 10, "kind": "a|b", "sizes": [0, 0.5]}}
        """);
    Files.writeString(figures.resolve("gain-r.md"), "");
    Files.writeString(figures.resolve("gain-r.csv"), "x\n1\n");
    Claims.in(figures)
        .check(
            Claim.of(
                HARDNESS,
                "gain-r",
                "a | bar",
                Condition.above("gain | <b>bar</b>", new Estimate(2, 0.1, 1.8, 2.2), 1.5),
                Condition.below("risk_H", new Estimate(1, 0.1, 0.8, 1.2), 1.1)));
    Claims.in(figures).notRun(GEOGRAPHY, "there were no drawings");
    notebook("02-hardness", "OPEN  C-hardness\\n  measured");
  }

  private void notebook(String name, String output) throws IOException {
    Path folder = Files.createDirectories(project.resolve("notebooks"));
    Files.writeString(
        folder.resolve(name + ".ipynb"),
        """
        {"cells": [
          {"cell_type": "markdown", "id": "a", "source": "# 02 · Hardness\\n\\nOPEN  C-hardness"},
          {"cell_type": "code", "id": "b", "source": "1", "outputs": []},
          {"cell_type": "markdown", "id": "c", "source": "Prose."},
          {"cell_type": "code", "id": "d", "source": "2", "outputs": [
            {"output_type": "execute_result", "data": {"text/plain": "%s"}}]}]}
        """
            .formatted(output));
  }

  private void ran(String outcome) throws IOException {
    Path runs = Files.createDirectories(project.resolve("target").resolve("notebooks"));
    Files.writeString(
        runs.resolve("runs.json"),
        """
        {"02-hardness": {"outcome": "%s", "seconds": 12.34, "commit": "0123abcd", "java": "17.0.99",
          "system": "Plan 9", "libraries": {"ND4J": "9.9.1", "Tablesaw": "9.9.2"}}}
        """
            .formatted(outcome));
  }

  private String markdown() {
    return ClaimsReport.read(project).markdown();
  }

  private String page() {
    return new ClaimsPage(ClaimsReport.read(project), Map.of("Commit", "fedcba")).html();
  }

  @Test
  void theMarkdownHoldsAllOfAClaim() {
    assertThat(markdown())
        .contains(
            "| [C-hardness](#c-hardness) | OPEN | [gain-r](gain-r.md) | [02-hardness](../notebooks/02-hardness.ipynb) |\n")
        .contains("\n## C-hardness\n\n> " + HARDNESS.sentence() + "\n>\n> ")
        .contains(HARDNESS.source())
        .contains(
            "| gain \\| \\<b>bar\\</b> | 2.000 [1.800, 2.200] | lower end of the 95 % interval > 1.5"
                + " | measurement | > 0.99 | SHOWN |\n")
        .contains(
            "| risk_H | 1.000 [0.8000, 1.200] | upper end of the 95 % interval < 1.1 | measurement |"
                + " 0.16 | OPEN |\n")
        .contains("Scope: " + HARDNESS.scope() + " See [anisotropic-hardness](")
        .contains("Announcement: " + HARDNESS.announcement() + ".\n")
        .contains("Because a \\| bar.\n")
        .contains("Shown by [gain-r](gain-r.md) ([data](gain-r.csv)), checked in")
        .contains(", code cell 2.\n")
        .contains(
            "Parameters: `seed` = 7, `world.dimension` = 10, `kind` = a\\|b, `sizes` = [0,0.5].");
  }

  @Test
  void whatWasNotRunIsShownAsSuch() {
    int others = CATALOGUE.size() - 1;
    assertThat(markdown())
        .contains("| [C-geography](#c-geography) | NOT RUN |  |")
        .contains(
            "**NOT RUN.** [03-geography](../notebooks/03-geography.ipynb) checks it. Because there were no drawings.\n")
        .contains("0 SHOWN, 0 REFUTED, 1 OPEN, %d NOT RUN.\n".formatted(others));
    assertThat(page())
        .contains("<h2>C-geography <span class=\"verdict not-run\">NOT RUN</span></h2>")
        .contains("Because there were no drawings.");
  }

  @Test
  void theMarkdownHoldsNothingOfTheRun() throws IOException {
    String before = markdown();
    ran("executed");
    assertThat(markdown()).isEqualTo(before);
  }

  @Test
  void thePageHoldsAllOfAClaimAndOfTheRun() throws IOException {
    ran("executed");
    assertThat(page())
        .contains("<article class=\"claim\" id=\"C-hardness\">")
        .contains(
            "<td>gain | &lt;<i>b</i>&gt;bar&lt;/<i>b</i>&gt;</td><td class=\"number\">2.000 [1.800, 2.200]</td>")
        .contains(
            "<td>upper end of the 95 % interval &lt; 1.1</td><td>measurement</td><td>0.16</td>")
        .contains("<a href=\"figures.html#gain-r\">gain-r</a>")
        .contains("<a href=\"02-hardness.html#d\">02-hardness, code cell 2</a>")
        .contains("<td>seed</td><td class=\"number\">7</td>")
        .contains("The notebook: executed, 12.3 s.")
        .contains(
            "0123abcd",
            "17.0.99",
            "Plan 9",
            "<dt>ND4J</dt><dd>9.9.1</dd>",
            "<dt>Tablesaw</dt><dd>9.9.2</dd>")
        .contains("<dt>Commit</dt><dd>fedcba</dd>");
  }

  @Test
  void thePageSaysWhatRanOnStandInData() throws IOException {
    ran("on stand-in data");
    assertThat(page()).contains("The notebook: on stand-in data, 12.3 s.");
  }

  @Test
  void withoutARunThePageShowsTheCommittedResults() {
    assertThat(page()).contains("No run is recorded on this machine");
  }

  @Test
  void theCellIsTheOneThatShowsTheRecordAndNoOther() throws IOException {
    notebook("02-hardness", "OPEN  C-hardness-of-another-kind");
    assertThat(page()).contains("<a href=\"02-hardness.html\">02-hardness</a>");
    notebook("02-hardness", "NOT RUN  C-hardness");
    assertThat(page()).contains("02-hardness.html#d");
  }

  @Test
  void theCommittedReportIsThatOfTheCommittedRecords() throws IOException {
    assertThat(ClaimsReport.read(PROJECT).markdown())
        .as("figures/claims.md: make reproduce writes it")
        .isEqualTo(Files.readString(PROJECT.resolve("figures").resolve("claims.md")));
  }

  @Test
  void everyLinkOfTheCommittedReportLeadsToAFile() throws IOException {
    Path figures = PROJECT.resolve("figures");
    var links =
        Pattern.compile("\\]\\(([^)#]+)\\)")
            .matcher(Files.readString(figures.resolve("claims.md")));
    // A commit is a page of the repository, not a file.
    assertThat(
            links
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("/commit/"))
                .distinct())
        .hasSizeGreaterThan(CATALOGUE.size())
        .allSatisfy(link -> assertThat(figures.resolve(link)).exists());
  }

  @Test
  void everyCommittedClaimHasItsFigureItsCellAndItsParameters() {
    assertThat(ClaimsReport.read(PROJECT).claims())
        .hasSameSizeAs(CATALOGUE)
        .filteredOn(evidence -> evidence.claim().verdict() != Verdict.NOT_RUN)
        .isNotEmpty()
        .allSatisfy(
            evidence -> {
              assertThat(evidence.artefact()).isPresent();
              assertThat(evidence.cell()).isPresent();
              assertThat(evidence.parameters()).isNotEmpty();
            });
  }
}
