package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Grid lines, marks and labels of the ticks of both axes.
 *
 * @param x the ticks across
 * @param y the ticks upwards
 */
record Ruler(Ticks x, Ticks y) {
  static final Color MAJOR = new Color(0xE4E4E4);
  private static final Color FINE = new Color(0xF2F2F2);
  private static final BasicStroke GRID = new BasicStroke(1.4f);
  private static final BasicStroke MARK = new BasicStroke(1.5f);
  private static final double LONG = 7;
  private static final double SHORT = 4;
  private static final double GAP = 14;

  /** The room that marks and labels take outside the axes. */
  Margins room() {
    double left = y.list().isEmpty() ? 0 : GAP + y.width();
    double bottom = x.list().isEmpty() ? 0 : GAP + Lettering.TICK.size();
    double half = x.list().isEmpty() ? 0 : x.width() / 2;
    return new Margins(left, half, 0, bottom);
  }

  void grid(Canvas canvas) {
    Rectangle2D a = canvas.area();
    for (Ticks.Tick tick : x.list()) {
      double px = canvas.px(tick.value());
      line(canvas, tick, new Line2D.Double(px, a.getY(), px, a.getMaxY()));
    }
    for (Ticks.Tick tick : y.list()) {
      double py = canvas.py(tick.value());
      line(canvas, tick, new Line2D.Double(a.getX(), py, a.getMaxX(), py));
    }
  }

  private static void line(Canvas canvas, Ticks.Tick tick, Line2D line) {
    if (tick.grid()) {
      canvas.draw(line, tick.text().isEmpty() ? FINE : MAJOR, GRID);
    }
  }

  void marks(Canvas canvas) {
    Rectangle2D a = canvas.area();
    for (Ticks.Tick tick : x.list()) {
      double px = canvas.px(tick.value());
      double end = a.getMaxY() + length(tick);
      canvas.draw(new Line2D.Double(px, a.getMaxY(), px, end), Pen.FRAME, MARK);
      double left = px - Lettering.TICK.width(tick.text()) / 2;
      double baseline = a.getMaxY() + GAP + Lettering.TICK.capHeight();
      canvas.text(tick.text(), Lettering.TICK, Pen.TEXT, left, baseline);
    }
    for (Ticks.Tick tick : y.list()) {
      double py = canvas.py(tick.value());
      double end = a.getX() - length(tick);
      canvas.draw(new Line2D.Double(end, py, a.getX(), py), Pen.FRAME, MARK);
      double left = a.getX() - GAP - Lettering.TICK.width(tick.text());
      double baseline = py + Lettering.TICK.capHeight() / 2;
      canvas.text(tick.text(), Lettering.TICK, Pen.TEXT, left, baseline);
    }
  }

  private static double length(Ticks.Tick tick) {
    return tick.text().isEmpty() ? SHORT : LONG;
  }
}
