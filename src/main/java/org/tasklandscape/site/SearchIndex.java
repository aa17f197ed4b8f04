package org.tasklandscape.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the search of the pages finds, as a script, since pages from disk may read no other file.
 */
final class SearchIndex {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final ArrayNode entries = MAPPER.createArrayNode();

  /** Adds the sections of a page. */
  void add(Page page) {
    for (Section section : page.sections()) {
      String heading = Html.words(section.title());
      boolean first = heading.equals(page.title());
      String title = first ? heading : page.title() + ": " + heading;
      add(title, page.file() + "#" + section.anchor(), section.words());
    }
  }

  void add(String title, String url, String words) {
    entries.addObject().put("title", title).put("url", url).put("words", words);
  }

  void write(Path file) throws IOException {
    Files.writeString(file, "window.searchIndex = " + MAPPER.writeValueAsString(entries) + ";\n");
  }
}
