package org.tasklandscape.fewshot;

import java.util.Arrays;

/**
 * The mean m = Pp and covariance C = P(p - m)(p - m)ᵀ of the patches p of a batch of images, over
 * images and places.
 *
 * @param mean m, one entry a tap
 * @param covariance C
 */
record PatchMoments(double[] mean, double[][] covariance) {

  /**
   * The moments of patches, summed in single precision over an image and in double over images.
   *
   * @param patches a row each, with the constant tap 1 at the end
   * @param depth the number of taps, with the constant
   * @param pitch from one row to the next, with zeros behind the taps
   * @param some the number of patches of an image
   */
  static PatchMoments of(Strip patches, int depth, int pitch, int some) {
    double[] gram = new double[depth * pitch];
    var part = new Strip(new float[gram.length], Grid.rows(depth, pitch), 0);
    int[] taps = Grid.rows(depth, 1);
    float[] entries = patches.entries();
    for (int from = 0; from < patches.rows(); from += some) {
      Arrays.fill(part.entries(), 0);
      var image = new Factor(entries, taps, patches.places(), from, from + some, patches.at());
      Products.quickest().add(image, entries, patches.at(), pitch, part);
      for (int i = 0; i < gram.length; i++) {
        gram[i] += part.entries()[i];
      }
    }
    return of(gram, depth - 1, pitch);
  }

  private static PatchMoments of(double[] gram, int taps, int pitch) {
    double rows = gram[taps * pitch + taps];
    double[] mean = new double[taps];
    double[][] covariance = new double[taps][taps];
    for (int i = 0; i < taps; i++) {
      mean[i] = gram[i * pitch + taps] / rows;
    }
    for (int i = 0; i < taps; i++) {
      for (int j = 0; j < taps; j++) {
        covariance[i][j] = gram[i * pitch + j] / rows - mean[i] * mean[j];
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
