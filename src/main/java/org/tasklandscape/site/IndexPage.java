package org.tasklandscape.site;

import java.util.List;

/** The contents: what each chapter shows, in its own first paragraph. */
final class IndexPage {
  private IndexPage() {}

  static String html(List<Chapter> chapters, Prose prose) {
    var html = new StringBuilder();
    html.append(
        """
        <h1>How does the task landscape affect MAML?</h1>
        <p class="lead">The executable companion: every theorem derived and checked, every figure drawn, every claim tested
        by the cells of its chapters.</p>
        <ul class="doors">
        <li><a href="figures.html">Figures and tables</a>, each with its data and the cell that made it</li>
        <li><a href="claims.html">Claims</a>: sentence, rule, effect, interval, verdict</li>
        <li><a href="%s.html">The first chapter</a></li>
        </ul>
        <h2>Chapters</h2>
        """
            .formatted(chapters.get(0).path()));
    for (Chapter chapter : chapters) {
      html.append(
          "<article class=\"chapter\"><h3><a href=\"%s.html\">%s</a></h3>\n%s</article>\n"
              .formatted(chapter.path(), Html.escape(chapter.title()), prose.html(lead(chapter))));
    }
    return html.toString();
  }

  private static String lead(Chapter chapter) {
    String[] paragraphs = chapter.cells().get(0).source().split("\n\\s*\n");
    return paragraphs.length > 1 ? paragraphs[1] : "";
  }
}
