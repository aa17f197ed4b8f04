package org.tasklandscape.fewshot;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = W ∗ x as {@link Convolution}, for {@link Images}: x does not move and has no slope. */
final class FirstConvolution implements Layer {
  private final Operation forward;
  private final Operation forwardChange;
  private final PatchSlopes slopes;

  /**
   * The first stage.
   *
   * @param images x
   * @param weights out × (channels · 9)
   * @param y its output
   */
  FirstConvolution(Images images, Quantity weights, Quantity y, int stride) {
    long filters = weights.value().size(0);
    long channels = images.value().size(3);
    Quantity kernel = weights.reshaped(filters, channels, Convolution.SIDE, Convolution.SIDE);
    forward = convolve(images, kernel.value(), y.value(), stride);
    forwardChange = convolve(images, kernel.change(), y.change(), stride);
    slopes = new PatchSlopes(images, weights, y);
  }

  private static Operation convolve(Images images, INDArray kernel, INDArray y, int stride) {
    return Convolution.convolve(List.of(images.value(), kernel), y, stride);
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
