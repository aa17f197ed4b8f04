package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookLabelsTest {
  /** Every kind of label, and who refers to it. */
  private static final String CHAPTER =
      """
      ## §3.1 · First

      $a = b \\tag{3.1}$ and **Theorem 3.1**, theorem 3.1, see §3.2 and (3.1a), not `(3.9)`.

      ## §3.2 · Second

      ## Exercises

      **Exercise 3.1** of exercise 3.1b
      **Exercise 3.1b** of §3.1
      """;

  private static NotebookLabels labels(String chapter, String solution) {
    return new NotebookLabels(
        List.of(notebook("03-some", chapter)), List.of(notebook("03-solutions", solution)));
  }

  private static NotebookCells notebook(String name, String text) {
    return new NotebookCells(name, List.of(new NotebookCells.Cell(false, text)));
  }

  @Test
  void everyNotebookKeepsTheRules() throws IOException {
    NotebookLabels committed =
        new NotebookLabels(
            NotebookCells.of(NotebookCells.CHAPTERS), NotebookCells.of(NotebookCells.SOLUTIONS));
    assertThat(committed.chapters()).hasSize(16);
    assertThat(committed.solutions()).isNotEmpty();
    assertThat(committed.violations()).isEmpty();
  }

  @Test
  void aGoodChapterHasNoViolation() {
    assertThat(labels(CHAPTER, "Exercise 3.1 uses (3.1).").violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "## §3.2 · Second ~ ## §3.3 · Second      ~ this section is §3.2 · words, got §3.3 · Second",
        "## §3.1 · First  ~ ## First              ~ this section is §3.1 · words, got First",
        "see §3.2         ~ see §3.4              ~ refers to what is not there: §3.4",
        "(3.1a)           ~ (3.4)                 ~ refers to what is not there: (3.4)",
        "theorem 3.1      ~ theorem 3.4           ~ refers to what is not there: theorem 3.4",
        "exercise 3.1b    ~ exercise 3.4          ~ refers to what is not there: exercise 3.4",
        "**Exercise 3.1b** ~ **Exercise 3.1**     ~ a second exercise 3.1",
        "**Exercise 3.1b** ~ **Exercise 4.1b**    ~ exercise of another: 4.1b",
        "a = b            ~ \\tag{3.1}            ~ a second equation 3.1",
        "see §3.2         ~ see section 3.2       ~ write §, () or Exercise, got section 3.2",
        "**Theorem 3.1**  ~ **3.1**               ~ write §, () or Exercise, got **3.1",
      })
  void aBrokenLabelIsNamed(String good, String bad, String words) {
    assertThat(CHAPTER).contains(good);
    assertThat(labels(CHAPTER.replace(good, bad), "").violations()).contains("03-some: " + words);
  }

  @Test
  void aSolutionRefersToWhatIsThereToo() {
    assertThat(labels(CHAPTER, "by (3.4)").violations())
        .containsExactly("03-solutions: refers to what is not there: (3.4)");
  }
}
