package org.tasklandscape.site;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The start: three doors for three readers, and what each chapter shows, in its own words. */
final class IndexPage {
  private static final String QUESTION = "the-question";

  private final Map<String, Artefact> artefacts;
  private final BiFunction<Chapter, String, String> prose;

  /**
   * The start of a site.
   *
   * @param artefacts by name
   * @param prose makes HTML, as it is needed on the start page, of a text of a chapter
   */
  IndexPage(Map<String, Artefact> artefacts, BiFunction<Chapter, String, String> prose) {
    this.artefacts = artefacts;
    this.prose = prose;
  }

  /**
   * The page.
   *
   * @param chapters in the order of reading
   * @param solutions of their exercises
   * @param doors path, name and sentence of the pages that it leads to first
   */
  Page page(List<Chapter> chapters, List<Chapter> solutions, List<Door> doors) {
    var html = new StringBuilder();
    html.append(
        """
        <h1>How does the task landscape affect MAML?</h1>
        <p class="lead">When does it pay to meta-learn an initialisation instead of training one model on all tasks? Here every
        theorem is derived and checked, every figure drawn and every claim tested by the cells of its chapter.</p>
        """);
    Artefact question = artefacts.get(QUESTION);
    if (question != null && question.drawn()) {
      html.append(question.image(""));
      html.append(
          "<p class=\"caption\">%s <a href=\"figures.html#%s\">All parameters</a>.</p>\n"
              .formatted(Html.escape(question.alt()), QUESTION));
    }
    html.append("<ul class=\"doors\">\n");
    for (Door door : doors) {
      html.append(
          "<li><a href=\"%s.html\"><strong>%s</strong> <span>%s</span></a></li>\n"
              .formatted(door.path(), Html.escape(door.name()), Html.escape(door.sentence())));
    }
    html.append("</ul>\n<h2 id=\"chapters\">Chapters</h2>\n");
    for (Chapter chapter : chapters) {
      html.append(
          "<article class=\"chapter\"><h3><a href=\"%s\">%s</a></h3>\n%s</article>\n"
              .formatted(
                  chapter.file(),
                  Html.escape(chapter.title()),
                  prose.apply(chapter, chapter.lead())));
    }
    html.append("<h2 id=\"solutions\">Solutions of the exercises</h2>\n<ul class=\"solutions\">\n");
    for (Chapter chapter : solutions) {
      html.append(
          "<li><a href=\"%s\">%s</a></li>\n"
              .formatted(chapter.file(), Html.escape(chapter.title())));
    }
    return Page.of("index", "Start", html.append("</ul>\n").toString());
  }
}
