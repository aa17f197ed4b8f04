package org.tasklandscape.fewshot;

/** Y = XW + 1bᵀ for rows X, n × in, W in × out and b of length out. */
final class Dense implements Layer {
  private final Quantity x;
  private final Quantity w;
  private final Quantity b;
  private final Quantity y;
  private final int in;
  private final int out;
  private final int n;

  Dense(Quantity x, Quantity weights, Quantity bias, Quantity y) {
    this.x = x;
    this.w = weights;
    this.b = bias;
    this.y = y;
    out = bias.length();
    in = weights.length() / out;
    n = y.length() / out;
  }

  @Override
  public void forward() {
    spread(b.value(), y.value());
    addProducts(x.value(), w.value(), y.value());
  }

  @Override
  public void backward() {
    x.clear(x.slope());
    addInputSlope(y.slope(), w.value(), x.slope());
    w.clear(w.slope());
    addWeightSlope(x.value(), y.slope(), w.slope());
    addUp(y.slope(), b.slope());
  }

  @Override
  public void forwardChange() {
    spread(b.change(), y.change());
    addProducts(x.value(), w.change(), y.change());
    addProducts(x.change(), w.value(), y.change());
  }

  @Override
  public void backwardChange() {
    x.clear(x.slopeChange());
    addInputSlope(y.slopeChange(), w.value(), x.slopeChange());
    addInputSlope(y.slope(), w.change(), x.slopeChange());
    w.clear(w.slopeChange());
    addWeightSlope(x.value(), y.slopeChange(), w.slopeChange());
    addWeightSlope(x.change(), y.slope(), w.slopeChange());
    addUp(y.slopeChange(), b.slopeChange());
  }

  private void spread(float[] from, float[] to) {
    for (int s = 0; s < n; s++) {
      System.arraycopy(from, b.at(), to, y.at() + s * out, out);
    }
  }

  private void addProducts(float[] from, float[] by, float[] to) {
    for (int s = 0; s < n; s++) {
      int row = y.at() + s * out;
      for (int i = 0; i < in; i++) {
        float factor = from[x.at() + s * in + i];
        for (int c = 0; c < out; c++) {
          to[row + c] = Math.fma(factor, by[w.at() + i * out + c], to[row + c]);
        }
      }
    }
  }

  private void addInputSlope(float[] from, float[] by, float[] to) {
    for (int s = 0; s < n; s++) {
      for (int i = 0; i < in; i++) {
        float sum = to[x.at() + s * in + i];
        for (int c = 0; c < out; c++) {
          sum = Math.fma(from[y.at() + s * out + c], by[w.at() + i * out + c], sum);
        }
        to[x.at() + s * in + i] = sum;
      }
    }
  }

  private void addWeightSlope(float[] from, float[] slope, float[] to) {
    for (int s = 0; s < n; s++) {
      for (int i = 0; i < in; i++) {
        float factor = from[x.at() + s * in + i];
        for (int c = 0; c < out; c++) {
          int at = w.at() + i * out + c;
          to[at] = Math.fma(factor, slope[y.at() + s * out + c], to[at]);
        }
      }
    }
  }

  private void addUp(float[] from, float[] to) {
    b.clear(to);
    for (int s = 0; s < n; s++) {
      for (int c = 0; c < out; c++) {
        to[b.at() + c] += from[y.at() + s * out + c];
      }
    }
  }
}
