package org.tasklandscape.linear;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The border between ND4J's arrays, which readers see, and EJML's, which the core computes on. */
public final class NdArrays {
  private NdArrays() {}

  /**
   * A matrix that a reader gave.
   *
   * @param array of rank 2
   * @param name what a message calls it
   * @return a copy in double precision
   * @throws IllegalArgumentException if the rank is another
   */
  public static SimpleMatrix matrix(INDArray array, String name) {
    if (array.rank() != 2) {
      throw new IllegalArgumentException(
          name + " must be a matrix, got the shape " + Arrays.toString(array.shape()));
    }
    return new SimpleMatrix(array.castTo(DataType.DOUBLE).toDoubleMatrix());
  }

  /**
   * A vector that a reader gave.
   *
   * @param array of rank 1, or a row or a column
   * @param name what a message calls it
   * @return a column in double precision
   * @throws IllegalArgumentException if it is neither
   */
  public static SimpleMatrix vector(INDArray array, String name) {
    boolean flat = array.rank() == 1 || array.rank() == 2 && array.isVectorOrScalar();
    if (!flat) {
      throw new IllegalArgumentException(
          name + " must be a vector, got the shape " + Arrays.toString(array.shape()));
    }
    return column(array.castTo(DataType.DOUBLE).ravel().toDoubleVector());
  }

  /**
   * Numbers as a column.
   *
   * @param entries its entries, copied
   * @return a column
   */
  public static SimpleMatrix column(double[] entries) {
    return new SimpleMatrix(entries.length, 1, true, entries.clone());
  }

  /**
   * A matrix for a reader.
   *
   * @param matrix any
   * @return a copy, of rank 2
   */
  public static INDArray matrix(SimpleMatrix matrix) {
    return Nd4j.createFromArray(matrix.toArray2());
  }

  /**
   * A vector for a reader.
   *
   * @param column a column
   * @return a copy, of rank 1
   */
  public static INDArray vector(SimpleMatrix column) {
    return Nd4j.createFromArray(entries(column));
  }

  /**
   * A column as numbers.
   *
   * @param column a column
   * @return its entries, a copy
   */
  public static double[] entries(SimpleMatrix column) {
    return column.getDDRM().data.clone();
  }
}
