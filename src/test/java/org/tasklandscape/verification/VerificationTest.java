package org.tasklandscape.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.claim.Claim;
import org.tasklandscape.claim.Claims;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.claim.NotebookRun;
import org.tasklandscape.claim.PaperClaim;
import org.tasklandscape.claim.RunRecord;
import org.tasklandscape.claim.SomeClaims;
import org.tasklandscape.stats.Estimate;

/** Two runs of a small project: one table and one claim for each of two notebooks. */
class VerificationTest {
  private static final double TOLERANCE = 1e-6;

  @TempDir Path folder;
  private Path committed;
  private Path now;

  @BeforeEach
  void twoEqualRuns() throws IOException {
    committed = Files.createDirectory(folder.resolve("committed"));
    now = Files.createDirectory(folder.resolve("now"));
    for (Path run : new Path[] {committed, now}) {
      table(run, "hardness", "02-hardness");
      table(run, "geography", "03-geography");
      claim(run, SomeClaims.HARDNESS, 2);
      claim(run, SomeClaims.GEOGRAPHY, 3);
    }
  }

  private static void table(Path run, String name, String notebook) throws IOException {
    Files.writeString(run.resolve(name + ".csv"), "x,gain\n1,2.5\n");
    Files.writeString(run.resolve(name + ".json"), "{\"notebook\": \"" + notebook + "\"}");
  }

  private static void claim(Path run, PaperClaim paper, double gain) {
    var condition = Condition.above("gain", new Estimate(gain, 0.1, gain - 0.2, gain + 0.2), 1.5);
    Claims.in(run).check(Claim.of(paper, "hardness", "for a test", condition));
  }

  private static Optional<RunRecord> runs(NotebookRun.Outcome geography) {
    var first = new NotebookRun(NotebookRun.Outcome.EXECUTED, 1, "c", "17", "s", Map.of());
    var second = new NotebookRun(geography, 1, "c", "17", "s", Map.of());
    return Optional.of(
        new RunRecord(
            geography == null
                ? Map.of("02-hardness", first)
                : Map.of("02-hardness", first, "03-geography", second)));
  }

  private Verification verify(Optional<RunRecord> runs) {
    return Verification.of(committed, now, runs, TOLERANCE);
  }

  @Test
  void equalRunsAgree() {
    Verification found = verify(Optional.empty());
    assertThat(found.differences()).isEmpty();
    assertThat(found.tables().identical()).isEqualTo(2);
    assertThat(found.claims().identical()).isEqualTo(2);
    assertThat(found.claims().claims()).isEqualTo(2);
    assertThat(found.notCompared()).isEmpty();
    assertThat(found.text(10))
        .contains(
            "compared: 2 tables, 2 of them identical, and 2 claims, 2 of them identical; 10 numbers\n")
        .endsWith(
            "differences: 0; not compared: 0; largest relative difference of numbers that agree: 0.0\n");
  }

