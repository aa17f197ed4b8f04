package org.tasklandscape.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a chapter put out, as HTML; it remembers which cell made what. */
final class Outputs {
  private static final Pattern FIGURE = Pattern.compile("\\[figure ([\\w-]+): ");
  private static final Pattern CAPTION = Pattern.compile("^\\*\\*(Figure|Table) `([\\w-]+)`");
  private static final Pattern CLAIM =
      Pattern.compile("^(?:SHOWN|REFUTED|OPEN|NOT.RUN)\\s+(C-[\\w-]+)");

  private final Chapter chapter;
  private final Prose prose;
  private final Map<String, Artefact> known;
  private final Map<String, String> artefacts = new LinkedHashMap<>();

  Outputs(Chapter chapter, Prose prose, Map<String, Artefact> known) {
    this.chapter = chapter;
    this.prose = prose;
    this.known = known;
  }

  /** The cell that made each figure or table of the chapter. */
  Map<String, String> artefacts() {
    return artefacts;
  }

  String html(Chapter.Cell cell) {
    var html = new StringBuilder();
    cell.outputs().forEach(output -> html.append(html(cell, output)));
    return html.toString();
  }

  private String html(Chapter.Cell cell, Map<String, String> output) {
    String plain = output.getOrDefault("text/plain", "");
    if (output.containsKey("image/png")) {
      return picture(cell, plain);
    }
    if (output.containsKey("text/markdown")) {
      return caption(cell, output.get("text/markdown"));
    }
    if (output.containsKey("text/html")) {
      return DataTable.html(output.get("text/html"), where(cell));
    }
    return plain.isBlank() ? "" : text(cell, plain.stripTrailing());
  }

  private String text(Chapter.Cell cell, String plain) {
    String html = "<pre class=\"output\">" + Html.escape(plain) + "</pre>\n";
    Matcher claim = CLAIM.matcher(plain);
    if (!claim.find()) {
      return html;
    }
    String id = claim.group(1);
    return html
        + "<p class=\"files\"><a href=\"%sclaims.html#%s\">%s in the report on all claims</a></p>\n"
            .formatted(root(), id, id);
  }

  private String picture(Chapter.Cell cell, String plain) {
    Matcher figure = FIGURE.matcher(plain);
    if (!figure.find()) {
      throw new IllegalArgumentException(
          "%s: a picture must say which figure it is, got %s".formatted(where(cell), plain));
    }
    return artefact(cell, figure.group(1)).image(root());
  }

  private String caption(Chapter.Cell cell, String markdown) {
    Matcher caption = CAPTION.matcher(markdown);
    if (!caption.find()) {
      String text = prose.html(markdown, link -> link.startsWith("http") ? link : root() + link);
      return "<div class=\"prose\">" + text + "</div>\n";
    }
    Artefact artefact = artefact(cell, caption.group(2));
    artefacts.put(artefact.name(), cell.id());
    String heading =
        "<strong>%s <code>%s</code>.</strong>".formatted(caption.group(1), artefact.name());
    return "<div class=\"caption\">%s<p class=\"files\">%s</p></div>\n"
        .formatted(artefact.caption().html(heading), artefact.links(root()));
  }

  private Artefact artefact(Chapter.Cell cell, String name) {
    Artefact artefact = known.get(name);
    if (artefact == null) {
      throw new IllegalArgumentException(
          "%s: every figure shown must be in figures/, got %s".formatted(where(cell), name));
    }
    return artefact;
  }

  private String root() {
    return Page.root(chapter.path());
  }

  private String where(Chapter.Cell cell) {
    return chapter.source() + ", " + cell.id();
  }
}
