package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tasklandscape.exercise.ExerciseText;
import org.tasklandscape.study.Chapter;

/**
 * Derivations and exercises of chapters 01 to 10, 14 and 15: steps are numbered, answers checked.
 */
class NotebookStepsTest {
  private static final Path CHAPTERS = Path.of("notebooks");
  private static final Path SOLUTIONS = CHAPTERS.resolve("solutions");
  private static final Pattern STEP =
      Pattern.compile("Derivation\\.(?:step|within)\\(\"([^\"]+)\"");
  private static final Pattern EXERCISE =
      Pattern.compile("^(?:## |\\*\\*)Exercise (\\d+\\.\\d+b?)\\b", Pattern.MULTILINE);
  private static final Pattern CHECK = Pattern.compile("Exercise\\.check\\(\"([\\d.]+b?)\"");
  private static final Pattern HINT = Pattern.compile("// Exercise\\.hint\\(\"([\\d.]+b?)\"\\);");
  private static final Pattern REQUIRED =
      Pattern.compile(
          "Exercise\\.check\\(\"([\\d.]+b?)\".*\\)\\.mustBeRight\\(\\)\\s*\\z", Pattern.DOTALL);

  private record Cell(boolean code, String source) {}

  static List<Path> chapters() throws IOException {
    try (var files = Files.list(CHAPTERS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(0\\d|1[0-5])-.*\\.ipynb"))
          .sorted()
          .toList();
    }
  }

  private static List<Cell> cells(Path notebook) throws IOException {
    var cells = new ArrayList<Cell>();
    for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
      var source = new StringBuilder();
      cell.get("source").forEach(line -> source.append(line.asText()));
      cells.add(new Cell(cell.get("cell_type").asText().equals("code"), source.toString()));
    }
    return cells;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void everyStepHasItsOwnNumberAndStandsBelowItsFormula(Path chapter) throws IOException {
    String text = "";
    Set<String> numbers = new TreeSet<>();
    for (Cell cell : cells(chapter)) {
      if (!cell.code()) {
        text = cell.source();
        continue;
      }
      Matcher step = STEP.matcher(cell.source());
      while (step.find()) {
        assertThat(numbers.add(step.group(1)))
            .as("%s: step %s must have a number of its own", chapter, step.group(1))
            .isTrue();
        assertThat(text)
            .as("%s: the text above step %s must show a formula", chapter, step.group(1))
            .contains("$");
      }
    }
    assertThat(numbers).isNotEmpty();
  }

  @Test
  void theNotebooksAndTheWordsHaveTheSameExercises() throws IOException {
    var asked = new ArrayList<String>();
    var checked = new ArrayList<String>();
    List<ExerciseText> words =
        Chapter.all().stream().flatMap(chapter -> chapter.exercises().stream()).toList();
    for (Path chapter : chapters()) {
      boolean exercises = false;
      String text = "";
      for (Cell cell : cells(chapter)) {
        exercises |= !cell.code() && cell.source().startsWith("## Exercises");
        if (exercises && !cell.code()) {
          text = cell.source();
          asked.addAll(found(EXERCISE, text));
        } else if (exercises) {
          Set<String> here = found(CHECK, cell.source());
          assertThat(here).isEqualTo(found(HINT, cell.source())).isEqualTo(found(EXERCISE, text));
          for (ExerciseText word : words) {
            if (here.contains(word.number())) {
              assertThat(text).contains("*Answer:* " + word.asks() + ".");
            }
          }
          checked.addAll(here);
        }
      }
    }
    assertThat(asked)
        .containsExactlyElementsOf(checked)
        .containsExactlyElementsOf(words.stream().map(ExerciseText::number).toList());
  }

  @Test
  void everySolutionEndsItsExerciseInACheckThatMustBeRight() throws IOException {
    for (Path chapter : chapters()) {
      Path solutions =
          SOLUTIONS.resolve(chapter.getFileName().toString().replace(".ipynb", "-solutions.ipynb"));
      String current = "";
      var last = new LinkedHashMap<String, String>();
      for (Cell cell : cells(solutions)) {
        if (cell.code()) {
          last.put(current, cell.source());
        } else {
          for (String number : found(EXERCISE, cell.source())) {
            current = number;
          }
        }
      }
      last.remove("");
      assertThat(last).isNotEmpty();
      last.forEach(
          (number, code) ->
              assertThat(found(REQUIRED, code))
                  .as("%s: the last cell of %s", solutions, number)
                  .containsExactly(number));
    }
  }
}
