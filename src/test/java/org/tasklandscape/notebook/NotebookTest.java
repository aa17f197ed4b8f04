package org.tasklandscape.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tasklandscape.chapter.problemandsolutions.ClosedFormAgainstSimulation;
import org.tasklandscape.chapter.starthere.TheQuestion;
import org.tasklandscape.claim.Claim;
import org.tasklandscape.claim.Condition;
import org.tasklandscape.claim.SomeClaims;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class NotebookTest {
  @TempDir Path figures;

  @Test
  void showingSavesFilesAndReturnsTheCaption() throws IOException {
    Notebook notebook = new Notebook(figures, figures.resolve("claims/announced"), "00-test");
    assertThat(notebook.show(TheQuestion.defaults()).toString())
        .startsWith("Figure the-question. One step of gradient descent");
    assertThat(notebook.show(new ClosedFormAgainstSimulation(100, 1)).toString())
        .startsWith("Table closed-form-against-simulation.");
    for (String file :
        new String[] {
          "the-question.svg",
          "the-question.png",
          "the-question.csv",
          "the-question.json",
          "closed-form-against-simulation.csv",
          "closed-form-against-simulation.md"
        }) {
      assertThat(figures.resolve(file)).isNotEmptyFile();
    }
    assertThat(Files.readString(figures.resolve("the-question.json")))
        .contains("\"notebook\" : \"00-test\"");
  }

  /** Chapter 00 invites its readers to try other values: the committed files are not theirs. */
  @Test
  void onlyCommittedValuesWriteTheCommittedFiles() throws IOException {
    Path home = figures.resolve("figures");
    Notebook notebook = new Notebook(home, home.resolve("claims/announced"), "00-test");
    PrintStream before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      notebook.show(new ClosedFormAgainstSimulation(100, 1));
    } finally {
      System.setOut(before);
    }
    assertThat(home).doesNotExist();
    assertThat(figures.resolve("target/figures/closed-form-against-simulation.csv")).exists();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("other values than the committed ones, so its files are in target/figures");
    notebook.show(TheQuestion.defaults());
    assertThat(home.resolve("the-question.svg")).exists();
  }

  @Test
  void claimsAreRecorded() {
    Claim claim =
        Claim.of(
            SomeClaims.HARDNESS,
            "the-question",
            "because this is a test",
            Condition.above("gain", Estimate.of(2, 0.01), 1.5));
    assertThat(
            new Notebook(figures, figures.resolve("claims/announced"), "00-test")
                .check(claim)
                .toString())
        .contains("SHOWN");
    assertThat(figures.resolve("claims/C-hardness.json")).isNotEmptyFile();
  }

  @Test
  void whatIsNotForTheFiguresGoesElsewhere() throws IOException {
    Notebook elsewhere =
        new Notebook(figures, figures.resolve("claims/announced"), "00-test")
            .into("target/notebook-test");
    assertThat(elsewhere.notRun(SomeClaims.HARDNESS, "nothing was there").toString())
        .contains("NOT RUN", "nothing was there");
    Path record = Path.of("target", "notebook-test", "claims", "C-hardness.json");
    assertThat(record).isNotEmptyFile();
    assertThat(figures.resolve("claims")).doesNotExist();
    Files.delete(record);
  }

  @Test
  void tablesAreShownToFourDigitsAndEscaped() {
    Table table =
        Table.create(
            "t",
            StringColumn.create("a<b", "x", "longer"),
            DoubleColumn.create("v", 1234567.8, -0.000000012346));
    assertThat(TableView.of(table).get("text/plain"))
        .isEqualTo("a<b     v\nx       1235000\nlonger  −1.235·10⁻⁸\n");
    assertThat(TableView.of(table).get("text/html"))
        .contains("<th><i>a</i>&lt;<i>b</i></th>", "1235000");
    Table odd =
        Table.create("t", DoubleColumn.create("v", Double.NaN, Double.POSITIVE_INFINITY, 0, -2.5));
    assertThat(TableView.of(odd).get("text/plain")).isEqualTo("v\n–\n∞\n0\n−2.5\n");
  }
}
