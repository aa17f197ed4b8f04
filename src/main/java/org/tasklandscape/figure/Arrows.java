package org.tasklandscape.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Arrows from points to points; a short one has a small head.
 *
 * @param name their name, empty for none
 * @param fromX abscissae of the tails
 * @param fromY ordinates of the tails
 * @param toX abscissae of the tips
 * @param toY ordinates of the tips
 * @param ink their looks
 */
record Arrows(String name, double[] fromX, double[] fromY, double[] toX, double[] toY, Ink ink)
    implements Layer {
  private static final double WIDTH = 2.2;
  private static final double HEAD = 15;

  /** The most of an arrow that is head. */
  private static final double SHARE = 0.6;

  /** Half the width of a head over its length. */
  private static final double SLENDER = 0.36;

  @Override
  public double[] x() {
    return DoubleStream.concat(DoubleStream.of(fromX), DoubleStream.of(toX)).toArray();
  }

  @Override
  public double[] y() {
    return DoubleStream.concat(DoubleStream.of(fromY), DoubleStream.of(toY)).toArray();
  }

  @Override
  public void paint(Canvas canvas) {
    canvas.clipped(
        () -> {
          for (int i = 0; i < toX.length; i++) {
            double tipX = canvas.px(toX[i]);
            double tipY = canvas.py(toY[i]);
            paint(canvas, canvas.px(fromX[i]), canvas.py(fromY[i]), tipX, tipY);
          }
        });
  }

  private void paint(Canvas canvas, double tailX, double tailY, double tipX, double tipY) {
    double length = Math.hypot(tipX - tailX, tipY - tailY);
    if (!(length > 0)) {
      return;
    }
    double head = Math.min(HEAD, SHARE * length);
    double alongX = head * (tipX - tailX) / length;
    double alongY = head * (tipY - tailY) / length;
    double baseX = tipX - alongX;
    double baseY = tipY - alongY;
    var shaft = new Line2D.Double(tailX, tailY, baseX, baseY);
    canvas.draw(shaft, ink.graphic(), ink.dash().stroke(WIDTH));
    var triangle = new Path2D.Double();
    triangle.moveTo(tipX, tipY);
    triangle.lineTo(baseX - SLENDER * alongY, baseY + SLENDER * alongX);
    triangle.lineTo(baseX + SLENDER * alongY, baseY - SLENDER * alongX);
    triangle.closePath();
    canvas.fill(triangle, ink.graphic());
  }

  @Override
  public Optional<Key> key() {
    return Key.ofLine(name, ink);
  }
}
