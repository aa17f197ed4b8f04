package org.tasklandscape.network;

import java.util.Arrays;

/**
 * Softplus with one logarithm a sample: Σ<sub>j</sub> log(1 + E<sub>j</sub>) = log Π<sub>j</sub>(1
 * + E<sub>j</sub>), E<sub>j</sub> = exp u<sub>j</sub>, and with R = 1/(1 + E): φ' = ER, φ'' = ER².
 * Where the product would overflow, the sum is taken term by term.
 *
 * <p>Error: φ', φ'' 1e-15 relative for |u| ≤ 700 (beyond, exp u is held at exp(±700)); outputs (2k
 * + 2) 2<sup>-53</sup> plus 4e-16 times themselves.
 */
final class SoftplusLayer implements ActivationLayer {
  static final double LARGEST_PRODUCT = 1e300;

  private final double[] product;
  private final Exponential exponential;
  private final Logarithm logarithm;

  SoftplusLayer(int width) {
    product = new double[width];
    exponential = new Exponential(width);
    logarithm = new Logarithm(width);
  }

  @Override
  public void evaluate(double[][] u, double[] output, double[][] first, double[][] second) {
    Arrays.fill(product, 1);
    for (int j = 0; j < u.length; j++) {
      exponential.of(u[j], second[j]);
      multiply(product, second[j]);
      derivatives(first[j], second[j]);
    }
    logarithm.of(product, output);
    overflowing(product, u, output);
  }

  /**
   * Σ<sub>j</sub> φ(u<sub>j</sub>), term by term, wherever the product is too large for its
   * logarithm.
   *
   * @param product Π<sub>j</sub>(1 + E<sub>j</sub>)
   * @param u k rows as long
   * @param output as long, overwritten at those samples
   */
  static void overflowing(double[] product, double[][] u, double[] output) {
    for (int s = 0; s < product.length; s++) {
      if (!(product[s] <= LARGEST_PRODUCT)) {
        output[s] = termByTerm(u, s);
      }
    }
  }

  /** E comes in as second. */
  private static void derivatives(double[] first, double[] second) {
    for (int i = 0; i < first.length; i++) {
      double e = second[i];
      double r = 1 / (1 + e);
      double slope = e * r;
      first[i] = slope;
      second[i] = slope * r;
    }
  }

  private static void multiply(double[] product, double[] e) {
    for (int s = 0; s < product.length; s++) {
      product[s] *= 1 + e[s];
    }
  }

  private static double termByTerm(double[][] u, int sample) {
    double sum = 0;
    for (double[] row : u) {
      sum += Activation.SOFTPLUS.value(row[sample]);
    }
    return sum;
  }
}
