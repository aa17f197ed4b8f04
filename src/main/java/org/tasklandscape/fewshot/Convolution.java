package org.tasklandscape.fewshot;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * y = W ∗ x: a 3 × 3 convolution without bias, padded by one pixel. Bilinear, so ẏ = W ∗ ẋ + Ẇ ∗ x,
 * and the slopes change likewise.
 *
 * <p>Images are n × height × width × channels, the quicker order of the native operation; weights
 * are out × in × 3 × 3.
 */
final class Convolution implements Layer {
  static final int SIDE = 3;
  static final int TAPS = SIDE * SIDE;
  static final int PADDING = 1;

  // The native operations' codes for the order of the axes above.
  private static final int CHANNELS_LAST = 1;
  private static final int OUT_IN_HEIGHT_WIDTH = 1;

  private final Quantity x;
  private final Quantity y;
  private final Quantity weights;
  private final Operation forward;
  private final Operation backward;
  private final Operation weightsMove;
  private final Operation inputMoves;
  private final Operation slopeMoves;
  private final Operation bothMove;
  private final INDArray otherOutput;
  private final INDArray otherInput;
  private final INDArray otherWeights;

  Convolution(Quantity x, Quantity weights, Quantity y, int stride) {
    this.x = x;
    this.y = y;
    this.weights = weights;
    INDArray w = weights.value();
    otherOutput = y.value().ulike();
    otherInput = x.value().ulike();
    otherWeights = w.ulike();
    forward = convolve(List.of(x.value(), w), y.value(), stride);
    backward = slopes(x.value(), w, y.slope(), x.slope(), weights.slope(), stride);
    weightsMove = convolve(List.of(x.value(), weights.change()), y.change(), stride);
    inputMoves = convolve(List.of(x.change(), w), otherOutput, stride);
    slopeMoves =
        slopes(x.value(), w, y.slopeChange(), x.slopeChange(), weights.slopeChange(), stride);
    bothMove = slopes(x.change(), weights.change(), y.slope(), otherInput, otherWeights, stride);
  }

  /** The side of the output for a side of the input. */
  static int outputSide(int side, int stride) {
    return (side + 2 * PADDING - SIDE) / stride + 1;
  }

  /** y = W ∗ x for inputs x and W, or y = W ∗ x + b for x, W and b. */
  static Operation convolve(List<INDArray> inputs, INDArray y, int stride) {
    return Operation.of("conv2d", inputs, List.of(y), settings(stride));
  }

  private static Operation slopes(
      INDArray x, INDArray w, INDArray slope, INDArray toX, INDArray toW, int stride) {
    return Operation.of("conv2d_bp", List.of(x, w, slope), List.of(toX, toW), settings(stride));
  }

  private static int[] settings(int stride) {
    int dilation = 1;
    int explicitPadding = 0;
    return new int[] {
      SIDE,
      SIDE,
      stride,
      stride,
      PADDING,
      PADDING,
      dilation,
      dilation,
      explicitPadding,
      CHANNELS_LAST,
      OUT_IN_HEIGHT_WIDTH
    };
  }

  @Override
  public void forward() {
    forward.run();
  }

  @Override
  public void backward() {
    backward.run();
  }

  @Override
  public void forwardChange() {
    weightsMove.run();
    inputMoves.run();
    y.change().addi(otherOutput);
  }

  @Override
  public void backwardChange() {
    slopeMoves.run();
    bothMove.run();
    x.slopeChange().addi(otherInput);
    weights.slopeChange().addi(otherWeights);
  }
}
