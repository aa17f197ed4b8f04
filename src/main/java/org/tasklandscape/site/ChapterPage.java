package org.tasklandscape.site;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chapter as the body of a page, its figures as vectors with links to their data. */
final class ChapterPage {
  private static final Pattern FIGURE =
      Pattern.compile("\\[figure ([\\w-]+): (.*)\\]", Pattern.DOTALL);
  private static final Pattern CAPTION = Pattern.compile("^\\*\\*(?:Figure|Table) `([\\w-]+)`");
  private static final Pattern CLAIM = Pattern.compile("^(?:PASS|FAIL|NOT_RUN)\\s+(C-[\\w-]+)");

  private final Chapter chapter;
  private final Prose prose;
  private final Map<String, Artefact> known;
  private final Map<String, String> artefacts = new LinkedHashMap<>();
  private final Map<String, String> claims = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private final String html;

  /**
   * What a search finds: a heading and the words below it.
   *
   * @param title the heading
   * @param anchor in the page
   * @param words below it
   */
  record Section(String title, String anchor, String words) {}

  ChapterPage(Chapter chapter, Prose prose, Map<String, Artefact> known) {
    this.chapter = chapter;
    this.known = known;
    this.prose = prose;
    var body = new StringBuilder();
    for (Chapter.Cell cell : chapter.cells()) {
      body.append(cell.code() ? code(cell) : prose(cell));
    }
    html = body.toString();
  }

  String html() {
    return html;
  }

  /** The cell that made each figure or table of the chapter. */
  Map<String, String> artefacts() {
    return artefacts;
  }

  /** The cell that checked each claim of the chapter. */
  Map<String, String> claims() {
    return claims;
  }

  List<Section> sections() {
    return sections;
  }

  private String prose(Chapter.Cell cell) {
    String text = prose.html(cell.source());
    Matcher heading = Pattern.compile("<h[12] id=\"([^\"]*)\">(.*?)</h[12]>").matcher(text);
    String words = Html.words(text);
    if (heading.find()) {
      sections.add(new Section(Html.words(heading.group(2)), heading.group(1), words));
    } else if (!sections.isEmpty()) {
      Section last = sections.remove(sections.size() - 1);
      sections.add(new Section(last.title(), last.anchor(), last.words() + " " + words));
    }
    return "<section class=\"prose\" id=\"%s\">\n%s</section>\n".formatted(cell.id(), text);
  }

  private String code(Chapter.Cell cell) {
    String code = "<pre class=\"java\"><code>" + JavaCode.html(cell.source()) + "</code></pre>";
    if (cell.source().lines().filter(line -> line.startsWith("import ")).count() > 2) {
      code = "<details><summary>Imports</summary>" + code + "</details>";
    }
    var outputs = new StringBuilder();
    for (Map<String, String> output : cell.outputs()) {
      outputs.append(output(cell, output));
    }
    return """
        <section class="code" id="%s">
        <a class="anchor" href="#%s" aria-label="Link to this cell">¶</a>
        %s
        %s</section>
        """
        .formatted(cell.id(), cell.id(), code, outputs);
  }

  private String output(Chapter.Cell cell, Map<String, String> output) {
    String plain = output.getOrDefault("text/plain", "");
    if (output.containsKey("image/png")) {
      return picture(plain, output.get("image/png"));
    }
    if (output.containsKey("text/markdown")) {
      return caption(cell, output.get("text/markdown"));
    }
    if (output.containsKey("text/html")) {
      return "<div class=\"table\" tabindex=\"0\">" + output.get("text/html") + "</div>\n";
    }
    Matcher claim = CLAIM.matcher(plain);
    if (claim.find()) {
      claims.put(claim.group(1), cell.id());
    }
    return plain.isBlank() ? "" : "<pre class=\"output\">" + Html.escape(plain) + "</pre>\n";
  }

  private String picture(String plain, String png) {
    Matcher figure = FIGURE.matcher(plain);
    if (!figure.find()) {
      throw new IllegalArgumentException(
          "%s: a picture must say which figure it is, got %s".formatted(chapter.path(), plain));
    }
    int[] size = size(png);
    return """
        <a class="figure" href="%sfigures/%s.svg"><img src="%sfigures/%s.svg" alt="%s" width="%d" height="%d" loading="lazy"></a>
        """
        .formatted(
            chapter.root(),
            figure.group(1),
            chapter.root(),
            figure.group(1),
            Html.escape(figure.group(2)),
            size[0],
            size[1]);
  }

  /** Width and height, which stand in the first chunk of a PNG. */
  private static int[] size(String png) {
    byte[] head = Base64.getDecoder().decode(png.substring(0, 32));
    return new int[] {number(head, 16), number(head, 20)};
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | bytes[at + 3] & 0xff;
  }

  private String caption(Chapter.Cell cell, String markdown) {
    String text = prose.html(markdown);
    Matcher caption = CAPTION.matcher(markdown);
    if (!caption.find()) {
      return "<div class=\"prose\">" + text + "</div>\n";
    }
    String name = caption.group(1);
    if (!known.containsKey(name)) {
      throw new IllegalArgumentException(
          "%s: every figure shown must be in figures/, got %s".formatted(chapter.path(), name));
    }
    artefacts.put(name, cell.id());
    return "<div class=\"caption\">%s<p class=\"files\">%s</p></div>\n"
        .formatted(text, known.get(name).links(chapter.root()));
  }
}
