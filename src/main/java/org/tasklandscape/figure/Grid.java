package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.List;

/** The grid of logarithmic axes, fainter at bare ticks; XChart draws that of linear ones. */
final class Grid {
  static final Color MAJOR = new Color(0xE4E4E4);
  private static final Color FINE = new Color(0xF2F2F2);
  static final BasicStroke STROKE = new BasicStroke(1.4f);

  private Grid() {}

  static void paint(Canvas canvas) {
    var a = canvas.area();
    for (double tick : ticks(canvas.x())) {
      double x = canvas.px(tick);
      var line = new Line2D.Double(x, a.getY(), x, a.getMaxY());
      canvas.draw(line, colour(canvas.x(), tick), STROKE);
    }
    for (double tick : ticks(canvas.y())) {
      double y = canvas.py(tick);
      var line = new Line2D.Double(a.getX(), y, a.getMaxX(), y);
      canvas.draw(line, colour(canvas.y(), tick), STROKE);
    }
  }

  private static List<Double> ticks(Scale scale) {
    return scale.logarithmic() ? scale.ticks(1) : List.of();
  }

  private static Color colour(Scale scale, double tick) {
    return new TickText(scale).of(tick).isEmpty() ? FINE : MAJOR;
  }
}
