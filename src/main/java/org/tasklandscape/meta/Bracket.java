package org.tasklandscape.meta;

import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;

/**
 * v ↦ (I - α∇²f(u)) v, or what an algorithm takes in its place: all in which MAML, FO-MAML and
 * HF-MAML differ. Source: theory 3.4.
 */
public sealed interface Bracket {
  /** The bracket itself, by a Hessian-vector product: MAML. */
  record Exact() implements Bracket {
    @Override
    public void apply(Objective f, double[] u, double step, double[] v, double[][] scratch) {
      f.hessianVector(u, v, scratch[0]);
      Vectors.add(-step, scratch[0], v);
    }
  }

  /** v ↦ v: FO-MAML. */
  record Dropped() implements Bracket {
    @Override
    public void apply(Objective f, double[] u, double step, double[] v, double[][] scratch) {
      // The identity.
    }
  }

  /**
   * ∇²f(u) v ≈ (∇f(u + δv) - ∇f(u - δv))/(2δ): HF-MAML. Exact on quadratics; the error falls as δ²
   * where the third derivative is smooth, until rounding, which grows as 1/δ, takes over.
   *
   * @param width δ, finite and positive
   */
  record Differences(double width) implements Bracket {
    /**
     * Checks δ.
     *
     * @throws IllegalArgumentException unless it is finite and positive
     */
    public Differences {
      Require.finitePositive("delta", width);
    }

    @Override
    public void apply(Objective f, double[] u, double step, double[] v, double[][] scratch) {
      double[] point = scratch[0];
      Vectors.sum(u, width, v, point);
      f.gradient(point, scratch[1]);
      Vectors.sum(u, -width, v, point);
      f.gradient(point, scratch[2]);
      double factor = -step / (2 * width);
      for (int i = 0; i < v.length; i++) {
        v[i] += factor * (scratch[1][i] - scratch[2][i]);
      }
    }
  }

  /** The number of scratch vectors that {@link #apply} needs. */
  int SCRATCH = 3;

  /**
   * v ← bracket v.
   *
   * @param f the inner objective
   * @param u the point, length p
   * @param step α
   * @param v length p, overwritten
   * @param scratch {@link #SCRATCH} vectors of length p, overwritten
   */
  void apply(Objective f, double[] u, double step, double[] v, double[][] scratch);
}
