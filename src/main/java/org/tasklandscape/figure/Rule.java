package org.tasklandscape.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight line right across the axes, with a remark beside it.
 *
 * @param value where it lies
 * @param horizontal whether it is a line of constant y
 * @param text the remark, empty for none
 * @param ink its looks
 */
record Rule(double value, boolean horizontal, String text, Ink ink) implements Layer {
  private static final double WIDTH = 2.2;
  private static final double GAP = 7;

  @Override
  public double[] x() {
    return horizontal ? new double[0] : new double[] {value};
  }

  @Override
  public double[] y() {
    return horizontal ? new double[] {value} : new double[0];
  }

  @Override
  public void paint(Canvas canvas) {
    double at = horizontal ? canvas.py(value) : canvas.px(value);
    if (Double.isNaN(at)) {
      return;
    }
    Rectangle2D a = canvas.area();
    Line2D.Double line =
        horizontal
            ? new Line2D.Double(a.getX(), at, a.getMaxX(), at)
            : new Line2D.Double(at, a.getY(), at, a.getMaxY());
    canvas.clipped(() -> canvas.draw(line, ink.graphic(), ink.dash().stroke(WIDTH)));
  }

  /** Sets the remark where most room is along the line. */
  @Override
  public void label(Canvas canvas) {
    double at = horizontal ? canvas.py(value) : canvas.px(value);
    if (text.isEmpty()
        || !canvas.shows(
            horizontal ? canvas.area().getX() : at, horizontal ? at : canvas.area().getY())) {
      return;
    }
    double w = Lettering.SMALL.width(text) + 8;
    double h = Lettering.SMALL.capHeight() + 8;
    Rectangle2D a = canvas.area();
    List<Rectangle2D> boxes = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      if (horizontal) {
        double x = a.getMaxX() - GAP - w - i * (a.getWidth() - w - 2 * GAP) / 10;
        boxes.add(new Rectangle2D.Double(x, at - GAP - h, w, h));
        boxes.add(new Rectangle2D.Double(x, at + GAP, w, h));
      } else {
        double y = a.getY() + GAP + i * (a.getHeight() - h - 2 * GAP) / 10;
        boxes.add(new Rectangle2D.Double(at + GAP, y, w, h));
        boxes.add(new Rectangle2D.Double(at - GAP - w, y, w, h));
      }
    }
    Rectangle2D box = canvas.occupancy().freest(boxes);
    canvas.occupancy().occupy(box);
    canvas.label(text, Lettering.SMALL, ink, box);
  }
}
