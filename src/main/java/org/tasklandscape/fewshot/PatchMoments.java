package org.tasklandscape.fewshot;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The mean m = Pp and covariance C = P(p - m)(p - m)ᵀ of the patches p of a batch of images, over
 * images and places.
 *
 * @param mean m, one entry a tap
 * @param covariance C
 */
record PatchMoments(double[] mean, double[][] covariance) {

  /**
   * The moments of patches.
   *
   * @param patches a row each, with the constant tap 1 at the end
   */
  static PatchMoments of(INDArray patches) {
    double[][] gram = patches.transpose().mmul(patches).toDoubleMatrix();
    int taps = gram.length - 1;
    double rows = gram[taps][taps];
    double[] mean = new double[taps];
    double[][] covariance = new double[taps][taps];
    for (int i = 0; i < taps; i++) {
      mean[i] = gram[i][taps] / rows;
    }
    for (int i = 0; i < taps; i++) {
      for (int j = 0; j < taps; j++) {
        covariance[i][j] = gram[i][j] / rows - mean[i] * mean[j];
      }
    }
    return new PatchMoments(mean, covariance);
  }

  /** C w. */
  double[] covarianceTimes(double[] w) {
    double[] product = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < w.length; j++) {
        product[i] += covariance[i][j] * w[j];
      }
    }
    return product;
  }

  /** w with its constant c - w·m behind it: the filter w of p - m, plus c, as a filter of p. */
  double[] centred(double[] w, double constant) {
    double[] filter = Arrays.copyOf(w, w.length + 1);
    filter[w.length] = constant;
    for (int i = 0; i < w.length; i++) {
      filter[w.length] -= w[i] * mean[i];
    }
    return filter;
  }

  /** a - b m for (a, b), the adjoint of {@link #centred} in w. */
  double[] uncentred(double[] slope) {
    double[] z = Arrays.copyOf(slope, mean.length);
    for (int i = 0; i < z.length; i++) {
      z[i] -= slope[z.length] * mean[i];
    }
    return z;
  }
}
