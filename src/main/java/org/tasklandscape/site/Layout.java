package org.tasklandscape.site;

import java.util.List;

/** What every page shares: head, contents, search, theme. */
final class Layout {
  /**
   * A line of the contents.
   *
   * @param path of the page, without the ending
   * @param title its title
   */
  record Entry(String path, String title) {}

  private final String template;
  private final List<Entry> chapters;
  private final List<Entry> more;

  /**
   * The layout of a site.
   *
   * @param template with places in braces
   * @param chapters in the order of reading
   * @param more pages beside them
   */
  Layout(String template, List<Entry> chapters, List<Entry> more) {
    this.template = template;
    this.chapters = List.copyOf(chapters);
    this.more = List.copyOf(more);
  }

  /**
   * A whole page.
   *
   * @param path of the page, without the ending
   * @param root where the site's root is, as seen from the page
   * @param title its title
   * @param body what is on it
   */
  String page(String path, String root, String title, String body) {
    String contents =
        "<ol>"
            + entries(chapters, path, root)
            + "</ol>\n<ul>"
            + entries(more, path, root)
            + "</ul>";
    return template
        .replace("{title}", Html.escape(title))
        .replace("{root}", root)
        .replace("{contents}", contents)
        .replace("{neighbours}", neighbours(path, root))
        .replace("{body}", body);
  }

  private static String entries(List<Entry> entries, String path, String root) {
    var html = new StringBuilder();
    for (Entry entry : entries) {
      html.append(
          "<li><a href=\"%s%s.html\"%s>%s</a></li>\n"
              .formatted(
                  root,
                  entry.path(),
                  entry.path().equals(path) ? " aria-current=\"page\"" : "",
                  Html.escape(entry.title())));
    }
    return html.toString();
  }

  private String neighbours(String path, String root) {
    for (int i = 0; i < chapters.size(); i++) {
      if (chapters.get(i).path().equals(path)) {
        String previous = i == 0 ? "" : link("prev", "← ", chapters.get(i - 1), root);
        String next = i == chapters.size() - 1 ? "" : link("next", "→ ", chapters.get(i + 1), root);
        return "<nav class=\"neighbours\" aria-label=\"Neighbouring chapters\">"
            + previous
            + next
            + "</nav>";
      }
    }
    return "";
  }

  private static String link(String rel, String arrow, Entry entry, String root) {
    return "<a rel=\"%s\" href=\"%s%s.html\">%s%s</a>"
        .formatted(rel, root, entry.path(), arrow, Html.escape(entry.title()));
  }
}
