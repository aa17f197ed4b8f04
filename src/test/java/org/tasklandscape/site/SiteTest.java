package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The site of this very project: nothing leads nowhere, and the same input gives the same bytes.
 */
class SiteTest {
  private static final Pattern REFERENCE =
      Pattern.compile("<(\\w+)[^>]*? (?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @TempDir static Path folder;

  @BeforeAll
  static void writeTwice() throws IOException {
    Path script = Files.writeString(folder.resolve("core.js"), "1;");
    Path api = Files.createDirectories(folder.resolve("doc"));
    Files.writeString(api.resolve("index.html"), "<html lang=\"en\"></html>");
    Path live = SmallProject.compiled(folder.resolve("live"));
    var additions = new Additions(Optional.of(script), Optional.of(live), Optional.of(api));
    for (String name : List.of("one", "two")) {
      new Site(Path.of(""), additions).write(folder.resolve(name), Map.of("Commit", "none"));
    }
  }

  private static List<Path> files(String name) throws IOException {
    Path site = folder.resolve(name);
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(Files::isRegularFile).map(site::relativize).sorted().toList();
    }
  }

  private static List<Path> pages() throws IOException {
    return files("one").stream().filter(file -> file.toString().endsWith(".html")).toList();
  }

  private static String text(Path page) throws IOException {
    return Files.readString(folder.resolve("one").resolve(page));
  }

  private static Set<String> ids(Path page) throws IOException {
    Set<String> ids = new HashSet<>();
    ID.matcher(text(page)).results().forEach(found -> ids.add(found.group(1)));
    return ids;
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    assertThat(files("one")).isEqualTo(files("two")).hasSizeGreaterThan(300);
    for (Path file : files("one")) {
      assertThat(
              Files.mismatch(
                  folder.resolve("one").resolve(file), folder.resolve("two").resolve(file)))
          .as(file.toString())
          .isEqualTo(-1);
    }
  }

  @Test
  void everyChapterAndSolutionHasAPage() throws IOException {
    for (String part : List.of("", "solutions")) {
      try (Stream<Path> notebooks = Files.list(Path.of("notebooks", part))) {
        assertThat(notebooks.filter(file -> file.toString().endsWith(".ipynb")))
            .isNotEmpty()
            .allSatisfy(
                file -> {
                  String page = file.getFileName().toString().replace(".ipynb", ".html");
                  assertThat(folder.resolve("one").resolve(part).resolve(page)).exists();
                });
      }
    }
  }

  @Test
  void everyLinkAndImageLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher reference = REFERENCE.matcher(text(page));
      while (reference.find()) {
        if (!leads(page, reference.group(1), reference.group(2).replace("&amp;", "&"))) {
          broken.add(page + " " + reference.group());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** Other hosts may be linked to, but nothing is loaded from them. */
  private static boolean leads(Path page, String element, String reference) throws IOException {
    if (reference.startsWith("https:") || reference.startsWith("data:")) {
      return element.equals(reference.startsWith("data:") ? "link" : "a");
    }
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    boolean anchored =
        hash < 0
            || target.getFileName().toString().matches("(explore|live-\\w+)\\.html")
            || ids(target).contains(reference.substring(hash + 1));
    return Files.isRegularFile(folder.resolve("one").resolve(target)) && anchored;
  }

  @Test
  void everyIdIsThereOnceAndEveryImageHasWords() throws IOException {
    for (Path page : pages()) {
      String text = text(page);
      assertThat(ID.matcher(text).results().count())
          .as(page.toString())
          .isEqualTo(ids(page).size());
      assertThat(Pattern.compile("<img(?![^>]* alt=\"[^\"]+\")").matcher(text).find())
          .as(page + " has an image without words")
          .isFalse();
    }
  }

  @Test
  void everyFigureHasItsDataAndTheCellThatMadeIt() throws IOException {
    String figures = text(Path.of("figures.html"));
    for (Artefact artefact : Artefact.all(Path.of("figures")).values()) {
      assertThat(figures)
          .contains("id=\"" + artefact.name() + "\"")
          .contains("figures/" + artefact.name() + ".csv");
    }
    assertThat(figures).contains("made by <a").doesNotContain("made by 0");
  }

  @Test
  void theSearchFindsChaptersFiguresAndTexts() throws IOException {
    String script = text(Path.of("search.js"));
    String start = "window.searchIndex = ";
    assertThat(script).startsWith(start + "[{\"title\":").endsWith(";\n");
    JsonNode index =
        new JsonMapper().readTree(script.substring(start.length(), script.length() - 2));
    List<String> urls = new ArrayList<>();
    for (JsonNode entry : index) {
      assertThat(entry.get("title").asText()).isNotBlank().doesNotContain("<", "\\");
      assertThat(entry.get("words").asText()).isNotBlank();
      urls.add(entry.get("url").asText());
      assertThat(leads(Path.of("index.html"), "a", entry.get("url").asText()))
          .as(entry.get("url").asText())
          .isTrue();
    }
    assertThat(urls)
        .contains("figures.html#hardness-gain", "explore.html#explorable", "claims.html#C-hardness")
        .anyMatch(url -> url.startsWith("02-hardness.html#"))
        .anyMatch(url -> url.startsWith("readme.html#"))
        .anyMatch(url -> url.startsWith("solutions/"));
  }

  @Test
  void everyPageHasOneTitle() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("one"))) {
      List<Path> pages =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .filter(file -> !file.startsWith(folder.resolve("one/api")))
              .toList();
      for (Path page : pages) {
        assertThat(Files.readString(page).split("<h1")).as(page.toString()).hasSize(2);
      }
    }
  }
}
