package org.tasklandscape.fewshot;

/**
 * y = W ∗ x: a 3 × 3 convolution without bias, padded by one pixel. Bilinear, so ẏ = W ∗ ẋ + Ẇ ∗ x,
 * and the slopes change likewise.
 *
 * <p>Channels lie together, so a row of a filter's window is one run of 3 · channels entries, and
 * each pass is a few products of matrices whose rows begin anywhere. Weights are 3 × 3 × in × out.
 */
final class Convolution implements Layer {
  static final int SIDE = 3;
  static final int TAPS = SIDE * SIDE;
  static final int PADDING = 1;

  // Slopes of weights take the places piece by piece: of so many, what they read stays in the
  // cache.
  private static final int PIECE = 64;

  private final Quantity x;
  private final Quantity weights;
  private final Quantity y;
  private final Grid grid;
  private final int filters;
  private final int[] windows;
  private final int[] rows;
  private final int[] run;
  private final int[] eachFilter;
  private final int[] weightRows;
  private final float[] turned;
  private final Products products = Products.quickest();

  /**
   * A later stage.
   *
   * @param x its input, with a border
   * @param grid how x lies
   * @param weights 3 × 3 × in × out
   * @param y its output, a row a place
   * @param stride of the windows
   */
  Convolution(Quantity x, Grid grid, Quantity weights, Quantity y, int stride) {
    this.x = x;
    this.grid = grid;
    this.weights = weights;
    this.y = y;
    filters = weights.length() / (TAPS * grid.channels());
    windows = grid.windows(stride, outputSide(grid.side(), stride));
    rows = Grid.rows(windows.length, filters);
    run = Grid.rows(SIDE * grid.channels(), 1);
    eachFilter = Grid.rows(filters, 1);
    weightRows = Grid.rows(run.length, filters);
    turned = new float[weights.length()];
  }

  /** The side of the output for a side of the input. */
  static int outputSide(int side, int stride) {
    return (side + 2 * PADDING - SIDE) / stride + 1;
  }

  @Override
  public void forward() {
    y.clear(y.value());
    addOutput(x.value(), weights.value(), y.value());
  }

  @Override
  public void backward() {
    x.clear(x.slope());
    addInputSlope(y.slope(), weights.value(), x.slope());
    weights.clear(weights.slope());
    addWeightSlope(x.value(), y.slope(), weights.slope());
  }

  @Override
  public void forwardChange() {
    y.clear(y.change());
    addOutput(x.value(), weights.change(), y.change());
    addOutput(x.change(), weights.value(), y.change());
  }

  @Override
  public void backwardChange() {
    x.clear(x.slopeChange());
    addInputSlope(y.slopeChange(), weights.value(), x.slopeChange());
    addInputSlope(y.slope(), weights.change(), x.slopeChange());
    weights.clear(weights.slopeChange());
    addWeightSlope(x.value(), y.slopeChange(), weights.slopeChange());
    addWeightSlope(x.change(), y.slope(), weights.slopeChange());
  }

  private void addOutput(float[] from, float[] w, float[] to) {
    Strip output = new Strip(to, rows, y.at());
    for (int up = 0; up < SIDE; up++) {
      var input = new Factor(from, windows, run, x.at() + up * grid.pitch());
      products.add(input, w, weights.at() + up * run.length * filters, filters, output);
    }
  }

  private void addInputSlope(float[] from, float[] w, float[] to) {
    turn(w);
    int channels = grid.channels();
    var slopes = new Factor(from, rows, eachFilter, y.at());
    for (int tap = 0; tap < TAPS; tap++) {
      int offset = tap / SIDE * grid.pitch() + tap % SIDE * channels;
      Strip input = new Strip(to, windows, x.at() + offset);
      products.add(slopes, turned, tap * channels * filters, channels, input);
    }
  }

  /** Each tap's weights in × out as out × in. */
  private void turn(float[] w) {
    int channels = grid.channels();
    int tap = channels * filters;
    for (int start = 0; start < turned.length; start += tap) {
      int from = weights.at() + start;
      for (int f = 0; f < filters; f++) {
        for (int c = 0; c < channels; c++) {
          turned[start + f * channels + c] = w[from + c * filters + f];
        }
      }
    }
  }

  private void addWeightSlope(float[] from, float[] slope, float[] to) {
    for (int first = 0; first < rows.length; first += PIECE) {
      int last = Math.min(first + PIECE, rows.length);
      for (int up = 0; up < SIDE; up++) {
        var input = new Factor(from, run, windows, first, last, x.at() + up * grid.pitch());
        int at = weights.at() + up * run.length * filters;
        products.add(input, slope, y.at(), filters, new Strip(to, weightRows, at));
      }
    }
  }
}
