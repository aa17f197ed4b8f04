package org.tasklandscape.site;

import java.util.List;

/** A text of the project as a page. */
final class Document {
  private Document() {}

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
