package org.tasklandscape.fewshot;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * y<sub>c</sub> = s<sub>c</sub> W<sub>c</sub>, a scale for each output channel of a convolution,
 * taken into its weights: s ⊙ (W ∗ x) = (s ⊙ W) ∗ x at a hundredth of the cost.
 *
 * <p>The weights are few, and a call of the native library takes longer than a loop over them.
 * Every product and sum is rounded as in the arrays' own precision.
 */
final class ChannelScale implements Layer {
  private final Quantity weights;
  private final Quantity scale;
  private final Quantity scaled;
  private final boolean single;
  private final int row;
  private final double[] w;
  private final double[] s;
  private final double[] wChange;
  private final double[] sChange;
  private final double[] slope;
  private final double[] slopeChange;
  private final double[] product;
  private final double[] sums;

  /**
   * The scale.
   *
   * @param weights channels × the rest
   * @param scale channels × 1
   * @param scaled as the weights
   */
  ChannelScale(Quantity weights, Quantity scale, Quantity scaled) {
    this.weights = weights;
    this.scale = scale;
    this.scaled = scaled;
    single = weights.value().dataType() == DataType.FLOAT;
    row = (int) weights.value().size(1);
    w = Entries.room(weights.value());
    s = Entries.room(scale.value());
    wChange = w.clone();
    sChange = s.clone();
    slope = w.clone();
    slopeChange = w.clone();
    product = w.clone();
    sums = s.clone();
  }

  @Override
  public void forward() {
    Entries.read(weights.value(), w);
    Entries.read(scale.value(), s);
    clear();
    addScaled(w, s);
    Entries.write(product, scaled.value());
  }

  @Override
  public void backward() {
    Entries.read(scaled.slope(), slope);
    clear();
    addScaled(slope, s);
    addSums(slope, w);
    Entries.write(product, weights.slope());
    Entries.write(sums, scale.slope());
  }

  @Override
  public void forwardChange() {
    Entries.read(weights.change(), wChange);
    Entries.read(scale.change(), sChange);
    clear();
    addScaled(wChange, s);
    addScaled(w, sChange);
    Entries.write(product, scaled.change());
  }

  @Override
  public void backwardChange() {
    Entries.read(scaled.slopeChange(), slopeChange);
    clear();
    addScaled(slopeChange, s);
    addScaled(slope, sChange);
    addSums(slopeChange, w);
    addSums(slope, wChange);
    Entries.write(product, weights.slopeChange());
    Entries.write(sums, scale.slopeChange());
  }

  private void clear() {
    Arrays.fill(product, 0);
    Arrays.fill(sums, 0);
  }

  /** product += by ⊙ a. */
  private void addScaled(double[] a, double[] by) {
    for (int c = 0; c < by.length; c++) {
      double factor = by[c];
      for (int i = c * row; i < (c + 1) * row; i++) {
        product[i] += rounded(factor * a[i]);
      }
    }
  }

  /** sums += the sums of a ⊙ b, channel by channel. */
  private void addSums(double[] a, double[] b) {
    for (int c = 0; c < sums.length; c++) {
      double sum = 0;
      for (int i = c * row; i < (c + 1) * row; i++) {
        sum = rounded(sum + rounded(a[i] * b[i]));
      }
      sums[c] += sum;
    }
  }

  private double rounded(double x) {
    return single ? (float) x : x;
  }
}
