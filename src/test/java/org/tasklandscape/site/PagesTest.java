package org.tasklandscape.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of a small project, whole and broken in one place. */
class PagesTest {
  @TempDir Path folder;
  private SmallProject project;

  @BeforeEach
  void writeProject() throws IOException {
    project = SmallProject.in(folder.resolve("project"));
  }

  private Path write() {
    Path site = folder.resolve("site");
    new Site(project.folder(), Additions.none()).write(site, Map.of("Commit", "<b>"));
    return site;
  }

  private String page(String name) throws IOException {
    return Files.readString(write().resolve(name));
  }

  private void show(String... outputs) throws IOException {
    ArrayNode nodes = SmallProject.outputs(outputs);
    project.notebook("01-one", "# 01 · One\n\nThe lead.", "show();", nodes);
  }

  @Test
  void aChapterHasNeighboursAndItsPlaceInTheContents() throws IOException {
    String one = page("01-one.html");
    assertThat(one)
        .contains("<a rel=\"next\" href=\"02-two.html\">02 · Two →</a>")
        .contains("<a href=\"01-one.html\" aria-current=\"page\">01 · One</a>")
        .contains("<span class=\"math\">a_1</span>")
        .doesNotContain("rel=\"prev\"");
    assertThat(page("02-two.html")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    assertThat(page("solutions/01-one-solutions.html"))
        .contains(
            "href=\"../01-one.html\" aria-current=\"true\"",
            "src=\"../site.js\"",
            "data-root=\"../\"");
  }

  @Test
  void aFigureOfSeveralPanelsHasItsPartsForNarrowScreens() throws IOException {
    assertThat(page("figures.html")).contains("class=\"whole\"").doesNotContain("class=\"parts\"");
    project.write(
        "figures/a-figure.svg",
        """
        <svg xmlns="http://www.w3.org/2000/svg">
        <view id="a-figure-panel-1" viewBox="0 0 320 400"/>
        <view id="a-figure-panel-2" viewBox="320 0 320 400"/>
        <view id="a-figure-key-1" viewBox="14 400 100 38"/>
        </svg>
        """);
    assertThat(page("figures.html"))
        .contains("class=\"whole\"")
        .contains(
            "<span class=\"parts\" role=\"img\" aria-label=\"A &quot;line&quot; &amp; more\">")
        .contains(
            "src=\"figures/a-figure.svg#a-figure-panel-2\" alt=\"panel (b)\" width=\"160\" height=\"200\""
                + " style=\"aspect-ratio:320/400\"")
        .contains("<span class=\"keys\"><img class=\"key\"");
  }

  @Test
  void aFigureHasItsWordsItsSizeItsDataAndItsCell() throws IOException {
    show(
        "text/plain", "unused",
        "text/markdown", "**Figure `a-figure`.** M\\* and p\\_H");
    project.notebook(
        "02-two",
        "# 02 · Two\n\nText.",
        "show();",
        SmallProject.outputs("text/markdown", "**Table `a-table`.** Rows"));
    String figures = page("figures.html");
    assertThat(figures)
        .contains("alt=\"A &quot;line&quot; &amp; more\" width=\"320\" height=\"240\"")
        .contains("<i>M</i>* and <i>p</i><sub>H</sub>")
        .contains("figures/a-figure.csv", "figures/a-figure.svg", "figures/a-figure.png")
        .contains("<a href=\"01-one.html#cell-02\">a cell of 01 · One</a>")
        .contains("<a href=\"02-two.html#cell-02\">a cell of 02 · Two</a>")
        .contains("<td align=\"right\">2</td>");
    assertThat(page("01-one.html")).contains("<i>M</i>* and <i>p</i><sub>H</sub>");
  }

  @Test
  void textIsEscapedTablesAreNotAndClaimsLeadToTheReport() throws IOException {
    show(
        "text/plain",
        "a < b",
        "text/html",
        "<table><tr><th>n</th><th>of</th></tr><tr><td>-1.5e-3</td><td>x &lt; 1</td></tr>"
            + "<tr><td>2</td><td>3</td></tr></table>",
        "text/plain",
        "SHOWN  C-hardness  holds");
    assertThat(page("01-one.html"))
        .contains("<pre class=\"output\">a &lt; b</pre>")
        .contains("<table><tr><th class=\"number\">n</th><th>of</th></tr>")
        .contains("<tr><td class=\"number\">-1.5e-3</td><td>x &lt; 1</td></tr>")
        .contains("<tr><td class=\"number\">2</td><td>3</td></tr></table>")
        .contains("href=\"claims.html#C-hardness\"");
    assertThat(page("claims.html")).contains("&lt;b&gt;").doesNotContain("<dd><b>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "text/markdown ~ **Figure `b`.** Not there      ~ every figure shown must be in figures/, got b",
        "image/png     ~ AAAA                           ~ a picture must say which figure it is, got",
        "text/html     ~ <script>1</script>             ~ an output of HTML must be a table, got <script>",
        "text/html     ~ <table><script>1</script>      ~ an output of HTML must be a table, got",
      })
  void anOutputThatCannotBeShownIsNamed(String type, String text, String rule) throws IOException {
    show(type, text);
    assertThatThrownBy(this::write)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("notebooks/01-one.ipynb, cell-02: " + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "figures/a-figure.json ~ {\"caption\":\"no alt\"}  ~ a figure must have a text \"alt\"",
        "figures/a-figure.json ~ {                         ~ must be JSON with a key",
        "figures/a-figure.png  ~ GIF                       ~ must be a PNG",
        "notebooks/01-one.ipynb ~ {                        ~ must be JSON with a key",
      })
  void aMalformedFileIsNamed(String name, String text, String rule) throws IOException {
    Path file = project.write(name, text);
    assertThatThrownBy(this::write)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(rule);
  }

  @Test
  void aBrokenLinkAndATextWithoutTitleAreNamed() throws IOException {
    project.notebook("01-one", "# 01 · One\n\nTo [three](03-three.ipynb).", "");
    assertThatThrownBy(this::write)
        .hasMessage(
            "notebooks/01-one.ipynb: a link must lead to a file of the project, got 03-three.ipynb");
    SmallProject.in(folder.resolve("project"));
    project.write("README.md", "No title.\n");
    assertThatThrownBy(this::write)
        .hasMessage("readme: a text must begin with a heading \"# ...\"");
  }

  @Test
  void linkedFilesComeAlongAsText() {
    assertThat(write().resolve("files/LICENSE.txt")).hasContent("Anybody may.");
  }

  @Test
  void onlyWhatIsGivenIsNamed() throws IOException {
    assertThat(page("index.html"))
        .doesNotContain("explore.html", "live-training.html", "api/index.html");
    assertThat(write().resolve("explore.html")).doesNotExist();
    Path script = project.write("target/core.js", "1;");
    Path api = project.write("target/api/index.html", "<html>").getParent();
    Path site = folder.resolve("full");
    Path live = SmallProject.compiled(folder.resolve("live"));
    new Site(
            project.folder(),
            new Additions(Optional.of(script), Optional.of(live), Optional.of(api)))
        .write(site, Map.of());
    assertThat(Files.readString(site.resolve("index.html")))
        .contains(
            "href=\"explore.html\"", "href=\"live-training.html\"", "href=\"api/index.html\"");
    assertThat(Files.readString(site.resolve("01-one.html")))
        .contains("href=\"explore.html#against=innerStep\"");
    assertThat(Files.readString(site.resolve("explore.html")))
        .contains("id=\"curve\"", "src=\"task-landscape.js\"");
    assertThat(List.of("task-landscape.js", "explore.js", "explore.css", "api/index.html"))
        .allSatisfy(file -> assertThat(site.resolve(file)).exists());
  }

  @Test
  void theDocumentationAsksForNoSheetThatIsNotThere() throws IOException {
    Path from = folder.resolve("doc");
    Files.createDirectories(from.resolve("fonts"));
    Files.writeString(from.resolve("fonts/here.css"), "b {}");
    Files.writeString(
        from.resolve("a.css"),
        "@import url('fonts/here.css');\n@import url('fonts/gone.css');\np {}");
    ApiDocs.copy(from, folder.resolve("api"));
    assertThat(folder.resolve("api/a.css")).hasContent("@import url('fonts/here.css');\np {}");
    assertThat(folder.resolve("api/fonts/here.css")).hasContent("b {}");
  }

  @Test
  void anAdditionThatIsNotThereIsNamed() {
    Path missing = folder.resolve("missing");
    Optional<Path> none = Optional.empty();
    assertThatThrownBy(() -> new Additions(Optional.of(missing), none, none))
        .hasMessage("the explorable must be a file, got " + missing);
    assertThatThrownBy(() -> new Additions(none, Optional.of(missing), none))
        .hasMessage("the core of the live pages must hold live.wasm, got " + missing);
    assertThatThrownBy(() -> new Additions(none, none, Optional.of(missing)))
        .hasMessage("the API documentation must hold index.html, got " + missing);
  }

  @Test
  void placesInATextAreNotFilled() throws IOException {
    project.notebook("01-one", "# 01 · {root}\n\nOf {body}.", "f(\"{head}\");");
    assertThat(page("01-one.html"))
        .contains("<title>01 · {root} · task-landscape</title>")
        .contains("Of {body}.", "{head}");
  }

  @Test
  void aFormulaInATableIsSet() throws IOException {
    show(
        "text/html",
        "<table><tr><td>for $O(<i>d</i><sub>\\text{eff</sub>})$ and $<i>n</i><sup>2</sup>$</td></tr></table>",
        "text/plain",
        "a table");
    assertThat(page("01-one.html"))
        .contains(
            "for <span class=\"math\">O(d_{\\text{eff}})</span> and <span class=\"math\">n^{2}</span>");
  }
}
