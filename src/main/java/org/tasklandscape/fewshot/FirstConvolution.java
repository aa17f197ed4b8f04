package org.tasklandscape.fewshot;

/**
 * y = W ∗ x as {@link Convolution}, for {@link Images}: x does not move and has no slope. If the
 * images have a constant tap, the weights behind all others are biases.
 */
final class FirstConvolution implements Layer {
  private final Images images;
  private final Quantity weights;
  private final Quantity y;
  private final int filters;
  private final int[] rows;
  private final Products products = Products.quickest();

  /**
   * The first stage.
   *
   * @param images x
   * @param weights taps × out
   * @param y its output, a row a place
   */
  FirstConvolution(Images images, Quantity weights, Quantity y) {
    this.images = images;
    this.weights = weights;
    this.y = y;
    filters = weights.length() / images.depth();
    rows = Grid.rows(images.patches().rows(), filters);
  }

  @Override
  public void forward() {
    multiply(weights.value(), y.value());
  }

  @Override
  public void backward() {
    slopes(y.slope(), weights.slope());
  }

  @Override
  public void forwardChange() {
    multiply(weights.change(), y.change());
  }

  @Override
  public void backwardChange() {
    slopes(y.slopeChange(), weights.slopeChange());
  }

  private void multiply(float[] w, float[] to) {
    y.clear(to);
    Strip output = new Strip(to, rows, y.at());
    products.addRows(images.patches(), images.depth(), w, weights.at(), filters, output);
  }

  private void slopes(float[] from, float[] to) {
    weights.clear(to);
    products.addOuter(
        images.patches(), images.depth(), 0, rows.length, from, filters, to, weights.at());
  }
}
