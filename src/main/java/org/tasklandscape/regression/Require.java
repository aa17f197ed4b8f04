package org.tasklandscape.regression;

import org.ejml.simple.SimpleMatrix;

/** The rules that inputs of this package obey; each error states the rule, then the value. */
final class Require {
  private Require() {}

  static double finiteAtLeastZero(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and >= 0, got " + value);
    }
    return value;
  }

  static double finitePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and > 0, got " + value);
    }
    return value;
  }

  static SimpleMatrix finiteVector(String name, SimpleMatrix vector, int dimension) {
    if (vector.getNumElements() != dimension) {
      throw new IllegalArgumentException(
          "%s must have %d entries, as the covariance has rows, got %d"
              .formatted(name, dimension, vector.getNumElements()));
    }
    for (int i = 0; i < dimension; i++) {
      if (!Double.isFinite(vector.get(i))) {
        throw new IllegalArgumentException(
            "%s must be finite, got %s at entry %d".formatted(name, vector.get(i), i));
      }
    }
    return vector;
  }

  /** Probabilities sum to 1 up to the rounding of their decimal digits. */
  static double[] probabilities(double[] values, int count) {
    if (values.length != count || count == 0) {
      throw new IllegalArgumentException(
          "there must be one probability for each task or cluster, and at least one, got "
              + "%d for %d".formatted(values.length, count));
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      finiteAtLeastZero("probability " + i, values[i]);
      sum += values[i];
    }
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("probabilities must sum to 1, got the sum " + sum);
    }
    return values.clone();
  }
}
