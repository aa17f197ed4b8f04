package org.tasklandscape.network;

import org.tasklandscape.linear.IncubatingVectors;

/**
 * What a network's risk on a sample spends its time on: products of matrices and the softplus
 * layer, over rows of one width.
 *
 * <p>Every implementation gives the same bits: each entry is computed by the same exactly rounded
 * operations in the same order, and lanes of a vector hold different entries.
 */
interface SampleArithmetic {
  /**
   * The width to store rows at, entries beyond their length being 0.
   *
   * @param length of a row
   * @return at least the length
   */
  int width(int length);

  /**
   * out = CX, or out<sub>j</sub> = Σ<sub>t</sub> c<sub>jt</sub> x<sub>t</sub> with fused
   * product-sums, t = 0 first.
   *
   * @param c k rows of at least m entries
   * @param x m rows of one {@link #width}
   * @param out k rows of that width, overwritten; none of them in x
   */
  void combine(double[][] c, double[][] x, double[][] out);

  /**
   * c<sub>j</sub> ← ė ⊙ φ'<sub>j</sub> + e ⊙ φ''<sub>j</sub> ⊙ c<sub>j</sub> with ė = Σ<sub>j</sub>
   * φ'<sub>j</sub> ⊙ c<sub>j</sub>.
   *
   * @param residual e
   * @param first φ', k rows as long
   * @param second φ'', k rows as long
   * @param rate as long, overwritten: ė
   * @param c k rows as long, overwritten
   */
  void bend(double[] residual, double[][] first, double[][] second, double[] rate, double[][] c);

  /**
   * The softplus layer.
   *
   * @param width of its rows
   * @return the layer, with buffers of its own
   */
  ActivationLayer softplus(int width);

  /**
   * {@return the quickest arithmetic of this Java machine: by the Vector API where its module was
   * added on the command line, else plain loops}
   */
  static SampleArithmetic quickest() {
    return Quickest.ARITHMETIC;
  }

  /** Chosen once. */
  final class Quickest {
    private static final SampleArithmetic ARITHMETIC =
        IncubatingVectors.orPlain(
            SampleArithmetic.class,
            "org.tasklandscape.network.VectorArithmetic",
            PlainArithmetic::new);

    private Quickest() {}
  }
}
