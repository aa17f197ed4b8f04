package org.tasklandscape.representation;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.tasklandscape.sampling.RandomStream;

/**
 * B ∈ R<sup>D×k</sup> with B<sup>T</sup>B = I: a k-dimensional subspace of R<sup>D</sup> with an
 * orthonormal basis, which turns inputs x into features B<sup>T</sup>x.
 *
 * <p>The sines of the principal angles to another B̂ are the singular values of (I -
 * B̂B̂<sup>T</sup>)B; computed from that matrix, not from its square, they are exact to rounding of
 * about 1e-16 also where they are small.
 */
public final class Subspace {
  /** Columns count as dependent where an entry on R's diagonal is below this share of the top. */
  private static final double DEPENDENT = 1e-12;

  private final SimpleMatrix basis;

  private Subspace(SimpleMatrix basis) {
    this.basis = basis;
  }

  /**
   * The span of the columns of a matrix.
   *
   * @param columns D × k, 1 ≤ k ≤ D, of rank k
   * @return the subspace; orthonormal columns stay what they are up to their signs
   * @throws IllegalArgumentException if the shape or the rank is another
   */
  public static Subspace spannedBy(INDArray columns) {
    if (columns.rank() != 2) {
      throw new IllegalArgumentException(
          "a basis must be a matrix, got the shape " + Arrays.toString(columns.shape()));
    }
    return spannedBy(new SimpleMatrix(columns.castTo(DataType.DOUBLE).toDoubleMatrix()));
  }

  /**
   * A subspace of a uniformly distributed direction.
   *
   * @param ambient D
   * @param features k, 1 ≤ k ≤ D
   * @param stream the source of randomness
   * @return the subspace
   * @throws IllegalArgumentException if k is not in its range
   */
  public static Subspace random(int ambient, int features, RandomStream stream) {
    requireSizes(ambient, features);
    double[] entries = new double[ambient * features];
    stream.gaussians(entries);
    return spannedBy(new SimpleMatrix(ambient, features, true, entries));
  }

  /** QR with the signs of the basis fixed: the entry largest in size is positive. */
  static Subspace spannedBy(SimpleMatrix columns) {
    int ambient = columns.getNumRows();
    int k = columns.getNumCols();
    requireSizes(ambient, k);
    QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(ambient, k);
    boolean done = qr.decompose(columns.<DMatrixRMaj>getMatrix().copy());
    SimpleMatrix r = SimpleMatrix.wrap(qr.getR(null, true));
    double top = columns.elementMaxAbs();
    for (int j = 0; j < k; j++) {
      if (!done || !(Math.abs(r.get(j, j)) > DEPENDENT * top)) {
        throw new IllegalArgumentException(
            "the columns of a basis must be finite and independent, got %d of smaller rank"
                .formatted(k));
      }
    }
    return new Subspace(signed(SimpleMatrix.wrap(qr.getQ(null, true))));
  }

  private static SimpleMatrix signed(SimpleMatrix q) {
    for (int j = 0; j < q.getNumCols(); j++) {
      int top = 0;
      for (int i = 1; i < q.getNumRows(); i++) {
        top = Math.abs(q.get(i, j)) > Math.abs(q.get(top, j)) + 1e-9 ? i : top;
      }
      if (q.get(top, j) < 0) {
        q.setColumn(j, q.getColumn(j).negative());
      }
    }
    return q;
  }

  private static void requireSizes(int ambient, int features) {
    if (features < 1 || features > ambient) {
      throw new IllegalArgumentException(
          "a subspace must have 1 <= k <= D, got k = %d and D = %d".formatted(features, ambient));
    }
  }

  /** {@return the dimension of the inputs, D} */
  public int ambient() {
    return basis.getNumRows();
  }

  /** {@return the number of features, k} */
  public int features() {
    return basis.getNumCols();
  }

  /** {@return B, D × k, a copy} */
  public INDArray basis() {
    return Nd4j.createFromArray(basis.toArray2());
  }

  /**
   * The sines of the principal angles between this subspace and another one that holds at least as
   * many features.
   *
   * @param learned B̂
   * @return k numbers in [0, 1], ascending
   * @throws IllegalArgumentException if B̂ lives in another space or has fewer columns
   */
  public double[] sines(Subspace learned) {
    double[] sines = off(learned).svd(true).getSingularValues();
    return Arrays.stream(sines).map(x -> Math.min(1, x)).sorted().toArray();
  }

  /**
   * The sine of the largest principal angle.
   *
   * @param learned B̂
   * @return a number in [0, 1]
   * @throws IllegalArgumentException as {@link #sines}
   */
  public double largestSine(Subspace learned) {
    double[] sines = sines(learned);
    return sines[sines.length - 1];
  }

  /**
   * ‖sin Θ‖²<sub>F</sub> = ‖(I - B̂B̂<sup>T</sup>)B‖²<sub>F</sub>, the sum of the squared sines.
   *
   * @param learned B̂
   * @return a number in [0, k]
   * @throws IllegalArgumentException as {@link #sines}
   */
  public double squaredError(Subspace learned) {
    return unseen(learned).trace();
  }

  /** N = B<sup>T</sup>(I - B̂B̂<sup>T</sup>)B, k × k: what B̂ does not see of this subspace. */
  SimpleMatrix unseen(Subspace learned) {
    SimpleMatrix off = off(learned);
    return off.transpose().mult(off);
  }

  /** (I - B̂B̂<sup>T</sup>)B, D × k. */
  private SimpleMatrix off(Subspace learned) {
    if (learned.ambient() != ambient() || learned.features() < features()) {
      throw new IllegalArgumentException(
          "a learned subspace must lie in D = %d dimensions and have at least k = %d, got %d and %d"
              .formatted(ambient(), features(), learned.ambient(), learned.features()));
    }
    return basis.minus(learned.basis.mult(learned.basis.transpose().mult(basis)));
  }

  /** B, not a copy. */
  SimpleMatrix matrix() {
    return basis;
  }
}
