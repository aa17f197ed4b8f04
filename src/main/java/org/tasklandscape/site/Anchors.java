package org.tasklandscape.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of a page: every heading and cell has one, and no two are the same. */
final class Anchors {
  private static final Pattern HEADING = Pattern.compile("(<h[1-6] id=\")([^\"]*)\"");

  private final Set<String> taken =
      new HashSet<>(List.of("contents", "main", "menu", "results", "search", "theme"));

  /** The wanted id, or the first of id-2, id-3, … that is free. */
  String free(String wanted) {
    String id = wanted;
    for (int i = 2; !taken.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  /** The same HTML with the ids of its headings made free. */
  String headings(String html) {
    return HEADING
        .matcher(html)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) + free(found.group(2)) + "\""));
  }
}
