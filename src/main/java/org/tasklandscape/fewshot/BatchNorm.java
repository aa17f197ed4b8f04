package org.tasklandscape.fewshot;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * y = γ x̂ + β, x̂ = (x - Px) r, r = (P(x - Px)² + ε)^(-1/2), where P is the mean over images and
 * places of each channel: the moments are those of the batch at hand, in training and at test.
 *
 * <p>dx = γ r t, t = dy - P dy - q x̂, q = P(dy x̂). Along ẋ, with s = P(x̂ ẋ), x̂ changes by r(ẋ -
 * Pẋ - s x̂) and r by -r² s; the product rule gives the rest.
 *
 * <p>Channels are the last axis, so that a product with a row of 1/n gives their means: ten times
 * quicker here than the reductions of the library.
 */
final class BatchNorm implements Layer {
  static final double EPSILON = 1e-5;

  private final Quantity x;
  private final Quantity gamma;
  private final Quantity beta;
  private final Quantity y;
  private final long count;
  private final INDArray averaging;
  private final INDArray normal;
  private final INDArray normalChange;
  private final INDArray product;
  private INDArray r;
  private INDArray slopeMean;
  private INDArray q;
  private INDArray s;

  /**
   * The normalisation.
   *
   * @param x the last axis is the channels
   * @param gamma channels × 1
   * @param beta channels × 1
   * @param y as x
   */
  BatchNorm(Quantity x, Quantity gamma, Quantity beta, Quantity y) {
    long channels = gamma.value().length();
    this.count = x.value().length() / channels;
    this.x = x.reshaped(count, channels);
    this.y = y.reshaped(count, channels);
    this.gamma = gamma.reshaped(1, channels);
    this.beta = beta.reshaped(1, channels);
    averaging = Nd4j.valueArrayOf(new long[] {1, count}, 1.0 / count, x.value().dataType());
    normal = this.x.value().ulike();
    normalChange = this.x.value().ulike();
    product = this.x.value().ulike();
  }

  private INDArray mean(INDArray rows) {
    return averaging.mmul(rows);
  }

  private INDArray mean(INDArray rows, INDArray others) {
    return mean(rows.muli(others, product));
  }

  @Override
  public void forward() {
    x.value().subi(mean(x.value()), normal);
    r = Transforms.sqrt(mean(normal, normal).addi(EPSILON), false).rdivi(1);
    normal.muliRowVector(r);
    normal.muli(gamma.value(), y.value()).addiRowVector(beta.value());
  }

  @Override
  public void backward() {
    slopeMean = mean(y.slope());
    q = mean(y.slope(), normal);
    beta.slope().assign(slopeMean.mul(count));
    gamma.slope().assign(q.mul(count));
    centredSlope(x.slope()).muliRowVector(r.mul(gamma.value()));
  }

  /** t. */
  private INDArray centredSlope(INDArray to) {
    return normal.muli(q.neg(), to).addi(y.slope()).subiRowVector(slopeMean);
  }

  @Override
  public void forwardChange() {
    s = mean(normal, x.change());
    normal.muli(s.neg(), normalChange).addi(x.change()).subiRowVector(mean(x.change()));
    normalChange.muliRowVector(r);
    normal.muli(gamma.change(), y.change()).addiRowVector(beta.change());
    y.change().addi(normalChange.muli(gamma.value(), product));
  }

  @Override
  public void backwardChange() {
    INDArray meanChange = mean(y.slopeChange());
    INDArray qChange = mean(y.slopeChange(), normal).addi(mean(y.slope(), normalChange));
    beta.slopeChange().assign(meanChange.mul(count));
    gamma.slopeChange().assign(qChange.mul(count));
    INDArray change = x.slopeChange();
    normal.muli(qChange.negi(), change).addi(y.slopeChange()).subiRowVector(meanChange);
    change.addi(normalChange.muli(q.neg(), product));
    INDArray factor = r.mul(gamma.value());
    change.muliRowVector(factor);
    INDArray factorChange = gamma.change().sub(factor.mul(s)).muli(r);
    change.addi(centredSlope(product).muliRowVector(factorChange));
  }
}
