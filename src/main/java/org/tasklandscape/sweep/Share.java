package org.tasklandscape.sweep;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Share i of n: the pieces ⌊iP/n⌋, …, ⌊(i + 1)P/n⌋ - 1 of P. The shares of all i are all pieces,
 * each once.
 *
 * @param index i, from 0 to n - 1
 * @param count n, at least 1
 */
public record Share(int index, int count) {
  /** Checks the rules. */
  public Share {
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "a share must be I/N with 0 <= I < N, got %d/%d".formatted(index, count));
    }
  }

  /**
   * Reads a share.
   *
   * @param text such as 3/200
   * @return the share
   * @throws IllegalArgumentException if it is none
   */
  public static Share of(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length == 2 && parts[0].matches("\\d{1,9}") && parts[1].matches("\\d{1,9}")) {
      return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
    throw new IllegalArgumentException(
        "a share must be I/N with 0 <= I < N, such as 3/200, got \"" + text + "\"");
  }

  /**
   * The numbers of its pieces.
   *
   * @param pieces P
   * @return the numbers, rising; perhaps none if there are fewer pieces than shares
   */
  public List<Integer> of(int pieces) {
    return IntStream.range(bound(index, pieces), bound(index + 1, pieces)).boxed().toList();
  }

  /**
   * Which share a piece is in.
   *
   * @param piece its number
   * @param pieces P
   * @param shares n
   * @return the share
   */
  public static Share with(int piece, int pieces, int shares) {
    // The largest i with ⌊iP/n⌋ <= piece, that is iP/n < piece + 1.
    int index = (int) ((((long) piece + 1) * shares - 1) / pieces);
    return new Share(index, shares);
  }

  private int bound(int share, int pieces) {
    return (int) ((long) share * pieces / count);
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }
}
