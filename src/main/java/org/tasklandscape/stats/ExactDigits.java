package org.tasklandscape.stats;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Integers of any size that are added to: rows of digits of 32 bits in 64, the lowest first, so
 * that carries wait. The last digit of a row has the sign.
 */
final class ExactDigits {
  static final int BITS = Integer.SIZE;
  private static final int SHIFT = 5;
  private static final long MASK = (1L << BITS) - 1;
  // A product of 106 bits, shifted by up to 31, touches as many digits.
  private static final int PRODUCT = 5;
  // A digit takes so many numbers below 2³² before its carry must go on.
  private static final int PATIENCE = 1 << 29;

  private final int rows;
  private long[] digits;
  private int width = PRODUCT;
  private int waiting;

  ExactDigits(int rows) {
    this.rows = rows;
    digits = new long[rows * width];
  }

  int rows() {
    return rows;
  }

  int width() {
    return width;
  }

  long bytes() {
    return (long) Long.BYTES * digits.length;
  }

  /** Makes ready for a product added to each row, 2<sup>highest</sup> the largest place. */
  void expect(int highest) {
    widen((highest >>> SHIFT) + PRODUCT);
    if (waiting == PATIENCE) {
      carry();
    }
    waiting++;
  }

  /** Adds (high, low) 2<sup>place</sup> to a row: unsigned digits, and the sign in the last. */
  void add(int row, int place, long low, long high) {
    int at = row * width + (place >>> SHIFT);
    int left = place & (BITS - 1);
    int right = BITS - left;
    digits[at] += low << left & MASK;
    digits[at + 1] += low >>> right & MASK;
    digits[at + 2] += (high << left | low >>> BITS >>> right) & MASK;
    digits[at + 3] += high >>> right & MASK;
    digits[at + 4] += high >> BITS >> right;
  }

  /** Multiplies a row by 2<sup>32 steps</sup>; its last digits must be free. */
  void raise(int row, int steps) {
    int start = row * width;
    System.arraycopy(digits, start, digits, start + steps, width - steps);
    Arrays.fill(digits, start, start + steps, 0);
  }

  void widen(int least) {
    if (least <= width) {
      return;
    }
    long[] wider = new long[rows * least];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(digits, row * width, wider, row * least, width);
    }
    digits = wider;
    width = least;
  }

  /** Adds a row of another, times 2<sup>32 steps</sup>; both carried or soon to be. */
  void add(int row, int steps, ExactDigits other) {
    int to = row * width + steps;
    int from = row * other.width;
    for (int k = 0; k < other.width; k++) {
      digits[to + k] += other.digits[from + k];
    }
  }

  /**
   * Leaves digits below 2³² but for the last of each row: below 2⁵⁴ numbers it cannot overflow, as
   * the width follows from the largest of them.
   */
  void carry() {
    for (int row = 0; row < digits.length; row += width) {
      long carry = 0;
      for (int i = row; i < row + width - 1; i++) {
        long digit = digits[i] + carry;
        digits[i] = digit & MASK;
        carry = digit >> BITS;
      }
      digits[row + width - 1] += carry;
    }
    waiting = 1;
  }

  BigInteger integer(int row) {
    byte[] bytes = new byte[Long.BYTES + Integer.BYTES * (width - 1)];
    long carry = 0;
    int at = bytes.length;
    for (int i = row * width; i < (row + 1) * width - 1; i++) {
      long digit = digits[i] + carry;
      carry = digit >> BITS;
      for (int b = 0; b < Integer.BYTES; b++) {
        bytes[--at] = (byte) (digit >>> Byte.SIZE * b);
      }
    }
    long last = digits[(row + 1) * width - 1] + carry;
    for (int b = 0; b < Long.BYTES; b++) {
      bytes[--at] = (byte) (last >>> Byte.SIZE * b);
    }
    return new BigInteger(bytes);
  }

  void set(int row, BigInteger integer) {
    widen(integer.bitLength() / BITS + 2);
    BigInteger rest = integer;
    for (int i = row * width; i < (row + 1) * width - 1; i++) {
      digits[i] = rest.longValue() & MASK;
      rest = rest.shiftRight(BITS);
    }
    digits[(row + 1) * width - 1] = rest.longValue();
    waiting = 1;
  }
}
