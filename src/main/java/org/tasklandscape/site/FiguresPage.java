package org.tasklandscape.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All figures and tables with their data and the cell that made each. */
final class FiguresPage {
  private final Path figures;
  private final Prose prose;
  private final Map<String, String> cells;
  private final Map<String, String> titles;

  /**
   * The page of a folder.
   *
   * @param figures the folder
   * @param prose for the tables
   * @param cells page and anchor of the cell that made each, by its name
   * @param titles of the chapters, by their paths
   */
  FiguresPage(Path figures, Prose prose, Map<String, String> cells, Map<String, String> titles) {
    this.figures = figures;
    this.prose = prose;
    this.cells = cells;
    this.titles = titles;
  }

  /**
   * The page.
   *
   * @param artefacts by name
   */
  Page page(Map<String, Artefact> artefacts) {
    var html = new StringBuilder("<h1>Figures and tables</h1>\n");
    html.append(
        "<p class=\"lead\">Every figure and table, chapter by chapter, with its data and the cell that makes it.</p>\n");
    List<Section> sections = new ArrayList<>();
    String chapter = "";
    Comparator<Artefact> sorted =
        Comparator.comparing(Artefact::notebook).thenComparing(Artefact::name);
    for (Artefact artefact : artefacts.values().stream().sorted(sorted).toList()) {
      if (!artefact.notebook().equals(chapter)) {
        chapter = artefact.notebook();
        String title = Html.escape(titles.getOrDefault(chapter, chapter));
        html.append("<h2 id=\"chapter-%s\">%s</h2>\n".formatted(chapter, title));
        sections.add(new Section(title, "chapter-" + chapter, "Figures of " + Html.words(title)));
      }
      html.append(article(artefact));
    }
    return new Page("figures", "Figures and tables", "", html.toString(), sections);
  }

  private String article(Artefact artefact) {
    String cell = cells.get(artefact.name());
    String title = Html.escape(titles.getOrDefault(artefact.notebook(), artefact.notebook()));
    String made =
        cell == null
            ? "made by " + title
            : "made by <a href=\"%s\">a cell of %s</a>".formatted(cell, title);
    return """
        <article class="artefact" id="%1$s">
        <h3>%1$s</h3>
        %2$s<div class="caption">%3$s
        <p class="files">%4$s · %5$s</p></div>
        </article>
        """
        .formatted(
            artefact.name(),
            artefact.drawn() ? artefact.image("") : table(artefact),
            artefact.caption().html(""),
            artefact.links(""),
            made);
  }

  /** The rows of a table's Markdown, which has the caption above them. */
  private String table(Artefact artefact) {
    if (!artefact.endings().contains("md")) {
      return "";
    }
    String rows =
        text(artefact.name() + ".md")
            .lines()
            .filter(line -> line.startsWith("|"))
            .collect(Collectors.joining("\n"));
    // Marks of variables and indices are the only HTML in these tables.
    return prose
        .html(rows, link -> link)
        .replaceAll("&lt;(/?(?:i|sub|sup))&gt;", "<$1>")
        .replace("class=\"table\"", "class=\"table data\"");
  }

  private String text(String name) {
    try {
      return Files.readString(figures.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("figures/" + name + ": cannot be read", e);
    }
  }
}
