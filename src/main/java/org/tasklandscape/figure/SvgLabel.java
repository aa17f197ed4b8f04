package org.tasklandscape.figure;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A label as text of SVG: a span for each run, at the place and of the width that the bundled fonts
 * give it, so that another font does not move it.
 *
 * @param text what it says
 * @param lettering the font
 * @param colour of the letters
 * @param halo whether there is a white halo around them
 * @param x where it starts
 * @param y its baseline
 * @param upwards whether it reads upwards
 */
record SvgLabel(
    String text,
    Lettering lettering,
    Color colour,
    boolean halo,
    double x,
    double y,
    boolean upwards) {
  private static final String HALO =
      " stroke=\"#ffffff\" stroke-opacity=\"0.88\" stroke-width=\"6\" stroke-linejoin=\"round\"";

  String markup() {
    var runs = lettering.placed(text);
    if (!halo) {
      return element("", runs);
    }
    if (runs.size() == 1) {
      return element(" paint-order=\"stroke\"" + HALO, runs);
    }
    // Each span would paint its halo over the span before it: the halo of all goes first.
    return "<g>"
        + element(" class=\"halo\" aria-hidden=\"true\"" + HALO, runs)
        + element("", runs)
        + "</g>";
  }

  private String element(String attributes, List<Lettering.Placed> runs) {
    var markup = new StringBuilder("<text");
    if (upwards) {
      markup.append(" transform=\"translate(%s %s) rotate(-90)\"".formatted(number(x), number(y)));
    }
    markup.append(" font-size=\"%s\"".formatted(number(lettering.size())));
    if (lettering.strong()) {
      markup.append(" font-weight=\"600\"");
    }
    markup.append(" fill=\"#%06x\"".formatted(colour.getRGB() & 0xFFFFFF)).append(attributes);
    if (runs.size() == 1 && !runs.get(0).run().italic()) {
      return markup + place(runs.get(0)) + ">" + escaped(runs.get(0).run().text()) + "</text>";
    }
    markup.append('>');
    for (var run : runs) {
      markup.append("<tspan").append(place(run));
      if (run.run().italic()) {
        markup.append(" font-style=\"italic\"");
      }
      if (run.run().level() != MathText.Level.BASE) {
        markup.append(" font-size=\"%s\"".formatted(number(run.size())));
      }
      markup.append('>').append(escaped(run.run().text())).append("</tspan>");
    }
    return markup.append("</text>").toString();
  }

  private String place(Lettering.Placed run) {
    double left = run.x() + (upwards ? 0 : x);
    double baseline = run.y() + (upwards ? 0 : y);
    String text = run.run().text();
    String length =
        text.codePointCount(0, text.length()) < 2
            ? ""
            : " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\"".formatted(number(run.width()));
    return " x=\"%s\" y=\"%s\"%s".formatted(number(left), number(baseline), length);
  }

  private static String number(double value) {
    var rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
