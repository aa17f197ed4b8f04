package org.tasklandscape.diagnosis;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;

/**
 * (u<sub>1</sub><sup>T</sup>(w - w̄), u<sub>2</sub><sup>T</sup>(w - w̄)): the plane of the two
 * directions along which points vary most, u the first eigenvectors of Σ<sub>i</sub>(w<sub>i</sub>
 * - w̄)(w<sub>i</sub> - w̄)<sup>T</sup>.
 */
public final class PrincipalPlane {
  private final SimpleMatrix mean;
  private final SimpleMatrix directions;

  private PrincipalPlane(SimpleMatrix mean, SimpleMatrix directions) {
    this.mean = mean;
    this.directions = directions;
  }

  /**
   * The plane of some points. Each direction points to where its largest entry is positive.
   *
   * @param points at least one, all of one length d &ge; 2
   * @return the plane
   * @throws IllegalArgumentException if there is no point, or one has another or too small a length
   */
  public static PrincipalPlane of(List<List<Double>> points) {
    if (points.isEmpty() || points.get(0).size() < 2) {
      throw new IllegalArgumentException(
          "a plane must have a point and d >= 2, got %d points%s"
              .formatted(
                  points.size(), points.isEmpty() ? "" : " of dimension " + points.get(0).size()));
    }
    int d = points.get(0).size();
    SimpleMatrix mean = new SimpleMatrix(d, 1);
    for (List<Double> point : points) {
      mean = mean.plus(column(point, d).divide(points.size()));
    }
    SimpleMatrix scatter = new SimpleMatrix(d, d);
    for (List<Double> point : points) {
      SimpleMatrix away = column(point, d).minus(mean);
      scatter = scatter.plus(away.mult(away.transpose()));
    }
    SimpleMatrix top = Symmetric.of(scatter).top(2);
    SimpleMatrix directions = new SimpleMatrix(2, d);
    for (int k = 0; k < 2; k++) {
      SimpleMatrix direction = top.getColumn(1 - k);
      int largest = 0;
      for (int i = 1; i < d; i++) {
        if (Math.abs(direction.get(i)) > Math.abs(direction.get(largest))) {
          largest = i;
        }
      }
      double sign = direction.get(largest) < 0 ? -1 : 1;
      directions.setRow(k, direction.scale(sign).transpose());
    }
    return new PrincipalPlane(mean, directions);
  }

  private static SimpleMatrix column(List<Double> point, int d) {
    if (point.size() != d) {
      throw new IllegalArgumentException(
          "the point must have dimension %d, got %d".formatted(d, point.size()));
    }
    SimpleMatrix column = new SimpleMatrix(d, 1);
    for (int i = 0; i < d; i++) {
      column.set(i, point.get(i));
    }
    return column;
  }

  /**
   * The plane turned about so that a point lies on its right.
   *
   * @param point of length d
   * @return the plane
   * @throws IllegalArgumentException if the point has another length
   */
  public PrincipalPlane towards(List<Double> point) {
    if (at(point)[0] >= 0) {
      return this;
    }
    SimpleMatrix turned = directions.copy();
    turned.setRow(0, directions.getRow(0).negative());
    return new PrincipalPlane(mean, turned);
  }

  /**
   * Where a point lies.
   *
   * @param point of length d
   * @return its two coordinates
   * @throws IllegalArgumentException if it has another length
   */
  public double[] at(List<Double> point) {
    return directions.mult(column(point, mean.getNumElements()).minus(mean)).getDDRM().data.clone();
  }
}
