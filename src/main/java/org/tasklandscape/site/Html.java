package org.tasklandscape.site;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as HTML, and back. */
final class Html {
  private static final Pattern MATH =
      Pattern.compile("<span class=\"math[^\"]*\">(.*?)</span>", Pattern.DOTALL);
  private static final Pattern SUBSCRIPT =
      Pattern.compile("(?<![\\p{L}\\p{N}_])(\\p{L}[\\u0302\\u0304]?)_(\\p{L}+)(?![\\p{L}_])");

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The words of a piece of HTML, its formulas in plain letters. */
  static String words(String html) {
    return unescape(
        MATH.matcher(html)
            .replaceAll(Html::plainMath)
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\s+", " ")
            .strip());
  }

  private static String plainMath(MatchResult found) {
    return Matcher.quoteReplacement(escape(PlainMath.of(unescape(found.group(1)))));
  }

  private static String unescape(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** What a caption writes as {@code p_H}, with its H set lower; HTML in, HTML out. */
  static String subscripts(String html) {
    return SUBSCRIPT.matcher(html).replaceAll("<i>$1</i><sub>$2</sub>");
  }
}
