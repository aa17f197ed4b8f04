package org.tasklandscape.fewshot;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.meta.Objective;

/**
 * f(θ) = mean cross-entropy of a convolutional network on n labelled images, with ∇f and ∇²f v.
 *
 * <p>Another batch of n images may be shown at any time. Parameters are flat: stage by stage the
 * weights (3 × 3 × in × out) and the scales or γ and β, then the linear layer's weights (features ×
 * classes) and biases. Single precision, with the same bits on every processor. All arrays are
 * kept: nothing is allocated by a pass but a few small ones. One thread at a time.
 */
public final class ImageRisk implements Objective {
  private final int n;
  private final Quantity parameters;
  private final Images images;
  private final List<Layer> layers;
  private final SoftmaxCrossEntropy loss;
  private final double[] at;
  private boolean reached;
  private boolean walkedBack;
  private double value;

  /**
   * The risk on batches of n images, in single precision.
   *
   * @param network the architecture
   * @param n at least 1
   * @throws IllegalArgumentException if n is smaller than 1
   */
  public ImageRisk(ConvNetwork network, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("a batch must have n >= 1 images, got n = " + n);
    }
    this.n = n;
    ConvNetwork.Built built = network.build(n);
    parameters = built.parameters();
    images = built.images();
    layers = built.layers();
    loss = new SoftmaxCrossEntropy(built.logits(), network.classes());
    at = new double[network.size()];
  }

  /**
   * Shows a batch.
   *
   * @param pixels n × side × side × channels, image by image
   * @param labels length n, from 0 on
   * @throws IllegalArgumentException if a length is another
   */
  public void show(float[] pixels, int[] labels) {
    if (pixels.length != images.length() || labels.length != n) {
      throw new IllegalArgumentException(
          "the batch must have %d pixels and %d labels, got %d and %d"
              .formatted(images.length(), n, pixels.length, labels.length));
    }
    images.show(pixels);
    loss.show(labels);
    reached = false;
  }

  @Override
  public int size() {
    return at.length;
  }

  @Override
  public double value(double[] w) {
    moveTo(w);
    return value;
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    moveTo(w);
    walkBack();
    parameters.read(parameters.slope(), gradient);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    moveTo(w);
    walkBack();
    parameters.write(v, parameters.change());
    layers.forEach(Layer::forwardChange);
    loss.change();
    for (int i = layers.size() - 1; i >= 0; i--) {
      layers.get(i).backwardChange();
    }
    parameters.read(parameters.slopeChange(), product);
  }

  /**
   * {@return the accuracy in [0, 1]: the share of images that the network labels as they are
   * labelled, at the point looked at last}
   */
  public double accuracy() {
    return loss.accuracy();
  }

  private void moveTo(double[] w) {
    if (reached && Arrays.equals(w, at)) {
      return;
    }
    System.arraycopy(w, 0, at, 0, w.length);
    parameters.write(w, parameters.value());
    layers.forEach(Layer::forward);
    value = loss.forward();
    reached = true;
    walkedBack = false;
  }

  private void walkBack() {
    if (walkedBack) {
      return;
    }
    loss.backward();
    for (int i = layers.size() - 1; i >= 0; i--) {
      layers.get(i).backward();
    }
    walkedBack = true;
  }
}
