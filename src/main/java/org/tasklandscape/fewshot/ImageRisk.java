package org.tasklandscape.fewshot;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.tasklandscape.meta.Objective;

/**
 * f(θ) = mean cross-entropy of a convolutional network on n labelled images, with ∇f and ∇²f v.
 *
 * <p>Another batch of n images may be shown at any time. Parameters are flat: stage by stage the
 * weights (out × in × 3 × 3) and the scales or γ and β, then the linear layer's weights (features ×
 * classes) and biases. The arithmetic is that of the native arrays, in single precision unless
 * asked otherwise. All arrays are kept: nothing is allocated by a pass but a few small ones. One
 * thread at a time.
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
    this(network, n, DataType.FLOAT);
  }

  /**
   * The risk on batches of n images.
   *
   * @param network the architecture
   * @param n at least 1
   * @param type FLOAT, or DOUBLE to check derivatives
   * @throws IllegalArgumentException if n is smaller than 1
   */
  public ImageRisk(ConvNetwork network, int n, DataType type) {
    if (n < 1) {
      throw new IllegalArgumentException("a batch must have n >= 1 images, got n = " + n);
    }
    this.n = n;
    ConvNetwork.Built built = network.build(type, n);
    parameters = built.parameters();
    images = built.images();
    layers = built.layers();
    loss = new SoftmaxCrossEntropy(built.logits());
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
    if (pixels.length != images.value().length() || labels.length != n) {
      throw new IllegalArgumentException(
          "the batch must have %d pixels and %d labels, got %d and %d"
              .formatted(images.value().length(), n, pixels.length, labels.length));
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
    Entries.read(parameters.slope(), gradient);
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    moveTo(w);
    walkBack();
    Entries.write(v, parameters.change());
    layers.forEach(Layer::forwardChange);
    loss.change();
    for (int i = layers.size() - 1; i >= 0; i--) {
      layers.get(i).backwardChange();
    }
    Entries.read(parameters.slopeChange(), product);
  }

  /**
   * {@return the accuracy in [0, 1]: the share of images that the network labels as they are
   * labelled, at the point looked at last}
   */
  public double accuracy() {
    return loss.accuracy();
  }

  private void moveTo(double[] w) {
    useOneNativeThread();
    if (reached && Arrays.equals(w, at)) {
      return;
    }
    System.arraycopy(w, 0, at, 0, w.length);
    Entries.write(w, parameters.value());
    layers.forEach(Layer::forward);
    value = loss.forward();
    reached = true;
    walkedBack = false;
  }

  /**
   * Tasks are spread over the threads of Java. The native library would start as many threads again
   * for each of them, which then wait for each other; what OpenMP is told counts for the calling
   * thread alone.
   */
  static void useOneNativeThread() {
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
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
