package org.tasklandscape.regression;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The border between ND4J's arrays, which readers see, and EJML's, which the core computes on. */
final class NdArrays {
  private NdArrays() {}

  static SimpleMatrix matrix(INDArray array, String name) {
    if (array.rank() != 2) {
      throw new IllegalArgumentException(
          name + " must be a matrix, got the shape " + Arrays.toString(array.shape()));
    }
    return new SimpleMatrix(array.castTo(DataType.DOUBLE).toDoubleMatrix());
  }

  static SimpleMatrix vector(INDArray array, String name) {
    boolean flat = array.rank() == 1 || array.rank() == 2 && array.isVectorOrScalar();
    if (!flat) {
      throw new IllegalArgumentException(
          name + " must be a vector, got the shape " + Arrays.toString(array.shape()));
    }
    return column(array.castTo(DataType.DOUBLE).ravel().toDoubleVector());
  }

  static SimpleMatrix column(double[] entries) {
    return new SimpleMatrix(entries.length, 1, true, entries.clone());
  }

  static INDArray matrix(SimpleMatrix matrix) {
    return Nd4j.createFromArray(matrix.toArray2());
  }

  static INDArray vector(SimpleMatrix column) {
    return Nd4j.createFromArray(entries(column));
  }

  static double[] entries(SimpleMatrix column) {
    return column.getDDRM().data.clone();
  }
}
