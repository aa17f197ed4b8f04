package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws shapes, markers and text in pixels of 1/200 inch. */
class Pen {
  static final Color TEXT = new Color(0x262626);
  static final Color FRAME = new Color(0x8A8A8A);
  static final double LINE = 3.2;

  private final Graphics2D g;

  Pen(Graphics2D g) {
    this.g = g;
  }

  Graphics2D g() {
    return g;
  }

  void draw(Shape shape, Color colour, BasicStroke stroke) {
    if (shape.getPathIterator(null).isDone()) {
      return;
    }
    g.setColor(colour);
    g.setStroke(stroke);
    g.draw(shape);
  }

  void fill(Shape shape, Color colour) {
    if (shape.getBounds2D().isEmpty()) {
      return;
    }
    g.setColor(colour);
    g.fill(shape);
  }

  /** A marker with a thin white rim, so that points on one another stay apart. */
  void marker(Ink ink, double px, double py, double size) {
    Shape shape = ink.marker().at(px, py, size);
    if (ink.filled()) {
      draw(shape, Color.WHITE, stroke((float) Math.min(2.4, 0.2 * size)));
      fill(shape, ink.graphic());
    } else {
      fill(shape, Color.WHITE);
      draw(shape, ink.graphic(), stroke(2.4f));
    }
  }

  static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4);
  }

  /** Text whose baseline starts at a pixel. */
  void text(String text, Lettering lettering, Color colour, double px, double baseline) {
    text(new SvgLabel(text, lettering, colour, false, px, baseline, false));
  }

  /** Text on a white halo, readable over anything. */
  void haloed(String text, Lettering lettering, Color colour, double px, double baseline) {
    text(new SvgLabel(text, lettering, colour, true, px, baseline, false));
  }

  /** Text stays text in SVG; elsewhere it is drawn as outlines. */
  private void text(SvgLabel label) {
    if (label.text().isEmpty()) {
      return;
    }
    if (g instanceof SvgDrawing svg) {
      svg.draw(label);
      return;
    }
    var at = AffineTransform.getTranslateInstance(label.x(), label.y());
    if (label.upwards()) {
      at.rotate(-Math.PI / 2);
    }
    Shape outline = at.createTransformedShape(label.lettering().outline(label.text()));
    if (label.halo()) {
      draw(outline, new Color(255, 255, 255, 225), stroke(6));
    }
    fill(outline, label.colour());
  }

  /** Text on a white plate that covers what lies beneath. */
  void plated(String text, Lettering lettering, Color colour, Rectangle2D box) {
    fill(
        new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 8, 8),
        new Color(255, 255, 255, 235));
    double left = box.getCenterX() - lettering.width(text) / 2;
    text(text, lettering, colour, left, box.getCenterY() + lettering.capHeight() / 2);
  }

  /** Text that reads upwards, centred on a pixel of its baseline. */
  void upwards(String text, Lettering lettering, Color colour, double baseline, double middle) {
    double bottom = middle + lettering.width(text) / 2;
    text(new SvgLabel(text, lettering, colour, false, baseline, bottom, true));
  }
}
