package org.tasklandscape.stats;

/**
 * One draw of k variables as z<sub>i</sub> = m<sub>i</sub> 2<sup>e<sub>i</sub></sup>, m an integer
 * of 53 bits with its sign, behind z<sub>0</sub> = 1: what {@link ExactSums} add. To be used again
 * for the next draw; not thread-safe.
 */
public final class ExactDraw {
  private static final int FRACTION = 52;
  private static final int EXPONENTS = 0x7ff;
  private static final long HIDDEN = 1L << FRACTION;
  private static final int LEAST = -1074;

  private final long[] integers;
  private final int[] exponents;
  private final int[] places;

  /**
   * Starts with zeros.
   *
   * @param size number of variables k ≥ 1
   */
  public ExactDraw(int size) {
    integers = new long[size + 1];
    exponents = new int[size + 1];
    places = new int[size + 1];
    integers[0] = 1;
  }

  /**
   * Takes the next draw.
   *
   * @param values finite numbers, k of which count
   * @param start the place of the first
   * @return this
   */
  public ExactDraw set(double[] values, int start) {
    for (int i = 1; i < integers.length; i++) {
      long bits = Double.doubleToRawLongBits(values[start + i - 1]);
      int exponent = (int) (bits >>> FRACTION) & EXPONENTS;
      long fraction = bits & HIDDEN - 1;
      // Subnormal numbers have the exponent of the least normal ones, and no hidden bit.
      long integer = exponent == 0 ? fraction : fraction | HIDDEN;
      integers[i] = bits < 0 ? -integer : integer;
      exponents[i] = LEAST + Math.max(exponent - 1, 0);
    }
    return this;
  }

  long[] integers() {
    return integers;
  }

  int[] exponents() {
    return exponents;
  }

  /** Room for the places at which these integers are added. */
  int[] places() {
    return places;
  }
}
