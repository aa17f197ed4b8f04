package org.tasklandscape.fewshot;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Y = XW + 1bᵀ for rows X, n × in, W in × out and b 1 × out. */
final class Dense implements Layer {
  private final Quantity x;
  private final Quantity w;
  private final Quantity b;
  private final Quantity y;

  Dense(Quantity x, Quantity weights, Quantity bias, Quantity y) {
    this.x = x;
    this.w = weights;
    this.b = bias;
    this.y = y;
  }

  @Override
  public void forward() {
    x.value().mmuli(w.value(), y.value()).addiRowVector(b.value());
  }

  @Override
  public void backward() {
    y.slope().mmuli(w.value().transpose(), x.slope());
    w.slope().assign(x.value().transpose().mmul(y.slope()));
    y.slope().sum(b.slope(), true, 0);
  }

  @Override
  public void forwardChange() {
    x.value().mmuli(w.change(), y.change()).addiRowVector(b.change());
    y.change().addi(x.change().mmul(w.value()));
  }

  @Override
  public void backwardChange() {
    y.slopeChange().mmuli(w.value().transpose(), x.slopeChange());
    x.slopeChange().addi(y.slope().mmul(w.change().transpose()));
    INDArray products = x.value().transpose().mmul(y.slopeChange());
    w.slopeChange().assign(products.addi(x.change().transpose().mmul(y.slope())));
    y.slopeChange().sum(b.slopeChange(), true, 0);
  }
}
