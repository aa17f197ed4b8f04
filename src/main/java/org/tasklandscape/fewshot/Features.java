package org.tasklandscape.fewshot;

import java.util.Arrays;
import java.util.List;

/**
 * z(x; θ), what a {@link ConvNetwork} makes of an image before its linear layer: the part of it
 * that serves other classes than those it was trained on. Single precision. One thread at a time.
 *
 * <p>With batch norm z depends on all images of the batch.
 */
public final class Features {
  private final Quantity parameters;
  private final Images images;
  private final List<Layer> stages;
  private final Quantity features;

  /**
   * The features of batches of n images.
   *
   * @param network the architecture
   * @param n at least 1
   * @throws IllegalArgumentException if n is smaller than 1
   */
  public Features(ConvNetwork network, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("a batch must have n >= 1 images, got n = " + n);
    }
    ConvNetwork.Built built = network.build(n);
    parameters = built.parameters();
    images = built.images();
    stages = built.layers().subList(0, built.layers().size() - 1);
    features = built.features();
  }

  /**
   * Runs the stages.
   *
   * @param w the network's parameters
   * @param pixels n images, each side × side × channels
   * @return n rows, one an image
   * @throws IllegalArgumentException if a length is another
   */
  public float[][] of(double[] w, float[] pixels) {
    if (pixels.length != images.length() || w.length != parameters.length()) {
      throw new IllegalArgumentException(
          "must have %d pixels and %d parameters, got %d and %d"
              .formatted(images.length(), parameters.length(), pixels.length, w.length));
    }
    parameters.write(w, parameters.value());
    images.show(pixels);
    stages.forEach(Layer::forward);
    int length = features.length() / images.count();
    float[][] rows = new float[images.count()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(features.value(), i * length, (i + 1) * length);
    }
    return rows;
  }
}
