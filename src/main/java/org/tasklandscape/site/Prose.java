package org.tasklandscape.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown with formulas as HTML. Formulas are set aside first, since underscores and stars mean
 * something else there, and come back as elements of class {@code math} for KaTeX.
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
    renderer = HtmlRenderer.builder().extensions(extensions).build();
  }

  /** The HTML of a text; links to notebooks become links to their pages. */
  String html(String markdown) {
    List<String> formulas = new ArrayList<>();
    String bare = setAside(markdown, formulas);
    String html = renderer.render(parser.parse(bare));
    return PLACE
        .matcher(html)
        .replaceAll(
            place -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(place.group(1)))))
        .replaceAll("href=\"([^\":]*)\\.ipynb(#[^\"]*)?\"", "href=\"$1.html$2\"");
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
}
