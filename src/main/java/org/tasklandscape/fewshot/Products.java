package org.tasklandscape.fewshot;

import org.tasklandscape.linear.IncubatingVectors;

/**
 * The sums of products that a convolution consists of, in single precision.
 *
 * <p>Every sum begins with what is there and takes its terms in order, one fused multiply-add each:
 * the bits are the same for plain loops, for vectors of any width and on every processor.
 */
interface Products {
  /**
   * c<sub>i</sub> += Σ<sub>k</sub> a<sub>ik</sub> b<sub>k</sub>, for all rows i.
   *
   * @param a which k there are, too
   * @param b rows b_k of the given width, one behind the other
   * @param from where b_0 begins
   * @param width of the rows of b and c
   * @param c as many rows as a has
   */
  void add(Factor a, float[] b, int from, int width, Strip c);

  /**
   * to<sub>i</sub> = from<sub>i</sub> where by<sub>i</sub> &gt; 0, else 0.
   *
   * @param by decides
   * @param byAt where it begins
   * @param from what passes
   * @param fromAt where it begins
   * @param to where it goes
   * @param toAt where that begins
   * @param length the number of entries
   */
  void pass(float[] by, int byAt, float[] from, int fromAt, float[] to, int toAt, int length);

  /**
   * The largest of the four entries at a place, the next, the one below and the one after it, for
   * each channel.
   *
   * @param x what is looked at
   * @param at the first place
   * @param channels of a place
   * @param below the entries from a place to the one below
   * @param to where the largest go
   * @param toAt where that begins
   */
  void largest(float[] x, int at, int channels, int below, float[] to, int toAt);

  /**
   * The entries of another array at the places of the {@link #largest}; of equals, the first.
   *
   * @param x what is looked at
   * @param at the first place
   * @param channels of a place
   * @param below the entries from a place to the one below
   * @param from as x
   * @param to where they go
   * @param toAt where that begins
   */
  void fromLargest(float[] x, int at, int channels, int below, float[] from, float[] to, int toAt);

  /**
   * The reverse: entries go to the places of the {@link #largest}, which must be 0 before.
   *
   * @param x what is looked at
   * @param at the first place
   * @param channels of a place
   * @param below the entries from a place to the one below
   * @param from what goes
   * @param fromAt where that begins
   * @param to as x
   */
  void toLargest(float[] x, int at, int channels, int below, float[] from, int fromAt, float[] to);

  /**
   * {@return the quickest of this Java machine: by the Vector API where its module was added on the
   * command line, else plain loops}
   */
  static Products quickest() {
    return Quickest.PRODUCTS;
  }

  /** Chosen once. */
  final class Quickest {
    private static final Products PRODUCTS =
        IncubatingVectors.orPlain(
            Products.class, "org.tasklandscape.fewshot.VectorProducts", PlainProducts::new);

    private Quickest() {}
  }
}
