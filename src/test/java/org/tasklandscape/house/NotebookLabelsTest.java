package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One number, one thing: §1.1 is a section, (1.1) an equation, step 1.1 its check, exercise 1.1 an
 * exercise, theorem 10.1 a theorem; and whoever is referred to is there.
 */
class NotebookLabelsTest {
  private static final Pattern SECTION = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
  private static final Pattern NUMBERED = Pattern.compile("§(\\d+)\\.(\\d+) · .+");
  private static final Set<String> UNNUMBERED =
      Set.of("Exercises", "Appendix · The maps at all step sizes");
  private static final Pattern EQUATION = Pattern.compile("\\\\tag\\{(\\d+\\.\\d+)}");
  private static final Pattern EXERCISE =
      Pattern.compile("^\\*\\*Exercise (\\d+\\.\\d+b?)\\b", Pattern.MULTILINE);
  private static final Pattern THEOREM = Pattern.compile("\\*\\*Theorem (\\d+\\.\\d+)");
  private static final Pattern AMBIGUOUS =
      Pattern.compile("\\b(?:[Ss]ections?|[Ee]quations?) \\d+\\.\\d+|\\*\\*\\d+\\.\\d+");

  private static List<NotebookCells> chapters;
  private static List<NotebookCells> all;

  @BeforeAll
  static void read() throws IOException {
    chapters = NotebookCells.of(NotebookCells.CHAPTERS);
    all =
        Stream.concat(chapters.stream(), NotebookCells.of(NotebookCells.SOLUTIONS).stream())
            .toList();
  }

  private static List<String> found(Pattern pattern, NotebookCells notebook) {
    return notebook.texts().stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .toList();
  }

  private static Set<String> everywhere(Pattern pattern) {
    var labels = new HashSet<String>();
    chapters.forEach(chapter -> labels.addAll(found(pattern, chapter)));
    return labels;
  }

  @Test
  void sectionsAreNumberedInTheirOrder() {
    for (NotebookCells chapter : chapters) {
      List<String> headings =
          found(SECTION, chapter).stream().filter(text -> !UNNUMBERED.contains(text)).toList();
      if (chapter.chapter() == 0) {
        continue;
      }
      int first = headings.get(0).startsWith("§1.0") ? 0 : 1;
      for (int i = 0; i < headings.size(); i++) {
        Matcher number = NUMBERED.matcher(headings.get(i));
        assertThat(number.matches())
            .as("%s: a section is named §N.k · words: %s", chapter.name(), headings.get(i))
            .isTrue();
        assertThat(List.of(number.group(1), number.group(2)))
            .as("%s: %s", chapter.name(), headings.get(i))
            .containsExactly(chapter.chapter() + "", first + i + "");
      }
    }
  }

  @Test
  void equationsAndExercisesOfAChapterAreThereOnce() {
    for (NotebookCells chapter : chapters) {
      String own = chapter.chapter() + ".";
      assertThat(found(EQUATION, chapter).stream().filter(tag -> tag.startsWith(own)))
          .as(chapter.name() + ": equations")
          .doesNotHaveDuplicates();
      assertThat(found(EXERCISE, chapter))
          .as(chapter.name() + ": exercises")
          .doesNotHaveDuplicates()
          .allMatch(number -> number.startsWith(own));
    }
  }

  @Test
  void whatIsReferredToIsThere() {
    var missing = new ArrayList<String>();
    Set<String> sections = new HashSet<>();
    everywhere(SECTION).forEach(text -> sections.add(text.split(" ")[0].replace("§", "")));
    missing.addAll(unknown("§(\\d+\\.\\d+)", sections));
    missing.addAll(unknown("(?<![\\w\\d])\\((\\d+\\.\\d+)[a-z]?\\)", everywhere(EQUATION)));
    missing.addAll(unknown("\\b[Ee]xercise (\\d+\\.\\d+b?)\\b", everywhere(EXERCISE)));
    missing.addAll(unknown("\\b[Tt]heorem (\\d+\\.\\d+)\\b", everywhere(THEOREM)));
    assertThat(missing).as("§N.k, (N.k), exercise N.k, theorem N.k must be there").isEmpty();
  }

  private static List<String> unknown(String pattern, Set<String> known) {
    Pattern reference = Pattern.compile(pattern);
    return all.stream()
        .flatMap(
            notebook ->
                notebook.texts().stream()
                    .map(text -> text.replaceAll("`[^`]*`", ""))
                    .flatMap(text -> reference.matcher(text).results())
                    .filter(match -> !known.contains(match.group(1)))
                    .map(match -> notebook.name() + ": " + match.group()))
        .toList();
  }

  @Test
  void noLabelSaysOnlyANumber() {
    var bare = new ArrayList<String>();
    for (NotebookCells notebook : all) {
      notebook.texts().stream()
          .flatMap(text -> AMBIGUOUS.matcher(text).results())
          .map(MatchResult::group)
          .forEach(label -> bare.add(notebook.name() + ": " + label));
    }
    assertThat(bare).as("write §1.1, (1.1) or Exercise 1.1").isEmpty();
  }
}
