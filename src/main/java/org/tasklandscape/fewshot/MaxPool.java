package org.tasklandscape.fewshot;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * y = the largest of each 2 × 2 square of x; of equals, the first counts; an odd last row or column
 * is left out.
 *
 * <p>Slopes go back to the places of the largest. Changes come from there: their mask is where
 * slopes of 1 would go, taken four times, as squares are summed by a mean.
 */
final class MaxPool implements Layer {
  private static final int SIDE = 2;

  // The native operation's code for the order of the axes.
  private static final int CHANNELS_LAST = 1;

  private final Quantity x;
  private final INDArray mask;
  private final INDArray passing;
  private final Operation forward;
  private final Operation backward;
  private final Operation mark;
  private final Operation meanOfSquares;
  private final Operation backwardChange;

  MaxPool(Quantity x, Quantity y) {
    this.x = x;
    mask = x.value().ulike();
    passing = x.value().ulike();
    INDArray fours = y.value().ulike().assign(SIDE * SIDE);
    forward = pool("maxpool2d", List.of(x.value()), y.value());
    backward = pool("maxpool2d_bp", List.of(x.value(), y.slope()), x.slope());
    mark = pool("maxpool2d_bp", List.of(x.value(), fours), mask);
    meanOfSquares = pool("avgpool2d", List.of(passing), y.change());
    backwardChange = pool("maxpool2d_bp", List.of(x.value(), y.slopeChange()), x.slopeChange());
  }

  /** The side of the output for a side of the input. */
  static int outputSide(int side) {
    return side / SIDE;
  }

  private static Operation pool(String name, List<INDArray> inputs, INDArray output) {
    int padding = 0;
    int dilation = 1;
    int explicitPadding = 0;
    int extra = 0;
    return Operation.of(
        name,
        inputs,
        List.of(output),
        SIDE,
        SIDE,
        SIDE,
        SIDE,
        padding,
        padding,
        dilation,
        dilation,
        explicitPadding,
        extra,
        CHANNELS_LAST);
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
    mark.run();
    x.change().muli(mask, passing);
    meanOfSquares.run();
  }

  @Override
  public void backwardChange() {
    backwardChange.run();
  }
}
