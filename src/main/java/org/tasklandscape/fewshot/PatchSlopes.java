package org.tasklandscape.fewshot;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The slopes of the filters of a convolution of {@link Images}: the patches, transposed, times that
 * of its output, places × filters.
 */
final class PatchSlopes {
  private final INDArray patches;
  private final Quantity rows;
  private final INDArray slope;
  private final INDArray slopeChange;

  /**
   * The slopes of a first stage.
   *
   * @param images x
   * @param filters out × taps of a patch
   * @param y the output
   */
  PatchSlopes(Images images, Quantity filters, Quantity y) {
    patches = images.patches();
    rows = y.reshaped(patches.size(0), filters.value().size(0));
    slope = filters.slope().transpose();
    slopeChange = filters.slopeChange().transpose();
  }

  void backward() {
    multiply(rows.slope(), slope);
  }

  void backwardChange() {
    multiply(rows.slopeChange(), slopeChange);
  }

  /** patchesᵀ · from, written to an array whose columns lie in one piece. */
  private void multiply(INDArray from, INDArray to) {
    Nd4j.gemm(patches, from, to, true, false, 1, 0);
  }
}
