package org.tasklandscape.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What VectorGraphics2D writes, made small, repeatable and accessible: coordinates of two decimals,
 * clip paths numbered in order (it takes hash codes), a title and the alternative text, the parts
 * that can be shown alone, and the labels as text.
 */
final class SvgText {
  private static final String FONTS =
      "Inter, 'Noto Sans Math', 'Helvetica Neue', Helvetica, Arial, 'DejaVu Sans', sans-serif";
  private static final int DECIMALS = 2;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d{3,}(?:E-?\\d+)?");
  private static final Pattern CLIP = Pattern.compile("(?<=[\"#])clip-?\\d+");
  private static final Pattern OPENING = Pattern.compile("(?s)^.*?<svg[^>]*>");
  private static final Pattern SPACE_BETWEEN = Pattern.compile(">\\s*\\R\\s*<");

  /** A casing and the same shape on it, which one element can show. */
  private static final Pattern CASED =
      Pattern.compile(
          "(<[a-z]+ [^>]*?)style=\"fill:none;(stroke:[^\"]*)\"/>\n\\1style=\"(fill:[^\"]*?);stroke:none\"/>");

  private static final Pattern PLACE =
      Pattern.compile("<text[^>]*>" + SvgDrawing.PLACE + "(\\d+)" + SvgDrawing.PLACE + "</text>");

  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private SvgText() {}

  static String tidied(String svg, Figure figure, List<SvgLabel> labels) {
    String body = OPENING.matcher(svg).replaceFirst("");
    body = SPACE_BETWEEN.matcher(body).replaceAll(">\n<").strip();
    body = NUMBER.matcher(body).replaceAll(number -> rounded(number.group()));
    body = body.replaceAll("(?<=[\\d.Z]) (?=[MLCQZ])", "").replace(";\"", "\"");
    body = CASED.matcher(body).replaceAll("$1style=\"paint-order:stroke;$3;$2\"/>");
    body = RGB.matcher(body).replaceAll(SvgText::hexadecimal);
    Map<String, String> clips = new LinkedHashMap<>();
    body =
        CLIP.matcher(body)
            .replaceAll(
                clip ->
                    clips.computeIfAbsent(
                        clip.group(), id -> figure.name() + "-clip" + (clips.size() + 1)));
    body =
        PLACE
            .matcher(body)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        labels.get(Integer.parseInt(place.group(1))).markup()));
    return opening(figure) + body + "\n";
  }

  /** Two picture pixels are one pixel of the screen. */
  private static String opening(Figure figure) {
    String title = figure.name() + "-title";
    String description = figure.name() + "-description";
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
        width="%s" height="%s" viewBox="0 0 %d %d" \
        font-family="%s" xml:space="preserve" role="img" aria-labelledby="%s %s">
        <title id="%s">%s</title>
        <desc id="%s">%s</desc>
        %s"""
        .formatted(
            half(figure.width()),
            half(figure.height()),
            figure.width(),
            figure.height(),
            FONTS,
            title,
            description,
            title,
            escaped(figure.words().headline()),
            description,
            escaped(figure.alt()),
            figure.views().stream()
                .map(view -> view.markup(figure.name()) + "\n")
                .collect(Collectors.joining()));
  }

  private static String half(int pixels) {
    return BigDecimal.valueOf(pixels).divide(BigDecimal.valueOf(2)).toPlainString();
  }

  private static String hexadecimal(MatchResult rgb) {
    return "#%02x%02x%02x"
        .formatted(
            Integer.parseInt(rgb.group(1)),
            Integer.parseInt(rgb.group(2)),
            Integer.parseInt(rgb.group(3)));
  }

  private static String rounded(String number) {
    BigDecimal value = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
