package org.tasklandscape.fewshot;

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
   * @param a rows of the given depth
   * @param depth the number of terms
   * @param b rows b_k of the given width, one behind the other
   * @param from where b begins
   * @param width of the rows of b and c
   * @param c as many rows as a has
   */
  void addRows(Strip a, int depth, float[] b, int from, int width, Strip c);

  /**
   * c += Σ<sub>k</sub> a<sub>k</sub> b<sub>k</sub>ᵀ over the rows k of a from first to last.
   *
   * @param a rows of the given height
   * @param height of c
   * @param first the first k
   * @param last behind the last k
   * @param b rows of the given width, one behind the other from 0 on
   * @param width of c
   * @param c height × width
   * @param to where c begins
   */
  void addOuter(Strip a, int height, int first, int last, float[] b, int width, float[] c, int to);

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
    private static final Products PRODUCTS = choose();

    private Quickest() {}

    private static Products choose() {
      if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
        return new PlainProducts();
      }
      try {
        // By its name, because the compiler of this class cannot see an incubating module.
        Class<?> vectors = Class.forName("org.tasklandscape.fewshot.VectorProducts");
        return (Products) vectors.getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException | LinkageError e) {
        return new PlainProducts();
      }
    }
  }
}
