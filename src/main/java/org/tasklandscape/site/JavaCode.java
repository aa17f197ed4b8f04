package org.tasklandscape.site;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java with its words marked for colours. */
final class JavaCode {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\n]*|/\\*.*?\\*/)"
              + "|(?<string>\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+')"
              + "|(?<number>\\b\\d[\\w.]*(?:(?<=[eE])[-+]\\d+)?)"
              + "|(?<word>\\b[A-Za-z_]\\w*)",
          Pattern.DOTALL);
  private static final Set<String> KEYWORDS =
      Set.of(
          "boolean",
          "break",
          "case",
          "class",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "final",
          "float",
          "for",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "new",
          "null",
          "private",
          "public",
          "record",
          "return",
          "static",
          "switch",
          "this",
          "throw",
          "true",
          "false",
          "try",
          "catch",
          "var",
          "void",
          "while");

  private JavaCode() {}

  static String html(String source) {
    var html = new StringBuilder();
    Matcher token = TOKEN.matcher(source);
    int at = 0;
    while (token.find()) {
      html.append(Html.escape(source.substring(at, token.start())));
      String kind = kind(token);
      String text = Html.escape(token.group());
      html.append(kind.isEmpty() ? text : "<span class=\"" + kind + "\">" + text + "</span>");
      at = token.end();
    }
    return html.append(Html.escape(source.substring(at))).toString();
  }

  private static String kind(Matcher token) {
    if (token.group("comment") != null) {
      return "comment";
    }
    if (token.group("string") != null) {
      return "string";
    }
    if (token.group("number") != null) {
      return "number";
    }
    if (KEYWORDS.contains(token.group())) {
      return "keyword";
    }
    return Character.isUpperCase(token.group().charAt(0)) ? "type" : "";
  }
}
