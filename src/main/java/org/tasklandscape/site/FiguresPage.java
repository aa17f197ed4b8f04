package org.tasklandscape.site;

import java.util.Map;

/** All figures and tables with their data and the cell that made each. */
final class FiguresPage {
  private final Prose prose;

  FiguresPage(Prose prose) {
    this.prose = prose;
  }

  /**
   * The page.
   *
   * @param artefacts by name
   * @param cells page and anchor of the cell that made each, by its name
   */
  String html(Map<String, Artefact> artefacts, Map<String, String> cells) {
    var html = new StringBuilder("<h1>Figures and tables</h1>\n");
    html.append("<p>Every figure and table, its data and the cell that makes it.</p>\n");
    artefacts.values().stream()
        .sorted(java.util.Comparator.comparing(Artefact::notebook).thenComparing(Artefact::name))
        .forEach(artefact -> html.append(article(artefact, cells)));
    return html.toString();
  }

  private String article(Artefact artefact, Map<String, String> cells) {
    String image =
        artefact.drawn()
            ? "<a class=\"figure\" href=\"figures/%s.svg\"><img src=\"figures/%s.png\" alt=\"%s\" loading=\"lazy\"></a>"
                .formatted(artefact.name(), artefact.name(), Html.escape(artefact.alt()))
            : "";
    String cell = cells.get(artefact.name());
    String made =
        cell == null
            ? Html.escape(artefact.notebook())
            : "<a href=\"%s\">%s</a>".formatted(cell, Html.escape(artefact.notebook()));
    return """
        <article class="artefact" id="%s">
        <h2>%s</h2>
        %s
        <div class="caption">%s</div>
        <p class="files">%s · made in %s</p>
        </article>
        """
        .formatted(
            artefact.name(),
            artefact.name(),
            image,
            prose.html(artefact.caption()),
            artefact.links(""),
            made);
  }
}
