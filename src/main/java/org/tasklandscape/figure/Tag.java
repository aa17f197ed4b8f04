package org.tasklandscape.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A text beside a point, with or without a large marker on it.
 *
 * @param x the abscissa as an array of one
 * @param y the ordinate as an array of one
 * @param text the text, empty for none
 * @param ink its looks
 * @param size the diameter of the marker in pixels, 0 for none
 */
record Tag(double[] x, double[] y, String text, Ink ink, double size) implements Layer {
  /** The diameter of a marker that must stand out. */
  static final double LARGE = 19;

  private static final double[][] SIDES = {
    {1, 0}, {0, -1}, {-1, 0}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}
  };

  @Override
  public void paint(Canvas canvas) {
    double px = canvas.px(x[0]);
    double py = canvas.py(y[0]);
    if (size > 0 && canvas.shows(px, py)) {
      canvas.marker(ink, px, py, size);
    }
  }

  /** Sets the text on the side with most room, a little farther off if all are taken. */
  @Override
  public void label(Canvas canvas) {
    double px = canvas.px(x[0]);
    double py = canvas.py(y[0]);
    if (text.isEmpty() || !canvas.shows(px, py)) {
      return;
    }
    Lettering lettering = size > 0 ? Lettering.STRONG : Lettering.LABEL;
    double w = lettering.width(text) + 4;
    double h = lettering.capHeight() + 6;
    List<Rectangle2D> boxes = new ArrayList<>();
    for (double gap = 0.55 * size + 6; gap < 0.55 * size + 60; gap += 9) {
      for (double[] side : SIDES) {
        double diagonal = side[0] != 0 && side[1] != 0 ? 0.7 : 1;
        double cx = px + side[0] * (diagonal * gap + w / 2);
        double cy = py + side[1] * (diagonal * gap + h / 2);
        boxes.add(new Rectangle2D.Double(cx - w / 2, cy - h / 2, w, h));
      }
    }
    Rectangle2D box = canvas.occupancy().freest(boxes);
    canvas.occupancy().occupy(box);
    canvas.label(text, lettering, ink, box);
  }
}
