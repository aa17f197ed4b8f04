package org.tasklandscape.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;

/**
 * The bundled fonts and the outlines of text set in them: Inter, and Noto Sans Math for the symbols
 * that Inter lacks. All text becomes outlines, so no figure depends on the fonts of a machine.
 */
final class Lettering {
  private static final Font REGULAR = load("Inter-Regular.otf");
  private static final Font SEMIBOLD = load("Inter-SemiBold.otf");
  private static final Font SYMBOLS = load("NotoSansMath-Regular.ttf");

  /** A pixel here is 1/200 inch: 22 px are 8 points. */
  static final Lettering AXIS_TITLE = new Lettering(REGULAR, 22);

  static final Lettering TICK = new Lettering(REGULAR, 20);
  static final Lettering LABEL = new Lettering(REGULAR, 20);
  static final Lettering SMALL = new Lettering(REGULAR, 18);
  static final Lettering HEADING = new Lettering(SEMIBOLD, 22);
  static final Lettering STRONG = new Lettering(SEMIBOLD, 20);

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font font;
  private final Font symbols;

  private Lettering(Font face, float size) {
    this.font = face.deriveFont(size);
    this.symbols = SYMBOLS.deriveFont(size);
  }

  private static Font load(String file) {
    try {
      return read(file);
    } catch (IllegalStateException | UncheckedIOException noFontsAtAll) {
      FontlessMachine.prepare();
      return read(file);
    }
  }

  private static Font read(String file) {
    try (var stream = Lettering.class.getResourceAsStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font " + file + " cannot be read", e);
    }
  }

  Font font() {
    return font;
  }

  float size() {
    return font.getSize2D();
  }

  /** The height of a capital: what the eye centres on. */
  double capHeight() {
    return 0.727 * font.getSize2D();
  }

  double width(String text) {
    return text.isEmpty() ? 0 : layout(text).getAdvance();
  }

  /** The outline of a text whose baseline starts at the origin. */
  Shape outline(String text) {
    return text.isEmpty() ? new Path2D.Double() : layout(text).getOutline(null);
  }

  private TextLayout layout(String text) {
    var attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, font);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (!font.canDisplay(point)) {
        attributed.addAttribute(TextAttribute.FONT, symbols, i, i + Character.charCount(point));
      }
    }
    return new TextLayout(attributed.getIterator(), EXACT);
  }

  /**
   * Returns the text if the bundled fonts show all of it.
   *
   * @throws IllegalArgumentException naming the first character that they cannot show
   */
  static String displayable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      for (var style : new Lettering[] {LABEL, STRONG}) {
        if (Character.isISOControl(point)
            || !style.font.canDisplay(point) && !style.symbols.canDisplay(point)) {
          throw new IllegalArgumentException(
              "text in a figure must be displayable in the bundled fonts, got \"%s\" (U+%04X) in \"%s\""
                  .formatted(Character.toString(point), point, text));
        }
      }
    }
    return text;
  }
}
