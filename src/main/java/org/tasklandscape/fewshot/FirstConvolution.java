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
  private final int[] taps;
  private final int[] weightRows;
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
    taps = Grid.rows(images.depth(), 1);
    weightRows = Grid.rows(images.depth(), filters);
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
    Strip patches = images.patches();
    var input = new Factor(patches.entries(), patches.places(), taps, patches.at());
    products.add(input, w, weights.at(), filters, new Strip(to, rows, y.at()));
  }

  private void slopes(float[] from, float[] to) {
    weights.clear(to);
    Strip patches = images.patches();
    var input = new Factor(patches.entries(), taps, patches.places(), patches.at());
    products.add(input, from, y.at(), filters, new Strip(to, weightRows, weights.at()));
  }
}
