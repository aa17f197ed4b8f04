package org.tasklandscape.figure;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A label as text of SVG, stretched or pressed to the width that the bundled fonts give it where it
 * is shown in another font. Its runs follow one another, so that none lies on the next in any font.
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
    List<Lettering.Placed> runs = lettering.placed(text);
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
    } else {
      markup.append(" x=\"%s\" y=\"%s\"".formatted(number(x), number(y)));
    }
    markup.append(" font-size=\"%s\"".formatted(number(lettering.size())));
    if (lettering.strong()) {
      markup.append(" font-weight=\"600\"");
    }
    markup.append(" fill=\"#%06x\"".formatted(colour.getRGB() & 0xFFFFFF)).append(attributes);
    if (text.codePointCount(0, text.length()) > 1) {
      markup.append(
          " textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\""
              .formatted(number(lettering.width(text))));
    }
    markup.append('>');
    double end = 0;
    double baseline = 0;
    for (Lettering.Placed run : runs) {
      var looks = new StringBuilder();
      shift(looks, "dx", run.x() - end);
      shift(looks, "dy", run.y() - baseline);
      if (run.run().italic()) {
        looks.append(" font-style=\"italic\"");
      }
      if (run.run().level() != MathText.Level.BASE) {
        looks.append(" font-size=\"%s\"".formatted(number(run.size())));
      }
      String words = escaped(run.run().text());
      markup.append(looks.isEmpty() ? words : "<tspan" + looks + ">" + words + "</tspan>");
      end = run.x() + run.width();
      baseline = run.y();
    }
    return markup.append("</text>").toString();
  }

  private static void shift(StringBuilder looks, String attribute, double by) {
    if (Math.abs(by) > 0.05) {
      looks.append(" %s=\"%s\"".formatted(attribute, number(by)));
    }
  }

  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
