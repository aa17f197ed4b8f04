package org.tasklandscape.fewshot;

/**
 * y = the largest of each 2 × 2 square of x; of equals, the first counts; an odd last row or column
 * is left out.
 *
 * <p>Slopes go back to the places of the largest, and changes come from there.
 */
final class MaxPool implements Layer {
  static final int SIDE = 2;

  private final Quantity x;
  private final Quantity y;
  private final Grid grid;
  private final int outSide;
  private final Products products = Products.quickest();

  /**
   * The pooling.
   *
   * @param x a row a place, without a border
   * @param grid how x lies
   * @param y its output, without a border
   */
  MaxPool(Quantity x, Grid grid, Quantity y) {
    this.x = x;
    this.grid = grid;
    this.y = y;
    outSide = outputSide(grid.side());
  }

  /** The side of the output for a side of the input. */
  static int outputSide(int side) {
    return side / SIDE;
  }

  @Override
  public void forward() {
    each((at, to) -> products.largest(x.value(), at, grid.channels(), grid.pitch(), y.value(), to));
  }

  @Override
  public void backward() {
    x.clear(x.slope());
    each((at, from) -> toLargest(at, y.slope(), from, x.slope()));
  }

  @Override
  public void forwardChange() {
    each(
        (at, to) ->
            products.fromLargest(
                x.value(), at, grid.channels(), grid.pitch(), x.change(), y.change(), to));
  }

  @Override
  public void backwardChange() {
    x.clear(x.slopeChange());
    each((at, from) -> toLargest(at, y.slopeChange(), from, x.slopeChange()));
  }

  private void toLargest(int at, float[] slope, int from, float[] to) {
    products.toLargest(x.value(), at, grid.channels(), grid.pitch(), slope, from, to);
  }

  /** A square of x and its place in y. */
  private interface Square {
    void at(int input, int output);
  }

  private void each(Square square) {
    int to = 0;
    for (int image = 0; image < grid.images(); image++) {
      for (int row = 0; row < outSide; row++) {
        int start = grid.start(image, SIDE * row);
        for (int column = 0; column < outSide; column++) {
          square.at(start + SIDE * column * grid.channels(), to);
          to += grid.channels();
        }
      }
    }
  }
}
