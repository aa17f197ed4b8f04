package org.tasklandscape.fewshot;

/**
 * y = max(x, 0). Its slope is 0 at 0; linear elsewhere, so all passes let through what belongs to
 * positive x. The output may have a border, whose zeros stay.
 */
final class Rectifier implements Layer {
  private final Quantity x;
  private final Quantity y;
  private final Grid grid;
  private final Products products = Products.quickest();

  /**
   * The rectifier.
   *
   * @param x a row a place, without a border
   * @param y its output
   * @param grid how y lies
   */
  Rectifier(Quantity x, Quantity y, Grid grid) {
    this.x = x;
    this.y = y;
    this.grid = grid;
  }

  @Override
  public void forward() {
    forwards(x.value(), y.value());
  }

  @Override
  public void backward() {
    backwards(y.slope(), x.slope());
  }

  @Override
  public void forwardChange() {
    forwards(x.change(), y.change());
  }

  @Override
  public void backwardChange() {
    backwards(y.slopeChange(), x.slopeChange());
  }

  private void forwards(float[] from, float[] to) {
    for (int row = 0; row < grid.images() * grid.side(); row++) {
      int at = x.at() + row * grid.row();
      products.pass(x.value(), at, from, at, to, start(row), grid.row());
    }
  }

  private void backwards(float[] from, float[] to) {
    for (int row = 0; row < grid.images() * grid.side(); row++) {
      int at = x.at() + row * grid.row();
      products.pass(x.value(), at, from, start(row), to, at, grid.row());
    }
  }

  private int start(int row) {
    return y.at() + grid.start(row / grid.side(), row % grid.side());
  }
}
