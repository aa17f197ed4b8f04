package org.tasklandscape.fewshot;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The slopes of the filters of a convolution of {@link Images}: that of its output, places ×
 * filters, transposed times the patches.
 */
final class PatchSlopes {
  private final Quantity filters;
  private final INDArray patches;
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
    this.filters = filters;
    patches = images.patches();
    Quantity rows = y.reshaped(patches.size(0), filters.value().size(0));
    slope = rows.slope().transpose();
    slopeChange = rows.slopeChange().transpose();
  }

  void backward() {
    filters.slope().assign(slope.mmul(patches));
  }

  void backwardChange() {
    filters.slopeChange().assign(slopeChange.mmul(patches));
  }
}
