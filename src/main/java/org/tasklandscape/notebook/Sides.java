package org.tasklandscape.notebook;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The two sides of an equation on one instance, entry by entry. */
public final class Sides {
  private final double[] left;
  private final double[] right;

  private Sides(double[] left, double[] right) {
    this.left = left;
    this.right = right;
  }

  /**
   * left = right, in every entry.
   *
   * @param left entries of the left side
   * @param right entries of the right side
   * @return the sides
   */
  public static Sides of(double[] left, double[] right) {
    return new Sides(left.clone(), right.clone());
  }

  /**
   * left = right for numbers.
   *
   * @param left the left side
   * @param right the right side
   * @return the sides
   */
  public static Sides of(double left, double right) {
    return new Sides(new double[] {left}, new double[] {right});
  }

  /**
   * left = right for vectors or matrices.
   *
   * @param left the left side
   * @param right the right side
   * @return the sides
   */
  public static Sides of(INDArray left, INDArray right) {
    return new Sides(entries(left), entries(right));
  }

  /**
   * v₁ ≤ v₂ ≤ …: what exceeds the next is the left side, what it exceeds the right one.
   *
   * @param values in the order claimed
   * @return the sides, equal where the order holds
   */
  public static Sides inOrder(double... values) {
    double[] smaller = values.clone();
    for (int i = values.length - 2; i >= 0; i--) {
      smaller[i] = Math.min(values[i], smaller[i + 1]);
    }
    return new Sides(values.clone(), smaller);
  }

  static double[] entries(INDArray array) {
    return array.castTo(DataType.DOUBLE).ravel().toDoubleVector();
  }

  double[] left() {
    return left.clone();
  }

  double[] right() {
    return right.clone();
  }
}
