package org.tasklandscape.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown with formulas as HTML. Formulas are set aside first, since underscores and stars mean
 * something else there, and come back as elements of class {@code math} for KaTeX. HTML in the text
 * is shown, not obeyed.
 */
final class Prose {
  private static final Pattern FORMULA =
      Pattern.compile(
          "```.*?```|`[^`\n]*`|\\$\\$(.+?)\\$\\$|(?<!\\\\)\\$(?=\\S)([^$]+?)(?<=\\S)\\$",
          Pattern.DOTALL);
  // Characters for private use, which no parser touches.
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

  private final Parser parser;
  private final HtmlRenderer renderer;

  Prose() {
    List<Extension> extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    parser = Parser.builder().extensions(extensions).build();
    renderer =
        HtmlRenderer.builder().extensions(extensions).escapeHtml(true).sanitizeUrls(true).build();
  }

  /**
   * The HTML of a text.
   *
   * @param markdown the text
   * @param links what becomes of the place that a link or image names
   */
  String html(String markdown, UnaryOperator<String> links) {
    List<String> formulas = new ArrayList<>();
    Node text = parser.parse(setAside(markdown, formulas));
    text.accept(new Guide(links));
    String html = renderer.render(text);
    return PLACE
        .matcher(html)
        .replaceAll(
            place -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(place.group(1)))))
        .replace(" rel=\"nofollow\"", "")
        .replace("<table>", "<div class=\"table\" role=\"group\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
  }

  /** HTML whose texts have formulas between dollars, such as sentences of a paper. */
  static String formulas(String html) {
    return html.replaceAll("\\$(?=\\S)([^$<>]+?)(?<=\\S)\\$", "<span class=\"math\">$1</span>");
  }

  private static String setAside(String markdown, List<String> formulas) {
    return FORMULA
        .matcher(markdown)
        .replaceAll(
            found -> {
              if (found.group(1) == null && found.group(2) == null) {
                return Matcher.quoteReplacement(found.group());
              }
              boolean display = found.group(1) != null;
              String tex = display ? found.group(1) : found.group(2);
              formulas.add(
                  "<span class=\"math%s\">%s</span>"
                      .formatted(display ? " display" : "", Html.escape(tex.strip())));
              return OPEN + String.valueOf(formulas.size() - 1) + CLOSE;
            });
  }

  /** Leads links and images to their places in the site, and leaves comments out. */
  private static final class Guide extends AbstractVisitor {
    private final UnaryOperator<String> links;

    Guide(UnaryOperator<String> links) {
      this.links = links;
    }

    @Override
    public void visit(Link link) {
      link.setDestination(links.apply(link.getDestination()));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination(links.apply(image.getDestination()));
      visitChildren(image);
    }

    @Override
    public void visit(HtmlBlock block) {
      if (block.getLiteral().startsWith("<!--")) {
        block.unlink();
      }
    }
  }
}