  @Test
  void aNumberAVerdictAndARuleThatChangedAreShown() throws IOException {
    Files.writeString(now.resolve("hardness.csv"), "x,gain\n1,2.6\n");
    claim(now, SomeClaims.HARDNESS, 1);
    var other = Condition.above("gain", new Estimate(3, 0.1, 2.8, 3.2), 1.25);
    Claims.in(now).check(Claim.of(SomeClaims.GEOGRAPHY, "hardness", "for a test", other));
    String text = verify(Optional.empty()).text(10);
    assertThat(text.lines().toList().subList(0, 7))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("where ").endsWith("relative"),
            line -> assertThat(line).matches("hardness.csv:2 +gain +2.5 +2.6 +3.8e-02"),
            line -> assertThat(line).matches("C-geography +rule +gain: lower end of the.* .*"),
            line -> assertThat(line).matches("C-hardness +verdict +SHOWN +REFUTED"),
            line -> assertThat(line).matches("C-hardness +gain +2.0 +1.0 +5.0e-01"),
            line -> assertThat(line).matches("C-hardness +gain, lower end +1.8 +0.8 +5.6e-01"),
            line -> assertThat(line).matches("C-hardness +gain, upper end +2.2 +1.2 +4.5e-01"));
    assertThat(text).contains("differences: 6;");
    assertThat(verify(Optional.empty()).text(2)).contains("... and 4 more\n");
  }

  @Test
  void lastDigitsOfAClaimAgree() {
    claim(now, SomeClaims.HARDNESS, 2 + 1e-9);
    Verification found = verify(Optional.empty());
    assertThat(found.differences()).isEmpty();
    assertThat(found.claims().identical()).isEqualTo(1);
    assertThat(found.claims().largest()).isBetween(1e-10, 1e-9);
  }

  private void loseGeography() throws IOException {
    Files.delete(now.resolve("geography.csv"));
    Files.delete(now.resolve("claims").resolve("C-geography.json"));
  }

  @Test
  void whatStandInDataCouldNotMakeIsSaidAndNoDifference() throws IOException {
    loseGeography();
    Verification found = verify(runs(NotebookRun.Outcome.ON_STAND_IN_DATA));
    assertThat(found.differences()).isEmpty();
    assertThat(found.notCompared())
        .containsEntry("geography.csv", "03-geography ran on stand-in data")
        .containsEntry("C-geography", "03-geography ran on stand-in data");
    assertThat(found.tables().files()).isEqualTo(1);
  }

  @Test
  void whatWasNotRunIsSaidAndNoDifference() throws IOException {
    loseGeography();
    assertThat(verify(runs(null)).notCompared())
        .containsEntry("geography.csv", "03-geography was not run")
        .containsEntry("C-geography", "03-geography was not run");
  }

  /** Every run writes it anew, with NOT RUN for all that it did not check. */
  @Test
  void sentencesAreNotComparedWhereOneOfTheirClaimsIsNot() throws IOException {
    Files.writeString(committed.resolve("sentences.csv"), "claim,verdict\nC-geography,SHOWN\n");
    Files.writeString(now.resolve("sentences.csv"), "claim,verdict\nC-geography,NOT RUN\n");
    assertThat(verify(Optional.empty()).differences()).hasSize(1);
    loseGeography();
    Verification found = verify(runs(null));
    assertThat(found.differences()).isEmpty();
    assertThat(found.notCompared())
        .containsEntry("sentences.csv", "it holds verdicts of claims that are not compared");
  }

  @Test
  void aTableOfNoNotebookThatIsMissingIsADifference() throws IOException {
    Files.writeString(committed.resolve("sentences.csv"), "claim,verdict\nC-geography,SHOWN\n");
    assertThat(verify(runs(null)).differences())
        .containsExactly(new NumberDifference("sentences.csv", 0, "", "the file", "(nothing)"));
  }

  @Test
  void whatAnExecutedOrFailedNotebookLacksIsADifference() throws IOException {
    loseGeography();
    for (var runs :
        new Optional<?>[] {
          runs(NotebookRun.Outcome.EXECUTED), runs(NotebookRun.Outcome.FAILED), Optional.empty()
        }) {
      Verification found = verify(runs.map(RunRecord.class::cast));
      assertThat(found.differences())
          .containsExactly(
              new NumberDifference("geography.csv", 0, "", "the file", "(nothing)"),
              new NumberDifference("C-geography", 0, "verdict", "SHOWN", "NOT RUN"));
    }
  }

  /** On stand-in data a table that is there all the same rests on committed results. */
  @Test
  void whatStandInDataDidMakeIsCompared() throws IOException {
    Files.writeString(now.resolve("geography.csv"), "x,gain\n1,9\n");
    assertThat(verify(runs(NotebookRun.Outcome.ON_STAND_IN_DATA)).differences()).hasSize(1);
  }

  @Test
  void aTableThatTheFirstRunLacksIsADifference() throws IOException {
    table(now, "extra", "03-geography");
    assertThat(verify(runs(NotebookRun.Outcome.ON_STAND_IN_DATA)).differences())
        .containsExactly(new NumberDifference("extra.csv", 0, "", "(nothing)", "the file"));
  }
}
