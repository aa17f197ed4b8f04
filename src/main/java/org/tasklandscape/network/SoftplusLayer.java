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
  private static final double LARGEST_PRODUCT = 1e300;

  private final double[] e;
  private final double[] row;
  private final double[] product;
  private final Exponential exponential;
  private final Logarithm logarithm;

  SoftplusLayer(int samples, int neurons) {
    e = new double[samples * neurons];
    row = new double[samples];
    product = new double[samples];
    exponential = new Exponential(samples * neurons);
    logarithm = new Logarithm(samples);
  }

  @Override
  public void evaluate(double[] u, double[] output, double[] first, double[] second) {
    exponential.of(u, e);
    derivatives(e, first, second);
    int n = product.length;
    Arrays.fill(product, 1);
    for (int start = 0; start < e.length; start += n) {
      System.arraycopy(e, start, row, 0, n);
      multiply(product, row);
    }
    logarithm.of(product, output);
    for (int s = 0; s < n; s++) {
      if (!(product[s] <= LARGEST_PRODUCT)) {
        output[s] = termByTerm(u, s, n);
      }
    }
  }

  private static void derivatives(double[] e, double[] first, double[] second) {
    for (int i = 0; i < e.length; i++) {
      double r = 1 / (1 + e[i]);
      double slope = e[i] * r;
      first[i] = slope;
      second[i] = slope * r;
    }
  }

  private static void multiply(double[] product, double[] row) {
    for (int s = 0; s < product.length; s++) {
      product[s] *= 1 + row[s];
    }
  }

  private static double termByTerm(double[] u, int sample, int n) {
    double sum = 0;
    for (int i = sample; i < u.length; i += n) {
      sum += Activation.SOFTPLUS.value(u[i]);
    }
    return sum;
  }
}
