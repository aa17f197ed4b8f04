package org.tasklandscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.claim.Claim;
import org.tasklandscape.claim.Claims;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.claim.PaperClaim;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.study.Chapter;

class ClaimsCommandTest {
  private static final List<PaperClaim> ALL = Chapter.allClaims();
  private static final PaperClaim HARDNESS = ALL.get(0);
  private static final PaperClaim GEOGRAPHY = ALL.get(1);

  @TempDir Path figures;

  private void record(PaperClaim paper, double gain) {
    var condition = Condition.above("gain", Estimate.exact(gain), 1.5);
    Claims.in(figures).check(Claim.of(paper, "some-figure", "for a test", condition));
  }

  private CommandRun claims(String... more) {
    var args = new ArrayList<>(List.of("claims", "--figures", figures + ""));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  @Test
  void theExitCodeIsTheWorstVerdict() {
    assertThat(claims().code()).isEqualTo(2);
    record(HARDNESS, 1);
    assertThat(claims().code()).isEqualTo(1);
    for (PaperClaim paper : ALL) {
      record(paper, 2);
    }
    assertThat(claims().code()).isZero();
    record(GEOGRAPHY, Double.NaN);
    assertThat(claims().code()).isEqualTo(3);
    record(GEOGRAPHY, 1.5);
    assertThat(claims().code()).isEqualTo(1);
  }

  @Test
  void printsVerdictsAndEffectsWithin80Columns() {
    record(HARDNESS, 2);
    record(GEOGRAPHY, 1);
    CommandRun run = claims();
    assertThat(run.out())
        .contains("SHOWN  C-hardness", "REFUTED  C-geography", "NOT RUN  C-hard-tasks-drive-gain")
        .contains("measured  gain 2.000 [2.000, 2.000]")
        .endsWith("1 SHOWN, 1 REFUTED, 0 OPEN, %d NOT RUN\n".formatted(ALL.size() - 2));
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void jsonHoldsEveryClaimInFull() throws IOException {
    record(HARDNESS, 1.0 / 3);
    JsonNode rows = new ObjectMapper().readTree(claims("--json").out());
    assertThat(rows).hasSize(ALL.size());
    assertThat(rows.get(0).at("/conditions/0/estimate").doubleValue()).isEqualTo(1.0 / 3);
    assertThat(rows.get(1).get("verdict").textValue()).isEqualTo("NOT RUN");
  }

  @Test
  void aMalformedRecordIsOneLineNamingTheFile() throws IOException {
    record(HARDNESS, 2);
    Path file = figures.resolve("claims/C-hardness.json");
    Files.writeString(file, "{");
    CommandRun run = claims();
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("task-landscape: " + file + ", line 1, column 2: must be JSON with a key");
  }

  @Test
  void theReportIsWrittenWholeAndNothingElse() throws IOException {
    Path project = Files.createDirectory(figures.resolve("project"));
    ClaimsCommand.write(project);
    Path report = project.resolve("figures").resolve("claims.md");
    assertThat(report).content().startsWith("# Claims\n").contains("NOT RUN");
    try (var files = Files.list(report.getParent())) {
      assertThat(files).containsExactlyInAnyOrder(report, report.resolveSibling("sentences.csv"));
    }
  }

  @Test
  void theReportIsTheProjectsOnly() {
    CommandRun run = claims("--report");
    assertThat(run.code()).isEqualTo(64);
    assertThat(run.err())
        .isEqualTo(
            "task-landscape: --report must be without --figures, as it links to the project's"
                + " notebooks, got %s%n".formatted(figures));
  }
}
