package org.tasklandscape.stats;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;

/**
 * n, Σ z and Σ zz<sup>T</sup> of draws z of k variables without any rounding; the mean Σ z/n and
 * the comoment Σ zz<sup>T</sup> - Σ z Σ z<sup>T</sup>/n are rounded once, to the nearest double. So
 * they depend on the draws alone, not on their order, nor on how parts of them were {@link #merge
 * merged}.
 *
 * <p>With z<sub>0</sub> = 1, z<sub>i</sub> = m<sub>i</sub> 2<sup>e<sub>i</sub></sup> and m an
 * integer of 53 bits, what is summed are the integers m<sub>i</sub>m<sub>j</sub>, in units of
 * 2<sup>u<sub>i</sub> + u<sub>j</sub></sup>: u<sub>i</sub> is the least exponent seen, rounded down
 * to a multiple of 32. A sum is a row of digits of 32 bits in 64, so that carries wait (the small
 * superaccumulator of Neal, arXiv:1505.05571). Time O(k²) a draw, memory O(k²) times the digits,
 * some 7 for numbers of like size.
 *
 * <p>Not thread-safe.
 */
public final class ExactSums {
  private static final int UNSEEN = Integer.MAX_VALUE;
  // 2⁻¹⁰⁷⁴ in whole digits.
  private static final int LEAST_UNIT = -1088;

  private final int size;
  // u_0 = 0, u_1, …, u_k.
  private final int[] units;
  // Σ z_i, then the upper triangle of Σ z_i z_j row by row.
  private final ExactDigits digits;
  private long count;

