package org.tasklandscape.figure;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The names of curves, written in the right margin at the height where each curve ends.
 *
 * @param curves the curves
 * @param inside whether to write them inside the axes, because something else fills the margin
 */
record EndLabels(List<Curve> curves, boolean inside) {
  private static final double GAP = 14;
  private static final double LEADER = 22;
  static final double SPACING = 30;

  /** A curve that ends this far from the right is named where it ends. */
  private static final double FAR_INSIDE = 60;

  /** The room they need to the right of the axes. */
  double width() {
    if (inside) {
      return 0;
    }
    double widest = 0;
    for (Curve curve : curves) {
      widest = Math.max(widest, Lettering.LABEL.width(curve.name()));
    }
    return widest == 0 ? 0 : GAP + LEADER / 2 + widest;
  }

  void paint(Canvas canvas) {
    var ends = new ArrayList<End>();
    for (Curve curve : curves) {
      int i = curve.end(canvas);
      if (i < 0) {
        continue;
      }
      double px = canvas.px(curve.x()[i]);
      if (inside || px < canvas.area().getMaxX() - FAR_INSIDE) {
        double[] x = {curve.x()[i]};
        double[] y = {curve.y()[i]};
        new Tag(x, y, curve.name(), curve.ink(), 0).label(canvas);
      } else {
        ends.add(new End(curve, px, canvas.py(curve.y()[i])));
      }
    }
    ends.sort(Comparator.comparingDouble(End::y));
    double[] heights = spread(ends.stream().mapToDouble(End::y).toArray(), canvas.area());
    for (int i = 0; i < heights.length; i++) {
      paint(canvas, ends.get(i), heights[i]);
    }
  }

  private static void paint(Canvas canvas, End end, double height) {
    Ink ink = end.curve.ink();
    double left = canvas.area().getMaxX() + GAP;
    if (Math.abs(height - end.y) > 3 || end.x < canvas.area().getMaxX() - LEADER) {
      var leader = new Line2D.Double(end.x + 4, end.y, left + LEADER / 2 - 5, height);
      canvas.draw(leader, Pen.FRAME, new BasicStroke(1.2f));
    }
    double baseline = height + Lettering.LABEL.capHeight() / 2;
    canvas.text(end.curve.name(), Lettering.LABEL, ink.text(), left + LEADER / 2, baseline);
  }

  /**
   * Moves sorted heights apart to at least {@link #SPACING}: neighbours that clash form a block
   * around their mean, and blocks that clash merge.
   */
  static double[] spread(double[] heights, Rectangle2D area) {
    double top = area.getY() + SPACING / 3;
    double bottom = area.getMaxY() - SPACING / 3;
    List<double[]> blocks = new ArrayList<>();
    for (double height : heights) {
      blocks.add(new double[] {height, 1});
      while (blocks.size() > 1) {
        double[] last = blocks.get(blocks.size() - 1);
        double[] before = blocks.get(blocks.size() - 2);
        if (last[0] - before[0] >= SPACING * (last[1] + before[1]) / 2) {
          break;
        }
        before[0] = (before[0] * before[1] + last[0] * last[1]) / (before[1] + last[1]);
        before[1] += last[1];
        blocks.remove(blocks.size() - 1);
      }
    }
    var places = new double[heights.length];
    int i = 0;
    for (double[] block : blocks) {
      double half = SPACING * (block[1] - 1) / 2;
      double middle = Math.max(top + half, Math.min(bottom - half, block[0]));
      for (int k = 0; k < block[1]; k++) {
        places[i++] = middle - half + k * SPACING;
      }
    }
    return places;
  }

  private record End(Curve curve, double x, double y) {}
}
