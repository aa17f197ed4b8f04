package org.tasklandscape.fewshot;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * y = W ∗ x + b as {@link FirstConvolution}, each filter's constant b behind its weights as the
 * weight of the constant tap of {@link Images}: one product with the patches gives both slopes.
 */
final class AffineConvolution implements Layer {
  private final PatchSlopes slopes;
  private final Runnable forward;
  private final Runnable forwardChange;

  /**
   * The first stage.
   *
   * @param images x, with a constant tap
   * @param filters out × (channels · 9 + 1)
   * @param y its output
   */
  AffineConvolution(Images images, Quantity filters, Quantity y, int stride) {
    forward = convolve(images, filters.value(), y.value(), stride);
    forwardChange = convolve(images, filters.change(), y.change(), stride);
    slopes = new PatchSlopes(images, filters, y);
  }

  private static Runnable convolve(Images images, INDArray filters, INDArray y, int stride) {
    long out = filters.size(0);
    long taps = filters.size(1) - 1;
    INDArray weights = filters.get(NDArrayIndex.all(), NDArrayIndex.interval(0, taps));
    INDArray constants = filters.get(NDArrayIndex.all(), NDArrayIndex.point(taps));
    INDArray kernel = Nd4j.zeros(filters.dataType(), out, taps);
    INDArray bias = Nd4j.zeros(filters.dataType(), out);
    long channels = images.value().size(3);
    INDArray shaped = kernel.reshape('c', out, channels, Convolution.SIDE, Convolution.SIDE);
    Operation run = Convolution.convolve(List.of(images.value(), shaped, bias), y, stride);
    return () -> {
      kernel.assign(weights);
      bias.assign(constants);
      run.run();
    };
  }

  @Override
  public void forward() {
    forward.run();
  }

  @Override
  public void backward() {
    slopes.backward();
  }

  @Override
  public void forwardChange() {
    forwardChange.run();
  }

  @Override
  public void backwardChange() {
    slopes.backwardChange();
  }
}
