package org.tasklandscape.fewshot;

/** How the four stages of a {@link ConvNetwork} are made. */
public enum Stages {
  /** 3 × 3 convolution of stride 2 with a scale for each channel, ReLU: the landscape's. */
  STRIDED(2, 1),

  /**
   * 3 × 3 convolution of stride 1, batch norm, ReLU, 2 × 2 max pooling: the standard network of
   * few-shot learning. Batch norm takes its moments from the batch at hand, in training and at
   * test, as is customary with MAML (the transductive protocol): the answer to one image depends on
   * the others shown with it.
   */
  POOLED(1, 2);

  private final int stride;
  private final int perFilter;

  Stages(int stride, int perFilter) {
    this.stride = stride;
    this.perFilter = perFilter;
  }

  /** The stride of the convolutions. */
  int stride() {
    return stride;
  }

  /** The number of parameters of a filter beside its weights: its scale, or γ and β. */
  int perFilter() {
    return perFilter;
  }

  /** The side of a stage's output for a side of its input. */
  int outputSide(int side) {
    int convolved = Convolution.outputSide(side, stride);
    return this == POOLED ? MaxPool.outputSide(convolved) : convolved;
  }
}
