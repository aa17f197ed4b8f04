package org.tasklandscape.fewshot;

import java.util.Arrays;

/**
 * An array z of the network with what the passes write beside it: ∂f/∂z, ż and the derivative of
 * ∂f/∂z, both along one direction in which the parameters move.
 *
 * <p>For the parameters θ themselves these are ∇f, the direction v and ∇²f v. Several quantities
 * may lie in the same four arrays, one behind the other.
 *
 * @param value z
 * @param slope ∂f/∂z
 * @param change ż
 * @param slopeChange the change of the slope
 * @param at where it begins in each of the arrays
 * @param length its number of entries
 */
record Quantity(
    float[] value, float[] slope, float[] change, float[] slopeChange, int at, int length) {

  /** A new one, all zero. */
  static Quantity zeros(int length) {
    return new Quantity(
        new float[length], new float[length], new float[length], new float[length], 0, length);
  }

  /** The entries from an offset on; the same memory. */
  Quantity part(int from, int count) {
    return new Quantity(value, slope, change, slopeChange, at + from, count);
  }

  /** Another one of the same length. */
  Quantity another() {
    return zeros(length);
  }

  /** One of its four arrays set to 0 where it lies. */
  void clear(float[] array) {
    Arrays.fill(array, at, at + length, 0);
  }

  /** Its entries in one of its arrays, rounded from double precision. */
  void write(double[] from, float[] array) {
    for (int i = 0; i < length; i++) {
      array[at + i] = (float) from[i];
    }
  }

  /** Its entries in one of its arrays. */
  void read(float[] array, double[] to) {
    for (int i = 0; i < length; i++) {
      to[i] = array[at + i];
    }
  }
}
