package org.tasklandscape.site;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tasklandscape.study.ExplorableLink;

/** A chapter as a page: prose, code with its colours, and what the code put out. */
final class ChapterPage {
  private static final int MOST_IMPORTS = 2;

  private final Chapter chapter;
  private final Prose prose;
  private final UnaryOperator<String> links;
  private final Outputs outputs;
  private final Anchors anchors = new Anchors();
  private final StringBuilder texts = new StringBuilder();

  /**
   * The page of a chapter.
   *
   * @param chapter its cells
   * @param prose for its texts
   * @param links where the links of the notebook lead from its page
   * @param outputs for what its cells put out
   */
  ChapterPage(Chapter chapter, Prose prose, UnaryOperator<String> links, Outputs outputs) {
    this.chapter = chapter;
    this.prose = prose;
    this.links = links;
    this.outputs = outputs;
  }

  /**
   * The page.
   *
   * @param aside what stands below the title, as HTML
   */
  Page page(String aside) {
    chapter.cells().forEach(cell -> anchors.free(cell.id()));
    var body = new StringBuilder();
    for (Chapter.Cell cell : chapter.cells()) {
      body.append(cell.code() ? code(cell) : prose(cell));
      if (cell == chapter.cells().get(0)) {
        body.append(aside);
      }
    }
    List<Section> sections = Section.all(texts.toString());
    return new Page(chapter.path(), chapter.title(), "", body.toString(), sections);
  }

  private String prose(Chapter.Cell cell) {
    String text = anchors.headings(parts(cell, prose.html(cell.source(), links)));
    texts.append(text);
    return "<section class=\"prose\" id=\"%s\">\n%s</section>\n".formatted(cell.id(), text);
  }

  /** A page has one title: any other heading of the first level names a part. */
  private String parts(Chapter.Cell cell, String html) {
    return cell == chapter.cells().get(0)
        ? html
        : html.replace("<h1", "<h2").replace("</h1>", "</h2>");
  }

  private String code(Chapter.Cell cell) {
    String code = "<pre class=\"java\"><code>" + JavaCode.html(cell.source()) + "</code></pre>";
    if (cell.source().lines().filter(line -> line.startsWith("import ")).count() > MOST_IMPORTS) {
      code = "<details><summary>Imports</summary>" + code + "</details>";
    }
    return """
        <section class="code" id="%1$s">
        <a class="anchor" href="#%1$s" aria-label="Link to this cell">¶</a>
        %2$s
        %3$s</section>
        """
        .formatted(cell.id(), code, outputs.html(cell));
  }

  /** The line below a chapter's title that leads to its experiments in this site, or nothing. */
  static String experiments(Chapter chapter, Additions additions) {
    String root = Page.root(chapter.path());
    List<ExplorableLink> own =
        org.tasklandscape.study.Chapter.all().stream()
            .filter(room -> room.notebook().startsWith(chapter.path().substring(0, 2)))
            .flatMap(room -> room.explorable().stream())
            .filter(
                link -> (link.explorable() ? additions.explorable() : additions.live()).isPresent())
            .toList();
    return own.isEmpty()
        ? ""
        : own.stream()
            .map(link -> link(root, link))
            .collect(Collectors.joining(", ", "<p class=\"try\">Move it yourself: ", ".</p>\n"));
  }

  private static String link(String root, ExplorableLink link) {
    String hash = link.address().isEmpty() ? "" : "#" + Html.escape(link.address());
    return "<a href=\"%s%s.html%s\">%s</a>".formatted(root, link.page(), hash, link.words());
  }
}
