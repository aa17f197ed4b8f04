package org.tasklandscape.fewshot;

import org.tasklandscape.dataset.ImageSet;

/**
 * (g ∗ x)(i, j) = Σ g(a) g(b) x(i - a, j - b), g(a) ∝ exp(-a²/(2σ²)) for |a| ≤ ⌈3σ⌉, Σ g = 1, with
 * paper (0) around the image. Two drawings of one character, whose strokes lie a pixel apart, are
 * nearer to each other after it.
 *
 * <p>Single precision, in a fixed order: the same numbers on every platform.
 *
 * @param sigma σ in pixels, finite and at least 0, which leaves images as they are
 */
public record GaussianBlur(double sigma) {
  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if it is not finite or negative
   */
  public GaussianBlur {
    if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("must have finite sigma >= 0, got sigma = " + sigma);
    }
  }

  /**
   * Blurs every image of one class.
   *
   * @param images the set
   * @param index the number of the class
   * @return by image, then channel after channel, row after row
   * @throws IllegalArgumentException if there is no such class
   */
  public float[][] of(ImageSet images, int index) {
    int side = images.format().side();
    float[] taps = taps();
    float[][] blurred = new float[images.imagesPerClass()][];
    for (int i = 0; i < blurred.length; i++) {
      float[] image = images.image(index, i);
      blurred[i] = transposed(transposed(image, side, taps), side, taps);
    }
    return blurred;
  }

  private float[] taps() {
    int reach = (int) Math.ceil(3 * sigma);
    double[] weights = new double[2 * reach + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double a = i - reach;
      weights[i] = a == 0 ? 1 : StrictMath.exp(-a * a / (2 * sigma * sigma));
      sum += weights[i];
    }
    float[] taps = new float[weights.length];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = (float) (weights[i] / sum);
    }
    return taps;
  }

  /** Blurs along the rows and turns rows into columns: twice is the whole. */
  private static float[] transposed(float[] image, int side, float[] taps) {
    int reach = taps.length / 2;
    float[] blurred = new float[image.length];
    for (int row = 0; row < image.length / side; row++) {
      int channel = row / side * side * side;
      for (int x = 0; x < side; x++) {
        float sum = 0;
        int last = Math.min(side - 1, x + reach);
        for (int from = Math.max(0, x - reach); from <= last; from++) {
          sum += taps[from - x + reach] * image[row * side + from];
        }
        blurred[channel + x * side + row % side] = sum;
      }
    }
    return blurred;
  }
}
