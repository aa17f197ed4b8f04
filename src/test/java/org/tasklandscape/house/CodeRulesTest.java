package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the code that need its syntax; each failure says how to comply. */
class CodeRulesTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path CHAPTERS = MAIN.resolve("org/tasklandscape/chapter");

  private static final Pattern OTHER =
      Pattern.compile("import (?:static )?org\\.tasklandscape\\.chapter\\.(\\w+)\\.");

  /** Below this size a class with one user is a piece of it rather than an idea. */
  private static final int PIECE = 25;

  private static List<Path> java(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @Test
  void noMethodIsLongerThanAScreen() throws IOException {
    assertThat(SyntaxRules.longMethods(java(MAIN)))
        .as("split each by what its parts are for")
        .isEmpty();
  }

  @Test
  void varStandsOnlyWhereTheRightSideNamesTheType() throws IOException {
    assertThat(SyntaxRules.hiddenTypes(java(MAIN))).as("write the type").isEmpty();
  }

  /**
   * Words of a chapter stand in Markdown beside its classes; messages of exceptions may be words.
   */
  @Test
  void noSentenceOfAChapterStandsInALiteral() throws IOException {
    assertThat(SyntaxRules.sentences(java(CHAPTERS)))
        .as("move it to the .md of its artefact")
        .isEmpty();
  }

  @Test
  void chaptersNeverImportChapters() throws IOException {
    for (Path file : java(CHAPTERS)) {
      String own = CHAPTERS.relativize(file).getName(0).toString();
      assertThat(otherChapters(own, Files.readString(file)))
          .as("%s: what two chapters need goes down to study or the mathematics", file)
          .isEmpty();
    }
  }

  private static List<String> otherChapters(String own, String source) {
    return OTHER
        .matcher(source)
        .results()
        .map(match -> match.group(1))
        .filter(chapter -> !chapter.equals(own))
        .toList();
  }

  /** A small class that one other uses alone is nested in it, or an idea with its own test. */
  @Test
  void aSmallClassWithOneUserIsNestedOrHasItsTest() throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    for (Path file : java(MAIN)) {
      sources.put(file, Files.readString(file));
    }
    Set<String> tests =
        java(Path.of("src/test/java")).stream().map(file -> name(file)).collect(Collectors.toSet());
    assertThat(pieces(sources, tests)).isEmpty();
  }

  private static List<Path> pieces(Map<Path, String> sources, Set<String> tests) {
    return sources.entrySet().stream()
        .filter(entry -> entry.getValue().lines().count() < PIECE)
        .map(Map.Entry::getKey)
        .filter(file -> isPackagePrivate(name(file), sources.get(file)))
        .filter(file -> users(file, sources) == 1)
        .filter(file -> !tests.contains(name(file) + "Test"))
        .toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static boolean isPackagePrivate(String name, String source) {
    return Pattern.compile(
            "^(?:(?:final|abstract|sealed|non-sealed) )*(?:class|record|interface|enum) "
                + name
                + "\\b",
            Pattern.MULTILINE)
        .matcher(source)
        .find();
  }

  private static long users(Path file, Map<Path, String> sources) {
    Pattern used = Pattern.compile("\\b" + name(file) + "\\b");
    return sources.entrySet().stream()
        .filter(other -> !other.getKey().equals(file))
        .filter(other -> other.getKey().getParent().equals(file.getParent()))
        .filter(other -> used.matcher(other.getValue()).find())
        .count();
  }

  @Test
  void theRuleOfChaptersCanFail() {
    String source =
        """
        import org.tasklandscape.chapter.geography.Caps;
        import static org.tasklandscape.chapter.hardness.Depths.LEAST;
        """;
    assertThat(otherChapters("geography", source)).containsExactly("hardness");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "final class Piece {}     ~ Piece a;  ~          ~ Other ~ 1",
        "public class Piece {}    ~ Piece a;  ~          ~ Other ~ 0",
        "record Piece(int a) {}   ~ Piece a;  ~ Piece b; ~ Other ~ 0",
        "record Piece(int a) {}   ~ Pieces a; ~          ~ Other ~ 0",
        "enum Piece { A }         ~ Piece a;  ~          ~ Piece ~ 0",
      })
  void theRuleOfSmallClassesCanFail(
      String piece, String user, String another, String tested, int count) {
    Map<Path, String> sources = new TreeMap<>();
    sources.put(Path.of("a/Piece.java"), piece);
    sources.put(Path.of("a/User.java"), "public class User { %s }".formatted(user));
    sources.put(Path.of("a/Another.java"), "public class Another { %s }".formatted(another));
    assertThat(pieces(sources, Set.of(tested + "Test"))).hasSize(count);
    sources.put(Path.of("a/Piece.java"), piece + "\n".repeat(PIECE));
    assertThat(pieces(sources, Set.of(tested + "Test"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "int f() { return 1; }                          ~ 0 ~ 0 ~ 0",
        "void f() { var a = g(); }                      ~ 0 ~ 1 ~ 0",
        "void f() { var a = new Object(); }             ~ 0 ~ 0 ~ 0",
        "void f() { var a = Path.of(s); }               ~ 0 ~ 0 ~ 0",
        "void f() { for (var a : b) {} }                ~ 0 ~ 1 ~ 0",
        "String f() { return LONG; }                    ~ 0 ~ 0 ~ 1",
        "void f() { throw new E(LONG); }                ~ 0 ~ 0 ~ 0",
        "void f() { LINES }                             ~ 1 ~ 0 ~ 0",
      })
  void theRulesCanFail(String method, int longOnes, int hidden, int sentences) {
    String words = "\"" + "some words that go on ".repeat(3) + "\"";
    String code =
        "class A { " + method.replace("LONG", words).replace("LINES", "a();\n".repeat(40)) + " }";
    assertThat(SyntaxRules.longMethods(code)).hasSize(longOnes);
    assertThat(SyntaxRules.hiddenTypes(code)).hasSize(hidden);
    assertThat(SyntaxRules.sentences(code)).hasSize(sentences);
  }
}
