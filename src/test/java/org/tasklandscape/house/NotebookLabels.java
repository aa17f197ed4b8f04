package org.tasklandscape.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One number, one thing: §1.1 is a section, (1.1) an equation, step 1.1 its check, exercise 1.1 an
 * exercise, theorem 10.1 a theorem; and whoever is referred to is there.
 *
 * @param chapters which hold what has a number
 * @param solutions which refer to it
 */
record NotebookLabels(List<NotebookCells> chapters, List<NotebookCells> solutions) {
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

  /** What breaks the rules, each with a way to comply. */
  List<String> violations() {
    List<String> violations = new ArrayList<>();
    for (NotebookCells chapter : chapters) {
      if (chapter.chapter() != 0) {
        violations.addAll(disordered(chapter));
      }
      String own = chapter.chapter() + ".";
      List<String> equations =
          found(EQUATION, chapter).stream().filter(tag -> tag.startsWith(own)).toList();
      violations.addAll(repeated(chapter, "equation", equations));
      violations.addAll(repeated(chapter, "exercise", found(EXERCISE, chapter)));
      found(EXERCISE, chapter).stream()
          .filter(number -> !number.startsWith(own))
          .forEach(number -> violations.add(chapter.name() + ": exercise of another: " + number));
    }
    Set<String> sections = new HashSet<>();
    everywhere(SECTION).forEach(text -> sections.add(text.split(" ")[0].replace("§", "")));
    violations.addAll(unknown("§(\\d+\\.\\d+)", sections));
    violations.addAll(unknown("(?<![\\w\\d])\\((\\d+\\.\\d+)[a-z]?\\)", everywhere(EQUATION)));
    violations.addAll(unknown("\\b[Ee]xercise (\\d+\\.\\d+b?)\\b", everywhere(EXERCISE)));
    violations.addAll(unknown("\\b[Tt]heorem (\\d+\\.\\d+)\\b", everywhere(THEOREM)));
    violations.addAll(bare());
    return violations;
  }

  /** Sections are §N.1, §N.2 and so on, or begin with §1.0. */
  private static List<String> disordered(NotebookCells chapter) {
    List<String> headings =
        found(SECTION, chapter).stream().filter(text -> !UNNUMBERED.contains(text)).toList();
    List<String> violations = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int first = headings.get(0).startsWith("§1.0") ? 0 : 1;
      Matcher number = NUMBERED.matcher(headings.get(i));
      String wanted = "%d.%d".formatted(chapter.chapter(), first + i);
      if (!number.matches() || !wanted.equals(number.group(1) + "." + number.group(2))) {
        violations.add(
            "%s: this section is §%s · words, got %s"
                .formatted(chapter.name(), wanted, headings.get(i)));
      }
    }
    return violations;
  }

  private static List<String> repeated(NotebookCells chapter, String what, List<String> numbers) {
    Set<String> seen = new HashSet<>();
    return numbers.stream()
        .filter(number -> !seen.add(number))
        .map(number -> "%s: a second %s %s".formatted(chapter.name(), what, number))
        .toList();
  }

  private List<String> unknown(String pattern, Set<String> known) {
    Pattern reference = Pattern.compile(pattern);
    return all()
        .flatMap(
            notebook ->
                notebook.texts().stream()
                    .map(text -> text.replaceAll("`[^`]*`", ""))
                    .flatMap(text -> reference.matcher(text).results())
                    .filter(match -> !known.contains(match.group(1)))
                    .map(
                        match ->
                            notebook.name() + ": refers to what is not there: " + match.group()))
        .toList();
  }

  private List<String> bare() {
    return all()
        .flatMap(
            notebook ->
                notebook.texts().stream()
                    .flatMap(text -> AMBIGUOUS.matcher(text).results())
                    .map(MatchResult::group)
                    .map(label -> notebook.name() + ": write §, () or Exercise, got " + label))
        .toList();
  }

  private Stream<NotebookCells> all() {
    return Stream.concat(chapters.stream(), solutions.stream());
  }

  private Set<String> everywhere(Pattern pattern) {
    Set<String> labels = new HashSet<>();
    chapters.forEach(chapter -> labels.addAll(found(pattern, chapter)));
    return labels;
  }

  private static List<String> found(Pattern pattern, NotebookCells notebook) {
    return notebook.texts().stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(match -> match.group(1))
        .toList();
  }
}
