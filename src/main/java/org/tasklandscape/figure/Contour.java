package org.tasklandscape.figure;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Contour lines of one level on a white casing, readable over any colour, with the level written on
 * the longest of them.
 *
 * @param lines polylines of points {x, y}
 * @param text what is written on it, empty for none
 * @param ink its looks
 */
record Contour(List<double[][]> lines, String text, Ink ink) implements Layer {
  private static final double WIDTH = 2;
  private static final double CASING = 4.5;

  @Override
  public double[] x() {
    return points().mapToDouble(p -> p[0]).toArray();
  }

  @Override
  public double[] y() {
    return points().mapToDouble(p -> p[1]).toArray();
  }

  private Stream<double[]> points() {
    return lines.stream().flatMap(Stream::of);
  }

  @Override
  public void paint(Canvas canvas) {
    var path = new Path2D.Double();
    for (double[][] line : lines) {
      path.append(canvas.path(column(line, 0), column(line, 1)), false);
    }
    canvas.clipped(
        () -> {
          canvas.draw(path, new Color(255, 255, 255, 150), Dash.SOLID.stroke(CASING));
          canvas.draw(path, ink.graphic(), ink.dash().stroke(WIDTH));
        });
  }

  private static double[] column(double[][] line, int k) {
    return Stream.of(line).mapToDouble(p -> p[k]).toArray();
  }

  @Override
  public void label(Canvas canvas) {
    if (text.isEmpty()) {
      return;
    }
    double w = Lettering.SMALL.width(text) + 8;
    double h = Lettering.SMALL.capHeight() + 6;
    List<Rectangle2D> boxes = new ArrayList<>();
    double[][] longest =
        lines.stream().max((a, b) -> Integer.compare(a.length, b.length)).orElse(new double[0][]);
    // From the middle outwards, so that a label sits well inside its line if it can.
    for (int k = 0; k < longest.length; k++) {
      int i = longest.length / 2 + (k % 2 == 0 ? k / 2 : -(k + 1) / 2);
      double px = canvas.px(longest[Math.max(0, i)][0]);
      double py = canvas.py(longest[Math.max(0, i)][1]);
      if (canvas.shows(px, py)) {
        boxes.add(new Rectangle2D.Double(px - w / 2, py - h / 2, w, h));
      }
    }
    if (boxes.isEmpty()) {
      return;
    }
    Rectangle2D box = canvas.occupancy().freest(boxes);
    canvas.occupancy().occupy(box);
    canvas.plated(text, Lettering.SMALL, ink.text(), box);
  }
}
