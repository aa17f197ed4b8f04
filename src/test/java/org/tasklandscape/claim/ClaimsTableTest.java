package org.tasklandscape.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.study.Chapter;

class ClaimsTableTest {
  @TempDir Path figures;

  /** What a run on stand-in data did not check is NOT RUN here, whatever was committed. */
  @Test
  void claimsOfNotebooksOnStandInDataAreNotRunHere() {
    List<PaperClaim> claims = Chapter.allClaims();
    ClaimsTable table = ClaimsTable.read(figures, claims);
    String drawings = "11-fewshot-landscape";
    List<PaperClaim> own =
        claims.stream().filter(claim -> claim.notebook().equals(drawings)).toList();
    assertThat(own).isNotEmpty();
    String said =
        table.notRunHere(
            runs(drawings, NotebookRun.Outcome.ON_STAND_IN_DATA, "02", NotebookRun.Outcome.FAILED));
    assertThat(said.lines()).hasSameSizeAs(own);
    assertThat(said)
        .contains("NOT RUN here  " + own.get(0).id() + " (NOT RUN is the committed verdict)");
    assertThat(
            table.notRunHere(
                runs(drawings, NotebookRun.Outcome.EXECUTED, "02", NotebookRun.Outcome.EXECUTED)))
        .isEmpty();
    assertThat(table.notRunHere(new RunRecord(Map.of()))).isEmpty();
  }

  private static RunRecord runs(
      String one, NotebookRun.Outcome outcome, String other, NotebookRun.Outcome another) {
    return new RunRecord(Map.of(one, run(outcome), other, run(another)));
  }

  private static NotebookRun run(NotebookRun.Outcome outcome) {
    return new NotebookRun(outcome, 1, "abc", "17", "Linux", Map.of());
  }
}
