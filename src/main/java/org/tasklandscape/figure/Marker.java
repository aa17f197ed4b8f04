package org.tasklandscape.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shape of a point; shapes of one size look equally large. */
public enum Marker {
  /** A disc. */
  CIRCLE,
  /** A square. */
  SQUARE,
  /** A square on its corner. */
  DIAMOND,
  /** A triangle pointing up. */
  TRIANGLE,
  /** A triangle pointing down. */
  WEDGE,
  /** A star with five points. */
  STAR,
  /** A diagonal cross. */
  CROSS;

  /** The outline of the marker around (x, y), as large as a disc of diameter {@code size}. */
  Shape at(double x, double y, double size) {
    double r = size / 2;
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(x - r, y - r, size, size);
      case SQUARE -> new Rectangle2D.Double(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
      case DIAMOND -> polar(x, y, 4, 1.25 * r, 1.25 * r, -Math.PI / 2);
      case TRIANGLE -> polar(x, y + 0.2 * r, 3, 1.4 * r, 1.4 * r, -Math.PI / 2);
      case WEDGE -> polar(x, y - 0.2 * r, 3, 1.4 * r, 1.4 * r, Math.PI / 2);
      case STAR -> polar(x, y + 0.05 * r, 10, 1.45 * r, 0.62 * r, -Math.PI / 2);
      case CROSS -> cross(x, y, 1.05 * r, 0.3 * r);
    };
  }

  /** A closed polygon whose corners lie at angles a, a + 2π/n, … on two radii in turn. */
  private static Shape polar(double x, double y, int n, double even, double odd, double a) {
    var path = new Path2D.Double();
    for (int i = 0; i < n; i++) {
      double angle = a + 2 * Math.PI * i / n;
      double radius = i % 2 == 0 ? even : odd;
      double px = x + radius * StrictMath.cos(angle);
      double py = y + radius * StrictMath.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }

  private static Shape cross(double x, double y, double reach, double half) {
    var path = new Path2D.Double();
    double[][] corners = {
      {-reach, -reach + half}, {-half, 0}, {-reach, reach - half}, {-reach + half, reach},
      {0, half}, {reach - half, reach}, {reach, reach - half}, {half, 0},
      {reach, -reach + half}, {reach - half, -reach}, {0, -half}, {-reach + half, -reach}
    };
    path.moveTo(x + corners[0][0], y + corners[0][1]);
    for (int i = 1; i < corners.length; i++) {
      path.lineTo(x + corners[i][0], y + corners[i][1]);
    }
    path.closePath();
    return path;
  }
}
