package org.tasklandscape.fewshot;

import static org.ejml.dense.row.CommonOps_DDRM.mult;
import static org.ejml.dense.row.CommonOps_DDRM.multAdd;
import static org.ejml.dense.row.CommonOps_DDRM.multAddTransA;
import static org.ejml.dense.row.CommonOps_DDRM.multAddTransB;
import static org.ejml.dense.row.CommonOps_DDRM.multTransA;
import static org.ejml.dense.row.CommonOps_DDRM.multTransB;
import static org.ejml.dense.row.CommonOps_DDRM.sumCols;

import org.ejml.data.DMatrixRMaj;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Y = XW + 1bᵀ for rows X, n × in, W in × out and b 1 × out.
 *
 * <p>There are few outputs, and a call of the native library takes longer than the product: in
 * double precision here.
 */
final class Dense implements Layer {
  private final Quantity x;
  private final Quantity w;
  private final Quantity b;
  private final Quantity y;
  private final DMatrixRMaj rows;
  private final DMatrixRMaj rowsChange;
  private final DMatrixRMaj toRows;
  private final DMatrixRMaj weights;
  private final DMatrixRMaj weightsChange;
  private final DMatrixRMaj toWeights;
  private final DMatrixRMaj bias;
  private final DMatrixRMaj result;
  private final DMatrixRMaj slope;
  private final DMatrixRMaj slopeChange;

  Dense(Quantity x, Quantity weights, Quantity bias, Quantity y) {
    this.x = x;
    this.w = weights;
    this.b = bias;
    this.y = y;
    rows = like(x);
    rowsChange = like(x);
    toRows = like(x);
    this.weights = like(weights);
    weightsChange = like(weights);
    toWeights = like(weights);
    this.bias = like(bias);
    result = like(y);
    slope = like(y);
    slopeChange = like(y);
  }

  private static DMatrixRMaj like(Quantity quantity) {
    INDArray array = quantity.value();
    return new DMatrixRMaj((int) array.size(0), (int) array.size(1));
  }

  @Override
  public void forward() {
    Entries.read(x.value(), rows.data);
    Entries.read(w.value(), weights.data);
    mult(rows, weights, result);
    finish(b.value(), y.value());
  }

  @Override
  public void backward() {
    Entries.read(y.slope(), slope.data);
    multTransB(slope, weights, toRows);
    Entries.write(toRows.data, x.slope());
    multTransA(rows, slope, toWeights);
    Entries.write(toWeights.data, w.slope());
    Entries.write(sumCols(slope, bias).data, b.slope());
  }

  @Override
  public void forwardChange() {
    Entries.read(x.change(), rowsChange.data);
    Entries.read(w.change(), weightsChange.data);
    mult(rows, weightsChange, result);
    multAdd(rowsChange, weights, result);
    finish(b.change(), y.change());
  }

  @Override
  public void backwardChange() {
    Entries.read(y.slopeChange(), slopeChange.data);
    multTransB(slopeChange, weights, toRows);
    multAddTransB(slope, weightsChange, toRows);
    Entries.write(toRows.data, x.slopeChange());
    multTransA(rows, slopeChange, toWeights);
    multAddTransA(rowsChange, slope, toWeights);
    Entries.write(toWeights.data, w.slopeChange());
    Entries.write(sumCols(slopeChange, bias).data, b.slopeChange());
  }

  /** The result with the bias on each row, written. */
  private void finish(INDArray from, INDArray to) {
    Entries.read(from, bias.data);
    for (int i = 0; i < result.data.length; i++) {
      result.data[i] += bias.data[i % bias.data.length];
    }
    Entries.write(result.data, to);
  }
}
