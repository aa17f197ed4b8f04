package org.tasklandscape.rule;

import java.util.HashSet;
import java.util.List;

/** Values that obey a rule pass; each error states the rule, then the value. */
public final class Require {
  private Require() {}

  /**
   * {@return the value, a number and no infinity}
   *
   * @param name what it is, for the error
   * @param value any
   * @throws IllegalArgumentException if the rule is broken
   */
  public static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, got " + value);
    }
    return value;
  }

  /**
   * {@return the value, finite and at least 0}
   *
   * @param name what it is, for the error
   * @param value any
   * @throws IllegalArgumentException if the rule is broken
   */
  public static double finiteAtLeastZero(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and >= 0, got " + value);
    }
    return value;
  }

  /**
   * {@return the value, finite and above 0}
   *
   * @param name what it is, for the error
   * @param value any
   * @throws IllegalArgumentException if the rule is broken
   */
  public static double finitePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be finite and > 0, got " + value);
    }
    return value;
  }

  /**
   * {@return the value, at least 1}
   *
   * @param name what it is, for the error
   * @param value any
   * @throws IllegalArgumentException if the rule is broken
   */
  public static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be >= 1, got " + value);
    }
    return value;
  }

  /**
   * {@return the values, as many as asked for}
   *
   * @param name what they are, for the error
   * @param values any
   * @param length how many
   * @throws IllegalArgumentException if the rule is broken
   */
  public static double[] length(String name, double[] values, int length) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          "%s must have %d entries, got %d".formatted(name, length, values.length));
    }
    return values;
  }

  /**
   * Refuses an empty list and one that names something twice.
   *
   * @param name what it lists, for the error
   * @param values any
   * @throws IllegalArgumentException if the rule is broken
   */
  public static void distinct(String name, List<?> values) {
    if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
      throw new IllegalArgumentException(
          name + " must name at least one, each once, got " + values);
    }
  }
}
