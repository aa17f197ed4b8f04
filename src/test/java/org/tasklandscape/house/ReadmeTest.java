package org.tasklandscape.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tasklandscape.claim.ClaimsTable;
import org.tasklandscape.site.ReadmeTables;
import org.tasklandscape.study.Chapter;

/** The README says what the records say, and names only what exists. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @Test
  void itsTablesAreThoseOfTheLastRun() throws IOException {
    String readme = Files.readString(README);
    ClaimsTable table = ClaimsTable.read(Path.of("figures"), Chapter.allClaims());
    assertThat(readme)
        .as("README.md: make reproduce writes its tables of claims and chapters")
        .isEqualTo(ReadmeTables.filled(readme, Path.of(""), table))
        .contains("| `C-hardness`: ");
    assertThatThrownBy(() -> ReadmeTables.filled("no markers", Path.of(""), table))
        .hasMessageStartingWith("README.md must have the lines");
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
  void itsLayoutNamesEveryPackage() throws IOException {
    String text = Files.readString(README);
    String layout =
        text.substring(
            text.indexOf("## Layout"), text.indexOf("## ", text.indexOf("## Layout") + 3));
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/tasklandscape"))) {
      assertThat(packages.filter(Files::isDirectory))
          .isNotEmpty()
          .allSatisfy(path -> assertThat(layout).contains("`" + path.getFileName() + "`"));
    }
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
