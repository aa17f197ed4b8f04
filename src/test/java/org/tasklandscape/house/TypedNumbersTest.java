package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tasklandscape.study.Artefact;
import org.tasklandscape.study.Chapter;

/** No measured number is typed: decimals in prose are parameters, or listed with a reason. */
class TypedNumbersTest {
  private static final Path SOURCES = Path.of("src/main/java/org/tasklandscape/chapter");
  private static final String TO_COMPLY =
      "a measured number is written by notebook.say, or filled into the words, from the rows; a"
          + " parameter stands in the artefact or the code; else it needs a line with a reason in"
          + " typed-numbers.txt";

  private static Set<BigDecimal> parameters(String artefact) throws IOException {
    Path file = Path.of("figures", artefact + ".json");
    Set<BigDecimal> parameters = new HashSet<>();
    if (Files.exists(file)) {
      collect(new ObjectMapper().readTree(file.toFile()).path("parameters"), parameters);
    }
    return parameters;
  }

  private static void collect(JsonNode node, Set<BigDecimal> into) {
    if (node.isNumber()) {
      into.add(new BigDecimal(node.asText()).stripTrailingZeros());
    } else if (node.isTextual()) {
      into.addAll(TypedNumbers.numbers(node.asText()));
    }
    node.forEach(child -> collect(child, into));
  }

  private static List<String> artefacts(String notebook) {
    return Chapter.all().stream()
        .filter(chapter -> chapter.notebook().equals(notebook))
        .flatMap(chapter -> chapter.artefacts().stream())
        .map(Artefact::name)
        .toList();
  }

  /** WHERE | NUMBER, by reason. */
  private static Map<String, String> allowed() throws IOException {
    Map<String, String> reasons = new HashMap<>();
    try (var list = TypedNumbersTest.class.getResourceAsStream("typed-numbers.txt")) {
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3))
          .forEach(part -> reasons.put(part[0] + " | " + part[1], part[2]));
    }
    return reasons;
  }

  private static List<String> ofNotebooks() throws IOException {
    Map<String, Set<BigDecimal>> known = new HashMap<>();
    var typed = new ArrayList<String>();
    for (Path folder : List.of(NotebookCells.CHAPTERS, NotebookCells.SOLUTIONS)) {
      for (NotebookCells notebook : NotebookCells.of(folder)) {
        // A chapter's solutions come second and know what the chapter knows.
        String chapter =
            folder.equals(NotebookCells.CHAPTERS)
                ? notebook.name()
                : notebook.name().replaceFirst("-solutions$", "");
        Set<BigDecimal> parameters = known.computeIfAbsent(chapter, name -> new HashSet<>());
        for (String artefact : artefacts(chapter)) {
          parameters.addAll(parameters(artefact));
        }
        notebook.code().forEach(code -> parameters.addAll(TypedNumbers.ofCode(code)));
        var found = new ArrayList<String>();
        notebook.texts().forEach(text -> found.addAll(TypedNumbers.inText(text, parameters)));
        notebook.code().forEach(code -> found.addAll(TypedNumbers.inStrings(code, parameters)));
        found.forEach(number -> typed.add(notebook.name() + " | " + number));
      }
    }
    return typed;
  }

  private static List<String> ofWords() throws IOException {
    var typed = new ArrayList<String>();
    for (Path chapter : folders()) {
      String java = sources(chapter);
      try (var files = Files.list(chapter)) {
        for (Path words : files.filter(file -> file.toString().endsWith(".md")).toList()) {
          String name = words.getFileName().toString().replaceFirst("\\.md$", "");
          Set<BigDecimal> parameters = parameters(name);
          parameters.addAll(TypedNumbers.ofCode(java));
          TypedNumbers.inText(Files.readString(words), parameters)
              .forEach(number -> typed.add(name + " | " + number));
        }
      }
    }
    return typed;
  }

  private static List<Path> folders() throws IOException {
    try (var files = Files.list(SOURCES)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String sources(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(TypedNumbersTest::text)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyDecimalInProseIsBoundOrListedWithAReason() throws IOException {
    var typed = new ArrayList<String>(ofNotebooks());
    typed.addAll(ofWords());
    Map<String, String> allowed = allowed();
    assertThat(typed).as(TO_COMPLY).allMatch(allowed::containsKey);
    assertThat(typed)
        .as("lines of typed-numbers.txt that nothing needs")
        .containsAll(allowed.keySet());
    assertThat(allowed.values()).noneMatch(String::isBlank);
  }

  @Test
  void aTypedResultIsFoundAndAParameterIsNot() {
    Set<BigDecimal> parameters = TypedNumbers.ofCode("double alpha = 0.70; say(\"4.36\")");
    assertThat(TypedNumbers.inText("At $\\alpha = 0.7$ the gain is 4.36.", parameters))
        .containsExactly("4.36");
    assertThat(TypedNumbers.inText("By (1.9), §3.2, step 1.2a and exercise 4.3.", Set.of()))
        .isEmpty();
    assertThat(TypedNumbers.inText("Run `f(0.5)`, [so](a.html#r=0.1).", Set.of())).isEmpty();
    assertThat(
            TypedNumbers.inText("**Exercise 1.2.** $p = 0.9$?\n\n*Answer:* for p = 0.9.", Set.of()))
        .isEmpty();
    assertThat(TypedNumbers.inText("The caps are 1.17 and 5.4, in a formula $G = 2.75$.", Set.of()))
        .containsExactly("1.17", "5.4", "2.75");
    assertThat(TypedNumbers.inStrings("step(\"7.2.i\", \"a share of 0.48\", 0.5)", Set.of()))
        .containsExactly("0.48");
  }
}
