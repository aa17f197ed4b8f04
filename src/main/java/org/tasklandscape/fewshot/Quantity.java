package org.tasklandscape.fewshot;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * An array z of the network with what the passes write beside it: ∂f/∂z, ż and the derivative of
 * ∂f/∂z, both along one direction in which the parameters move.
 *
 * <p>For the parameters θ themselves these are ∇f, the direction v and ∇²f v.
 *
 * @param value z
 * @param slope ∂f/∂z
 * @param change ż
 * @param slopeChange the change of the slope
 */
record Quantity(INDArray value, INDArray slope, INDArray change, INDArray slopeChange) {

  /** A new one, all zero. */
  static Quantity zeros(DataType type, long... shape) {
    return new Quantity(
        Nd4j.zeros(type, shape),
        Nd4j.zeros(type, shape),
        Nd4j.zeros(type, shape),
        Nd4j.zeros(type, shape));
  }

  /** The same memory in another shape. */
  Quantity reshaped(long... shape) {
    return new Quantity(
        value.reshape('c', shape),
        slope.reshape('c', shape),
        change.reshape('c', shape),
        slopeChange.reshape('c', shape));
  }

  /** The entries from an offset on of a flat quantity, in a shape of their own; the same memory. */
  Quantity part(long from, long... shape) {
    long length = 1;
    for (long extent : shape) {
      length *= extent;
    }
    INDArrayIndex interval = NDArrayIndex.interval(from, from + length);
    return new Quantity(
            value.get(interval),
            slope.get(interval),
            change.get(interval),
            slopeChange.get(interval))
        .reshaped(shape);
  }

  /** Another one of the same shape and type. */
  Quantity another() {
    return zeros(value.dataType(), value.shape());
  }
}
