package org.tasklandscape.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The inside of the axes of one panel, ready to be drawn on in the units of the data. */
final class Canvas extends Pen {
  /** Far outside, yet harmless to a renderer. */
  private static final double FAR = 1e5;

  private final Rectangle2D area;
  private final Scale x;
  private final Scale y;
  private final Occupancy occupancy;
  private final boolean filled;

  Canvas(Graphics2D g, Rectangle2D area, Scale x, Scale y, Occupancy occupancy, boolean filled) {
    super(g);
    this.area = area;
    this.x = x;
    this.y = y;
    this.occupancy = occupancy;
    this.filled = filled;
  }

  /** The rectangle between the axes. */
  Rectangle2D area() {
    return area;
  }

  Scale x() {
    return x;
  }

  Scale y() {
    return y;
  }

  /** What is drawn already, for labels to keep clear of. */
  Occupancy occupancy() {
    return occupancy;
  }

  /** A label in a box: on a halo, or on a plate where colours fill the axes. */
  void label(String text, Lettering lettering, Ink ink, Rectangle2D box) {
    if (filled) {
      plated(text, lettering, ink.text(), box);
    } else {
      double baseline = box.getCenterY() + lettering.capHeight() / 2;
      haloed(text, lettering, ink.text(), box.getX() + 2, baseline);
    }
  }

  double px(double value) {
    return bounded(area.getX() + x.place(value) * area.getWidth());
  }

  double py(double value) {
    return bounded(area.getMaxY() - y.place(value) * area.getHeight());
  }

  private static double bounded(double pixel) {
    return Double.isNaN(pixel) ? pixel : Math.max(-FAR, Math.min(FAR, pixel));
  }

  /** Whether a pixel lies between the axes or on them. */
  boolean shows(double px, double py) {
    double slack = 0.5;
    return px >= area.getX() - slack
        && px <= area.getMaxX() + slack
        && py >= area.getY() - slack
        && py <= area.getMaxY() + slack;
  }

  /** Draws with everything outside the axes cut off. */
  void clipped(Runnable drawing) {
    Shape before = g().getClip();
    g().setClip(area);
    drawing.run();
    g().setClip(before);
  }

  /** The path through points given in data units, broken where a point cannot be placed. */
  Path2D path(double[] xs, double[] ys) {
    var path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < xs.length; i++) {
      double px = px(xs[i]);
      double py = py(ys[i]);
      if (Double.isNaN(px) || Double.isNaN(py)) {
        drawing = false;
      } else if (drawing) {
        path.lineTo(px, py);
      } else {
        path.moveTo(px, py);
        drawing = true;
      }
    }
    return path;
  }
}
