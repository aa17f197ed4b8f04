package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
