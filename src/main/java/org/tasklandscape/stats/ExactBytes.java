package org.tasklandscape.stats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

/**
 * Exact sums as bytes, for other processes: k, n, then of each sum the exponent of its unit and its
 * integer. They follow from the draws alone, as the sums do.
 */
public final class ExactBytes {
  private ExactBytes() {}

  /**
   * The bytes of sums.
   *
   * @param sums with a draw at least; unchanged
   * @return the bytes
   * @throws UncheckedIOException never, since memory takes every byte
   */
  public static byte[] of(ExactSums sums) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(sums.size());
      out.writeLong(sums.count());
      for (int sum = 0; sum < sums.sums(); sum++) {
        byte[] integer = sums.integer(sum).toByteArray();
        out.writeShort(sums.exponentOf(sum));
        out.writeShort(integer.length);
        out.write(integer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The sums of bytes.
   *
   * @param bytes as {@link #of} gives them
   * @return the sums
   * @throws IllegalArgumentException if they are none
   */
  public static ExactSums sums(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int size = in.readInt();
      long count = in.readLong();
      BigInteger[] integers = new BigInteger[size + size * (size + 1) / 2];
      int[] exponents = new int[integers.length];
      for (int sum = 0; sum < integers.length; sum++) {
        exponents[sum] = in.readShort();
        byte[] integer = new byte[in.readUnsignedShort()];
        in.readFully(integer);
        integers[sum] = new BigInteger(integer);
      }
      if (in.read() >= 0) {
        throw new IllegalArgumentException("must be exact sums, got more bytes");
      }
      return ExactSums.of(size, count, integers, exponents);
    } catch (IOException | NumberFormatException | NegativeArraySizeException e) {
      throw new IllegalArgumentException(
          "must be exact sums, got %d bytes that are none".formatted(bytes.length), e);
    }
  }
}
