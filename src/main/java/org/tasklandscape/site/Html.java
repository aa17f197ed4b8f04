package org.tasklandscape.site;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as HTML, and back. */
final class Html {
  private static final Pattern MATH =
      Pattern.compile("<span class=\"math[^\"]*\">(.*?)</span>", Pattern.DOTALL);

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
}
