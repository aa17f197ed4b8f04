package org.tasklandscape.dataset;

import java.util.ArrayList;
import java.util.List;

/** Cubic Bézier curves as chains of short segments, with the box that they fill. */
final class Polylines {
  private static final int SEGMENTS = 20;

  private final List<double[]> lines = new ArrayList<>();

  /** Takes the control points x₀, y₀, …, x₃, y₃ of each curve. */
  Polylines(List<double[]> curves) {
    for (double[] curve : curves) {
      var line = new double[2 * (SEGMENTS + 1)];
      for (int i = 0; i <= SEGMENTS; i++) {
        double t = (double) i / SEGMENTS;
        line[2 * i] = curve(curve, 0, t);
        line[2 * i + 1] = curve(curve, 1, t);
      }
      lines.add(line);
    }
  }

  /** (1 − t)³ p₀ + 3 (1 − t)² t p₁ + 3 (1 − t) t² p₂ + t³ p₃ of one coordinate. */
  static double curve(double[] controls, int coordinate, double t) {
    double s = 1 - t;
    return s * s * s * controls[coordinate]
        + 3 * s * s * t * controls[2 + coordinate]
        + 3 * s * t * t * controls[4 + coordinate]
        + t * t * t * controls[6 + coordinate];
  }

  /** Points x, y of each chain. */
  List<double[]> lines() {
    return lines;
  }

  /** x ↦ a x + b y + c and y ↦ d x + e y + f. */
  void map(double a, double b, double c, double d, double e, double f) {
    for (double[] line : lines) {
      for (int i = 0; i < line.length; i += 2) {
        double x = line[i];
        double y = line[i + 1];
        line[i] = a * x + b * y + c;
        line[i + 1] = d * x + e * y + f;
      }
    }
  }

  double width() {
    return bound(0, 1) + bound(0, -1);
  }

  double height() {
    return bound(1, 1) + bound(1, -1);
  }

  double centreX() {
    return (bound(0, 1) - bound(0, -1)) / 2;
  }

  double centreY() {
    return (bound(1, 1) - bound(1, -1)) / 2;
  }

  /** The largest value of a coordinate times a sign. */
  double bound(int coordinate, int sign) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double[] line : lines) {
      for (int i = coordinate; i < line.length; i += 2) {
        largest = Math.max(largest, sign * line[i]);
      }
    }
    return largest;
  }
}
