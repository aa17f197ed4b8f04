package org.tasklandscape.dataset;

import java.util.Arrays;
import java.util.List;

/**
 * Lines of a round pen on paper of side × side pixels: with r half the pen's width and d the
 * distance of a pixel's centre from the nearest line, both in pixels, the ink is r − d + ½, kept
 * within 0 and min(1, 2r): a pen narrower than a pixel covers no pixel fully.
 *
 * <p>Sums, products, quotients and square roots only, which IEEE 754 rounds in one way.
 */
final class Pen {
  private static final int LEVELS = 255;

  private final double radius;
  private final int side;

  /**
   * A pen.
   *
   * @param radius half its width, over the side of the paper
   */
  Pen(double radius, int side) {
    this.radius = radius * side;
    this.side = side;
  }

  /** Draws chains of points x, y in the unit square: levels 0 to 255. */
  byte[] draw(List<double[]> lines) {
    var squares = new double[side * side];
    Arrays.fill(squares, Double.POSITIVE_INFINITY);
    for (double[] line : lines) {
      for (int i = 0; i + 3 < line.length; i += 2) {
        segment(
            line[i] * side - 0.5,
            line[i + 1] * side - 0.5,
            line[i + 2] * side - 0.5,
            line[i + 3] * side - 0.5,
            squares);
      }
    }
    double most = Math.min(1, 2 * radius);
    var levels = new byte[squares.length];
    for (int i = 0; i < levels.length; i++) {
      double ink = Math.max(0, Math.min(most, radius - Math.sqrt(squares[i]) + 0.5));
      levels[i] = (byte) (int) (LEVELS * ink + 0.5);
    }
    return levels;
  }

  /** Lowers the squared distances of the pixels that a segment can reach. */
  private void segment(double ax, double ay, double bx, double by, double[] squares) {
    double reach = radius + 0.5;
    int left = clip(Math.floor(Math.min(ax, bx) - reach));
    int right = clip(Math.ceil(Math.max(ax, bx) + reach));
    int top = clip(Math.floor(Math.min(ay, by) - reach));
    int bottom = clip(Math.ceil(Math.max(ay, by) + reach));
    double dx = bx - ax;
    double dy = by - ay;
    double length = dx * dx + dy * dy;
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double along = length > 0 ? ((x - ax) * dx + (y - ay) * dy) / length : 0;
        double nearest = Math.max(0, Math.min(1, along));
        double ex = x - ax - nearest * dx;
        double ey = y - ay - nearest * dy;
        squares[y * side + x] = Math.min(squares[y * side + x], ex * ex + ey * ey);
      }
    }
  }

  private int clip(double coordinate) {
    return (int) Math.max(0, Math.min(side - 1, coordinate));
  }
}
