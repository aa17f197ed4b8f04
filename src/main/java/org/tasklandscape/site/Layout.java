package org.tasklandscape.site;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every page shares: head, contents, search, theme, neighbours. */
final class Layout {
  private static final String FORMULAS =
      """
      <link rel="stylesheet" href="%1$skatex/katex.min.css">
      <script defer src="%1$skatex/katex.min.js"></script>
      """;
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

  /**
   * A line of the contents.
   *
   * @param file of the page, from the site's root
   * @param title its title
   */
  record Entry(String file, String title) {}

  private final String template;
  private final List<Entry> pages;
  private final List<Entry> chapters;
  private final List<Entry> solutions;

  /**
   * The layout of a site.
   *
   * @param template with places in braces
   * @param pages beside the chapters
   * @param chapters in the order of reading
   * @param solutions in the same order; they have neighbours, but no line in the contents
   */
  Layout(String template, List<Entry> pages, List<Entry> chapters, List<Entry> solutions) {
    this.template = template;
    this.pages = List.copyOf(pages);
    this.chapters = List.copyOf(chapters);
    this.solutions = List.copyOf(solutions);
  }

  /** The whole of a page. */
  String html(Page page) {
    Map<String, String> places =
        Map.of(
            "title", Html.escape(page.title()),
            "name", page.path().replace('/', '-'),
            "root", page.root(),
            "formulas", page.body().contains("class=\"math") ? FORMULAS.formatted(page.root()) : "",
            "head", page.head(),
            "contents", contents(page),
            "body", page.body(),
            "neighbours", neighbours(page));
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(places.get(place.group(1))));
  }

  private String contents(Page page) {
    return "<ul>\n%s</ul>\n<ol>\n%s</ol>".formatted(entries(pages, page), entries(chapters, page));
  }

  private static String entries(List<Entry> entries, Page page) {
    return entries.stream().map(entry -> entry(entry, page)).collect(Collectors.joining());
  }

  private static String entry(Entry entry, Page page) {
    boolean here = entry.file().equals(page.file());
    boolean above = page.path().startsWith("solutions/" + entry.file().replace(".html", ""));
    return "<li><a href=\"%s%s\"%s>%s</a>%s</li>\n"
        .formatted(
            page.root(),
            entry.file(),
            here ? " aria-current=\"page\"" : above ? " aria-current=\"true\"" : "",
            Html.escape(entry.title()),
            here ? sections(page) : "");
  }

  /** The headings of the page one is on, its title aside. */
  private static String sections(Page page) {
    List<Section> below =
        page.sections().stream().skip(page.path().equals("figures") ? 0 : 1).toList();
    return below.isEmpty()
        ? ""
        : below.stream()
            .map(s -> "<li><a href=\"#%s\">%s</a></li>\n".formatted(s.anchor(), s.title()))
            .collect(Collectors.joining("", "\n<ol>\n", "</ol>"));
  }

  private String neighbours(Page page) {
    for (List<Entry> row : List.of(chapters, solutions)) {
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i).file().equals(page.file())) {
          String previous = i == 0 ? "" : link("prev", "← %s", row.get(i - 1), page);
          String next = i == row.size() - 1 ? "" : link("next", "%s →", row.get(i + 1), page);
          return "<nav class=\"neighbours\" aria-label=\"Neighbours\">%s%s</nav>"
              .formatted(previous, next);
        }
      }
    }
    return "";
  }

  private static String link(String rel, String words, Entry entry, Page page) {
    return "<a rel=\"%s\" href=\"%s%s\">%s</a>"
        .formatted(rel, page.root(), entry.file(), words.formatted(Html.escape(entry.title())));
  }
}
