package org.tasklandscape.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bundled fonts and text set in them: Inter, and Noto Sans Math for the symbols that Inter
 * lacks. Places, widths and the outlines in a PNG come from these, so no figure depends on the
 * fonts of a machine. Variables are slanted as far as Inter's own italics; indices and exponents
 * are smaller, and both of one letter stand above one another.
 */
final class Lettering {
  private static final Font REGULAR = load("Inter-Regular.otf");
  private static final Font SEMIBOLD = load("Inter-SemiBold.otf");
  private static final Font SYMBOLS = load("NotoSansMath-Regular.ttf");

  /** A pixel here is 1/200 inch: 25 px are 9 points. */
  static final Lettering AXIS_TITLE = new Lettering(REGULAR, 26);

  static final Lettering TICK = new Lettering(REGULAR, 24);
  static final Lettering LABEL = new Lettering(REGULAR, 24);
  static final Lettering SMALL = new Lettering(REGULAR, 22);
  static final Lettering HEADING = new Lettering(SEMIBOLD, 26);
  static final Lettering STRONG = new Lettering(SEMIBOLD, 24);

  /** Smaller letters cannot be read. */
  private static final double LEAST = 18;

  private static final double SLANT = -0.17;
  private static final float SCRIPT = 0.72f;
  private static final double LOWERED = 0.2;
  private static final double RAISED = -0.36;

  /** Between a slanted letter and its exponent. */
  private static final double CORRECTION = 0.06;

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font face;
  private final float size;

  private Lettering(Font face, float size) {
    this.face = face;
    this.size = size;
  }

  /**
   * A run of a text in its place.
   *
   * @param run what it says
   * @param x where it starts, from the start of the text
   * @param y how far its baseline lies below that of the text
   * @param size of its letters
   * @param width how far it reaches
   */
  record Placed(MathText.Run run, double x, double y, float size, double width) {}

  private static Font load(String file) {
    try {
      return read(file);
    } catch (IllegalStateException | UncheckedIOException noFontsAtAll) {
      FontlessMachine.prepare();
      return read(file);
    }
  }

  private static Font read(String file) {
    try (InputStream stream = Lettering.class.getResourceAsStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font " + file + " cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font " + file + " cannot be read", e);
    }
  }

  float size() {
    return size;
  }

  boolean strong() {
    return face.equals(SEMIBOLD);
  }

  /** The height of a capital: what the eye centres on. */
  double capHeight() {
    return 0.727 * size;
  }

  double width(String text) {
    return placed(text).stream().mapToDouble(run -> run.x + run.width).max().orElse(0);
  }

  /** The same letters, smaller if a text would not fit into a width. */
  Lettering fitting(String text, double room) {
    double width = width(text);
    return width <= room ? this : new Lettering(face, (float) Math.max(LEAST, size * room / width));
  }

  /** The runs of a text whose baseline starts at the origin. */
  List<Placed> placed(String text) {
    List<Placed> placed = new ArrayList<>();
    double base = 0;
    boolean slanted = false;
    double[] end = new double[MathText.Level.values().length];
    for (MathText.Run run : MathText.of(text).runs()) {
      int level = run.level().ordinal();
      float height = run.level() == MathText.Level.BASE ? size : SCRIPT * size;
      double width = layout(run.text(), face.deriveFont(height)).getAdvance();
      if (run.level() == MathText.Level.BASE) {
        base = Arrays.stream(end).max().orElse(0);
        placed.add(new Placed(run, base, 0, height, width));
        Arrays.fill(end, base + width);
        slanted = run.italic();
      } else {
        boolean raised = run.level() == MathText.Level.RAISED;
        double gap = raised && slanted && end[level] > 0 ? CORRECTION * size : 0;
        double x = end[level] + gap;
        placed.add(new Placed(run, x, (raised ? RAISED : LOWERED) * size, height, width));
        end[level] = x + width;
      }
    }
    return placed;
  }

  /** The outline of a text whose baseline starts at the origin. */
  Shape outline(String text) {
    var outline = new Path2D.Double();
    for (Placed run : placed(text)) {
      var at = AffineTransform.getTranslateInstance(run.x, run.y);
      Font font = face.deriveFont(run.size);
      if (run.run.italic()) {
        font = font.deriveFont(AffineTransform.getShearInstance(SLANT, 0));
      }
      outline.append(layout(run.run.text(), font).getOutline(at), false);
    }
    return outline;
  }

  private static TextLayout layout(String text, Font font) {
    var attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, font);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (!font.canDisplay(point)) {
        attributed.addAttribute(
            TextAttribute.FONT,
            SYMBOLS.deriveFont(font.getSize2D()),
            i,
            i + Character.charCount(point));
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
      for (Font face : new Font[] {REGULAR, SEMIBOLD}) {
        if (Character.isISOControl(point)
            || !face.canDisplay(point) && !SYMBOLS.canDisplay(point)) {
          throw new IllegalArgumentException(
              "text in a figure must be displayable in the bundled fonts, got \"%s\" (U+%04X) in \"%s\""
                  .formatted(Character.toString(point), point, text));
        }
      }
    }
    return text;
  }
}