  /**
   * Starts with no draws.
   *
   * @param size number of variables k ≥ 1
   * @throws IllegalArgumentException if k &lt; 1
   */
  public ExactSums(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("must have size >= 1, got size = " + size);
    }
    this.size = size;
    units = new int[size + 1];
    Arrays.fill(units, 1, size + 1, UNSEEN);
    digits = new ExactDigits(sums());
  }

  /** {@return the number of variables, k} */
  public int size() {
    return size;
  }

  /** {@return the number of draws, n ≥ 0} */
  public long count() {
    return count;
  }

  /** {@return the number of sums, k + k (k + 1)/2} */
  public int sums() {
    return size + size * (size + 1) / 2;
  }

  /** {@return the bytes that the digits take} */
  public long bytes() {
    return digits.bytes();
  }

  /**
   * Adds one draw.
   *
   * @param draw k finite numbers, apart into integers and exponents
   */
  public void add(ExactDraw draw) {
    long[] integers = draw.integers();
    int[] places = draw.places();
    digits.expect(2 * highest(draw, places));
    count++;
    int sum = 0;
    for (int i = 0; i <= size; i++) {
      long own = integers[i];
      for (int j = Math.max(i, 1); j <= size; j++) {
        long other = integers[j];
        digits.add(sum++, places[i] + places[j], own * other, Math.multiplyHigh(own, other));
      }
    }
  }

  /** Finds the places e_i - u_i of the variables, and returns the highest. */
  private int highest(ExactDraw draw, int[] places) {
    int highest = 0;
    for (int i = 1; i <= size; i++) {
      places[i] = 0;
      if (draw.integers()[i] != 0) {
        lower(i, draw.exponents()[i]);
        places[i] = draw.exponents()[i] - units[i];
        highest = Math.max(highest, places[i]);
      }
    }
    return highest;
  }

  /** Makes the unit of a variable at most an exponent, and its sums as many digits longer. */
  private void lower(int variable, int exponent) {
    int unit = exponent & -ExactDigits.BITS;
    if (units[variable] <= unit) {
      return;
    }
    if (units[variable] == UNSEEN) {
      units[variable] = unit;
      return;
    }
    int steps = (units[variable] - unit) / ExactDigits.BITS;
    units[variable] = unit;
    digits.widen(digits.width() + 2 * steps);
    int sum = 0;
    for (int i = 0; i <= size; i++) {
      for (int j = Math.max(i, 1); j <= size; j++) {
        digits.raise(sum++, (i == variable ? steps : 0) + (j == variable ? steps : 0));
      }
    }
  }

  /**
   * Adds all draws of another.
   *
   * @param other sums of the same k variables; unchanged
   * @throws IllegalArgumentException if the other has another number of variables
   */
  public void merge(ExactSums other) {
    if (other.size != size) {
      throw new IllegalArgumentException(
          "must merge sums of %d variables, got %d".formatted(size, other.size));
    }
    int[] steps = new int[size + 1];
    int most = 0;
    for (int i = 1; i <= size; i++) {
      if (other.units[i] != UNSEEN) {
        lower(i, other.units[i]);
        steps[i] = (other.units[i] - units[i]) / ExactDigits.BITS;
        most = Math.max(most, steps[i]);
      }
    }
    digits.widen(other.digits.width() + 2 * most);
    digits.carry();
    int sum = 0;
    for (int i = 0; i <= size; i++) {
      for (int j = Math.max(i, 1); j <= size; j++) {
        digits.add(sum++, steps[i] + steps[j], other.digits);
      }
    }
    digits.carry();
    count += other.count;
  }

  /** {@return Σ z/n, length k; NaN before the first draw} */
  public double[] means() {
    double[] means = new double[size];
    for (int i = 0; i < size; i++) {
      means[i] = ExactQuotient.of(integer(i), BigInteger.valueOf(count), unit(i + 1));
    }
    return means;
  }

  /** {@return Σ (z - z̄)(z - z̄)ᵀ, the upper triangle row by row, length k (k + 1)/2} */
  public double[] comoments() {
    BigInteger n = BigInteger.valueOf(count);
    BigInteger[] sums = new BigInteger[size];
    Arrays.setAll(sums, this::integer);
    double[] comoments = new double[size * (size + 1) / 2];
    int k = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        int sum = size + k;
        // n Σ z_i z_j - Σ z_i Σ z_j, both in units of 2^(u_i + u_j).
        BigInteger spread = n.multiply(integer(sum)).subtract(sums[i].multiply(sums[j]));
        comoments[k++] = ExactQuotient.of(spread, n, unit(i + 1) + unit(j + 1));
      }
    }
    return comoments;
  }

  /**
   * The integer of one sum.
   *
   * @param sum its index: 0 to k - 1 for Σ z, then the upper triangle of Σ zzᵀ row by row
   * @return the sum in units of 2<sup>u<sub>i</sub></sup> or 2<sup>u<sub>i</sub> +
   *     u<sub>j</sub></sup>
   */
  public BigInteger integer(int sum) {
    return digits.integer(Objects.checkIndex(sum, sums()));
  }

  /**
   * The exponent of the unit of one sum.
   *
   * @param sum its index, as above
   * @return u<sub>i</sub> or u<sub>i</sub> + u<sub>j</sub>, which follow from the draws alone: a
   *     multiple of 32; u counts as 0 while only zeros were seen
   */
  public int exponentOf(int sum) {
    Objects.checkIndex(sum, sums());
    int i = 0;
    int rest = sum;
    while (rest >= size - Math.max(i - 1, 0)) {
      rest -= size - Math.max(i - 1, 0);
      i++;
    }
    return unit(i) + unit(Math.max(i, 1) + rest);
  }

  private int unit(int variable) {
    return units[variable] == UNSEEN ? 0 : units[variable];
  }

  /**
   * The sums that {@link #integer} and {@link #exponentOf} tell.
   *
   * @param size k
   * @param count n ≥ 1
   * @param integers of each sum
   * @param exponents of each sum
   * @return the sums
   * @throws IllegalArgumentException if they are no sums of doubles in the units of their variables
   */
  public static ExactSums of(int size, long count, BigInteger[] integers, int[] exponents) {
    if (count < 1) {
      throw new IllegalArgumentException("must have rows >= 1, got " + count);
    }
    var sums = new ExactSums(size);
    sums.count = count;
    for (int i = 0; i < size; i++) {
      int unit = exponents[i];
      if (unit % ExactDigits.BITS != 0 || unit < LEAST_UNIT || unit > Double.MAX_EXPONENT) {
        throw new IllegalArgumentException("must have powers of 2^32 of doubles, got p" + unit);
      }
      // A variable of zeros alone has no unit yet.
      boolean zeros = unit == 0 && integers[i].signum() == 0 && sums.square(i, integers) == 0;
      sums.units[i + 1] = zeros ? UNSEEN : unit;
    }
    for (int sum = 0; sum < integers.length; sum++) {
      if (exponents[sum] != sums.exponentOf(sum)) {
        throw new IllegalArgumentException(
            "must have products in the units of their columns, p%d, got p%d"
                .formatted(sums.exponentOf(sum), exponents[sum]));
      }
      sums.digits.set(sum, integers[sum]);
    }
    return sums;
  }

  private int square(int variable, BigInteger[] integers) {
    return integers[size + variable * size - variable * (variable - 1) / 2].signum();
  }
}
