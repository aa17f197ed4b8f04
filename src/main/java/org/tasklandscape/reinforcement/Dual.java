package org.tasklandscape.reinforcement;

import org.ejml.simple.SimpleMatrix;

/**
 * A matrix and its derivative along a direction, X + εẊ with ε² = 0: what is written in these
 * carries its derivative with it.
 *
 * @param value X
 * @param rate Ẋ
 */
record Dual(SimpleMatrix value, SimpleMatrix rate) {
  static Dual constant(SimpleMatrix value) {
    return new Dual(value, new SimpleMatrix(value.getNumRows(), value.getNumCols()));
  }

  Dual plus(Dual other) {
    return new Dual(value.plus(other.value), rate.plus(other.rate));
  }

  Dual minus(Dual other) {
    return plus(other.scale(-1));
  }

  Dual times(Dual other) {
    return new Dual(value.mult(other.value), rate.mult(other.value).plus(value.mult(other.rate)));
  }

  Dual scale(double factor) {
    return new Dual(value.scale(factor), rate.scale(factor));
  }

  Dual transpose() {
    return new Dual(value.transpose(), rate.transpose());
  }
}
