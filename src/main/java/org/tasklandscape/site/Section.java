package org.tasklandscape.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the contents and a search lead to: a heading and the words below it.
 *
 * @param title the heading, as HTML
 * @param anchor its id in the page
 * @param words heading and what follows it, without marks
 */
record Section(String title, String anchor, String words) {
  private static final Pattern HEADING =
      Pattern.compile("<h([12]) id=\"([^\"]*)\">(.*?)</h\\1>", Pattern.DOTALL);

  /** One for each heading of the two upper levels. */
  static List<Section> all(String html) {
    List<MatchResult> headings = HEADING.matcher(html).results().toList();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      MatchResult heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : html.length();
      String words = Html.words(html.substring(heading.start(), end));
      sections.add(new Section(heading.group(3), heading.group(2), words));
    }
    return sections;
  }
}
