package org.tasklandscape.figure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Contours {(x, y) : z(x, y) = level} of a function on a grid, by marching squares.
 *
 * <p>In every cell the crossings of its edges are found by linear interpolation and joined; a
 * saddle cell is decided by the mean of its corners; a cell with a corner that is not finite is
 * skipped. The segments are chained through the edges they share, so crossings join exactly.
 */
public final class MarchingSquares {
  private final double[] x;
  private final double[] y;
  private final double[][] z;
  private final double level;

  /** For each crossed edge the (one or two) edges it is joined to. */
  private final Map<Long, List<Long>> links = new LinkedHashMap<>();

  private MarchingSquares(double[] x, double[] y, double[][] z, double level) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.level = level;
  }

  /**
   * The contour of a grid function at a level.
   *
   * @param x abscissae, m ≥ 2 numbers
   * @param y ordinates, n ≥ 2 numbers
   * @param z values, m × n: {@code z[i][j]} at (x[i], y[j])
   * @param level the level
   * @return polylines as arrays of points {x, y}; a closed one ends on its first point
   * @throws IllegalArgumentException if the shapes do not agree
   */
  public static List<double[][]> contour(double[] x, double[] y, double[][] z, double level) {
    Shapes.grid(x, y, z);
    var squares = new MarchingSquares(x, y, z, level);
    for (int i = 0; i + 1 < x.length; i++) {
      for (int j = 0; j + 1 < y.length; j++) {
        squares.cell(i, j);
      }
    }
    return squares.polylines();
  }

  /** Joins the crossings of the cell whose lower left corner is (i, j). */
  private void cell(int i, int j) {
    double sum = z[i][j] + z[i + 1][j] + z[i + 1][j + 1] + z[i][j + 1];
    if (!Double.isFinite(sum)) {
      return;
    }
    int above =
        (above(i, j) ? 1 : 0)
            | (above(i + 1, j) ? 2 : 0)
            | (above(i + 1, j + 1) ? 4 : 0)
            | (above(i, j + 1) ? 8 : 0);
    long bottom = edge(i, j, false);
    long right = edge(i + 1, j, true);
    long top = edge(i, j + 1, false);
    long left = edge(i, j, true);
    boolean middleAbove = sum / 4 >= level;
    switch (above) {
      case 1, 14 -> join(left, bottom);
      case 2, 13 -> join(bottom, right);
      case 4, 11 -> join(right, top);
      case 8, 7 -> join(top, left);
      case 3, 12 -> join(left, right);
      case 6, 9 -> join(bottom, top);
      case 5 -> saddle(middleAbove, bottom, right, top, left);
      case 10 -> saddle(!middleAbove, bottom, right, top, left);
      default -> {
        // All corners on one side: no crossing.
      }
    }
  }

  private boolean above(int i, int j) {
    return z[i][j] >= level;
  }

  private void saddle(boolean joined, long bottom, long right, long top, long left) {
    if (joined) {
      join(bottom, right);
      join(top, left);
    } else {
      join(left, bottom);
      join(right, top);
    }
  }

  /** The key of the edge that leaves grid point (i, j) upwards or to the right. */
  private long edge(int i, int j, boolean upwards) {
    return 2 * ((long) i * y.length + j) + (upwards ? 1 : 0);
  }

  private void join(long a, long b) {
    links.computeIfAbsent(a, key -> new ArrayList<>(2)).add(b);
    links.computeIfAbsent(b, key -> new ArrayList<>(2)).add(a);
  }

  private List<double[][]> polylines() {
    var lines = new ArrayList<double[][]>();
    while (!links.isEmpty()) {
      long start = links.keySet().iterator().next();
      Deque<Long> chain = new ArrayDeque<>(List.of(start));
      for (Long next = take(start); next != null; next = take(next)) {
        chain.addLast(next);
      }
      // An open contour that was entered in its middle runs on at the other end.
      for (Long next = take(start); next != null; next = take(next)) {
        chain.addFirst(next);
      }
      lines.add(chain.stream().map(this::crossing).toArray(double[][]::new));
    }
    return lines;
  }

  /** Removes one link of an edge, in both directions, and returns its other end; null if none. */
  private Long take(long edge) {
    List<Long> ends = links.get(edge);
    if (ends == null) {
      return null;
    }
    long next = ends.remove(0);
    if (ends.isEmpty()) {
      links.remove(edge);
    }
    List<Long> back = links.get(next);
    back.remove(Long.valueOf(edge));
    if (back.isEmpty()) {
      links.remove(next);
    }
    return next;
  }

  private double[] crossing(long edge) {
    int i = (int) (edge / 2 / y.length);
    int j = (int) (edge / 2 % y.length);
    boolean upwards = edge % 2 == 1;
    double from = z[i][j];
    double to = upwards ? z[i][j + 1] : z[i + 1][j];
    double t = (level - from) / (to - from);
    return upwards
        ? new double[] {x[i], y[j] + t * (y[j + 1] - y[j])}
        : new double[] {x[i] + t * (x[i + 1] - x[i]), y[j]};
  }
}
