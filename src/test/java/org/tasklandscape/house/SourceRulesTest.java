package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that no compiler knows; each failure says how to comply. */
class SourceRulesTest {
  // Written in halves, so that this file keeps its own rules.
  private static final Pattern UNFINISHED = Pattern.compile("TO" + "DO|FIX" + "ME|@Dis" + "abled");
  private static final Pattern ABSOLUTE =
      Pattern.compile("\"(file://)?/(work|tmp|home|root|usr|opt|var|Users)\\b|\"[A-Z]:\\\\");
  private static final Pattern HOMELESS = Pattern.compile("\\w*(Utils?|Manager|Helper)\\.java");

  private static final Pattern LOOSE =
      Pattern.compile("\\bMath\\.(exp|expm1|log|log1p|log10|pow|sin|cos|tan|tanh|atan2?)\\(");

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> violations(String name, List<String> lines) {
    var violations = new ArrayList<String>();
    if (HOMELESS.matcher(name).matches()) {
      violations.add(
          name + ": name the class after its idea, and put each method where it belongs");
    }
    for (int i = 0; i < lines.size(); i++) {
      String where = "%s:%d: ".formatted(name, i + 1);
      if (UNFINISHED.matcher(lines.get(i)).find()) {
        violations.add(where + "finish it, or leave it out and open an issue");
      }
      if (ABSOLUTE.matcher(lines.get(i)).find()) {
        violations.add(where + "take the path from the caller or make it relative to the project");
      }
    }
    return violations;
  }

  /**
   * Math.exp and its like may differ in the last digit from one processor to another; StrictMath
   * does not. These five: of a step and a grid of steps that committed tables were made with, and
   * where a digit does not matter.
   */
  @Test
  void functionsAreTheSameOnEveryProcessor() throws IOException {
    Set<String> loose = new TreeSet<>();
    for (Path source : sources()) {
      if (source.startsWith("src/main") && LOOSE.matcher(Files.readString(source)).find()) {
        loose.add(source.getFileName().toString());
      }
    }
    assertThat(loose)
        .as("call StrictMath")
        .containsExactly(
            "HeadProbe.java",
            "InputFile.java",
            "NetworkGainAnswers.java",
            "Sentence.java",
            "StepSize.java");
  }

  @Test
  void everySourceFileKeepsTheRules() throws IOException {
    var violations = new ArrayList<String>();
    for (Path source : sources()) {
      violations.addAll(violations(source.getFileName().toString(), Files.readAllLines(source)));
    }
    assertThat(sources()).hasSizeGreaterThan(20);
    assertThat(violations).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Fine.java       ~ int a = 1; // a comment        ~ 0",
        "MathUtils.java  ~ int a = 1;                     ~ 1",
        "RunManager.java ~ int a = 1;                     ~ 1",
        "Fine.java       ~ // TO-DO later                 ~ 1",
        "Fine.java       ~ @Dis-abled                     ~ 1",
        "Fine.java       ~ Path.of(\"/ho-me/me\")         ~ 1",
        "Fine.java       ~ Path.of(\"C-:\\data\")         ~ 1",
        "Fine.java       ~ tree.at(\"/effect/gain\")      ~ 0",
      })
  void theRulesCanFail(String name, String line, int count) {
    // The examples are broken by a hyphen, as this file keeps the rules too.
    assertThat(violations(name, List.of(line.replace("-", "")))).hasSize(count);
  }
}
