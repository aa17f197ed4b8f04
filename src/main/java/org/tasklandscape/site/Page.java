package org.tasklandscape.site;

import java.util.List;

/**
 * A page before it is laid out.
 *
 * @param path from the site's root, without the ending
 * @param title its title
 * @param head what it needs in its head beyond every page's, as HTML
 * @param body what is on it, as HTML
 * @param sections of it, for the contents and the search
 */
record Page(String path, String title, String head, String body, List<Section> sections) {
  Page {
    sections = List.copyOf(sections);
  }

  static Page of(String path, String title, String body) {
    return new Page(path, title, "", body, List.of());
  }

  String file() {
    return path + ".html";
  }

  /** Where the site's root is, as seen from this page. */
  String root() {
    return root(path);
  }

  /** Where the site's root is, as seen from a file. */
  static String root(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
