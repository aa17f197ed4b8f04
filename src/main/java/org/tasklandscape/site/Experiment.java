package org.tasklandscape.site;

import java.util.List;
import java.util.stream.Collectors;
import org.tasklandscape.study.ExplorableLink;

/** Links from a chapter to the settings of the explorable that belong to it. */
final class Experiment {
  private Experiment() {}

  /** The line below a chapter's title that leads to its experiments, or nothing. */
  static String aside(Chapter chapter) {
    String root = Page.root(chapter.path());
    List<ExplorableLink> own =
        org.tasklandscape.study.Chapter.all().stream()
            .filter(room -> room.notebook().startsWith(chapter.path().substring(0, 2)))
            .flatMap(room -> room.explorable().stream())
            .toList();
    return own.isEmpty()
        ? ""
        : own.stream()
            .map(link -> link(root, link))
            .collect(Collectors.joining(", ", "<p class=\"try\">Move it yourself: ", ".</p>\n"));
  }

  private static String link(String root, ExplorableLink link) {
    String hash = link.address().isEmpty() ? "" : "#" + Html.escape(link.address());
    return "<a href=\"%sexplore.html%s\">%s</a>".formatted(root, hash, link.words());
  }
}
