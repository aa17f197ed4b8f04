package org.tasklandscape.site;

import java.util.List;

/** Pages that are no chapters: a text of the project, and the explorable. */
final class Document {
  private static final String EXPLORABLE =
      """
      <link rel="stylesheet" href="explore.css">
      <script src="task-landscape.js" defer></script>
      <script src="drawing.js" defer></script>
      <script src="explore.js" defer></script>
      """;

  private Document() {}

  /** The page on which sliders move the landscape; its own scripts compute what it shows. */
  static Page explorable() {
    String body = Resource.text("explore.html");
    String title = "Explore the task landscape";
    List<Section> sections = List.of(new Section(title, "explorable", Html.words(body)));
    return new Page("explore", title, EXPLORABLE.stripTrailing(), body, sections);
  }

  /**
   * The page.
   *
   * @param path of it, without the ending
   * @param title of the page
   * @param text of it as HTML, with a heading
   */
  static Page page(String path, String title, String text) {
    String html = new Anchors().headings(text);
    List<Section> sections = Section.all(html);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException(path + ": a text must begin with a heading \"# ...\"");
    }
    return new Page(path, title, "", "<div class=\"prose\">\n" + html + "</div>\n", sections);
  }
}
