package org.tasklandscape.fewshot;

/**
 * y<sub>c</sub> = s<sub>c</sub> W<sub>c</sub>, a scale for each output channel of a convolution,
 * taken into its weights: s ⊙ (W ∗ x) = (s ⊙ W) ∗ x at a hundredth of the cost.
 */
final class ChannelScale implements Layer {
  private final Quantity weights;
  private final Quantity scale;
  private final Quantity scaled;

  /**
   * The scale.
   *
   * @param weights the rest × channels
   * @param scale one a channel
   * @param scaled as the weights
   */
  ChannelScale(Quantity weights, Quantity scale, Quantity scaled) {
    this.weights = weights;
    this.scale = scale;
    this.scaled = scaled;
  }

  @Override
  public void forward() {
    scaled.clear(scaled.value());
    addScaled(weights, weights.value(), scale.value(), scaled, scaled.value());
  }

  @Override
  public void backward() {
    weights.clear(weights.slope());
    addScaled(scaled, scaled.slope(), scale.value(), weights, weights.slope());
    scale.clear(scale.slope());
    addSums(scaled.slope(), weights.value(), scale.slope());
  }

  @Override
  public void forwardChange() {
    scaled.clear(scaled.change());
    addScaled(weights, weights.change(), scale.value(), scaled, scaled.change());
    addScaled(weights, weights.value(), scale.change(), scaled, scaled.change());
  }

  @Override
  public void backwardChange() {
    weights.clear(weights.slopeChange());
    addScaled(scaled, scaled.slopeChange(), scale.value(), weights, weights.slopeChange());
    addScaled(scaled, scaled.slope(), scale.change(), weights, weights.slopeChange());
    scale.clear(scale.slopeChange());
    addSums(scaled.slopeChange(), weights.value(), scale.slopeChange());
    addSums(scaled.slope(), weights.change(), scale.slopeChange());
  }

  /** to += from ⊙ by, channel by channel. */
  private void addScaled(Quantity from, float[] entries, float[] by, Quantity to, float[] sum) {
    int channels = scale.length();
    for (int row = 0; row < from.length(); row += channels) {
      for (int c = 0; c < channels; c++) {
        sum[to.at() + row + c] += entries[from.at() + row + c] * by[scale.at() + c];
      }
    }
  }

  /**
   * sums += those of a ⊙ b, channel by channel: a has the place of what is scaled, b of weights.
   */
  private void addSums(float[] a, float[] b, float[] sums) {
    int channels = scale.length();
    for (int row = 0; row < weights.length(); row += channels) {
      for (int c = 0; c < channels; c++) {
        sums[scale.at() + c] += a[scaled.at() + row + c] * b[weights.at() + row + c];
      }
    }
  }
}
