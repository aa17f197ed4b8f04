package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tasklandscape.claim.ClaimRecord;
import org.tasklandscape.claim.ClaimsTable;

/** The README says what the records say, and names only what exists. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @Test
  void verdictsAreThoseOfTheLastRun() throws IOException {
    Map<String, String> stated = new LinkedHashMap<>();
    for (String line : Files.readAllLines(README)) {
      Matcher row = Pattern.compile("^\\| `(C-[a-z-]+)`.*\\| ([A-Z ]+) \\|$").matcher(line);
      if (row.matches()) {
        stated.put(row.group(1), row.group(2));
      }
    }
    Map<String, String> recorded = new LinkedHashMap<>();
    for (ClaimRecord row : ClaimsTable.read(Path.of("figures")).rows()) {
      recorded.put(row.id(), row.verdict().toString());
    }
    assertThat(stated)
        .as("README.md: copy the verdicts from figures/claims.md into the table of claims")
        .isEqualTo(recorded);
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(README));
    List<String> broken =
        link.results()
            .map(found -> found.group(1))
            .filter(target -> !target.contains("://") && !Files.exists(Path.of(target)))
            .toList();
    assertThat(broken).as("links of README.md to files that are not there").isEmpty();
  }

  @Test
  void everyChapterIsListed() throws IOException {
    String text = Files.readString(README);
    try (Stream<Path> notebooks = Files.list(Path.of("notebooks"))) {
      assertThat(notebooks.filter(path -> path.toString().endsWith(".ipynb")))
          .isNotEmpty()
          .allSatisfy(path -> assertThat(text).contains("(" + path + ")"));
    }
  }
}
