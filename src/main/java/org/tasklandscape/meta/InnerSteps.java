package org.tasklandscape.meta;

import java.util.Arrays;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;

/**
 * u<sub>0</sub> = w, u<sub>j+1</sub> = u<sub>j</sub> - αP∇f<sub>in</sub>(u<sub>j</sub>), and
 * g<sub>i</sub>(w) = B<sub>0</sub> ⋯ B<sub>k-1</sub> ∇f<sub>out</sub>(u<sub>k</sub>) with
 * B<sub>j</sub> = I - α∇²f<sub>in</sub>(u<sub>j</sub>)P: adaptation by gradient steps. P leaves out
 * the frozen parameters; without any it is I.
 *
 * <p>B<sub>j</sub> is the transposed Jacobian of the step: P acts first, so frozen parameters still
 * learn how they shape the path of the others. Source: theory 3.4; ANIL of B7.
 *
 * @param innerStep α, finite and at least 0
 * @param steps k, at least 0
 * @param bracket how B<sub>j</sub> is taken
 * @param frozen the parameters that keep their value, from 0
 */
public record InnerSteps(double innerStep, int steps, Bracket bracket, int... frozen)
    implements MetaAlgorithm {
  /**
   * Checks the rule of each parameter and copies the indices.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public InnerSteps {
    Require.finiteAtLeastZero("the inner step", innerStep);
    if (steps < 0) {
      throw new IllegalArgumentException("inner steps must be >= 0, got " + steps);
    }
    // A set: in order, each once.
    frozen = Arrays.stream(frozen).sorted().distinct().toArray();
  }

  /** {@return the parameters that keep their value, a copy, in order, each once} */
  @Override
  public int[] frozen() {
    return frozen.clone();
  }

  @Override
  public Pass begin(int size) {
    if (frozen.length > 0 && (frozen[0] < 0 || frozen[frozen.length - 1] >= size)) {
      throw new IllegalArgumentException(
          "frozen parameters must have indices from 0 to %d, got %s"
              .formatted(size - 1, Arrays.toString(frozen)));
    }
    return new Path(size);
  }

  private final class Path implements Pass {
    private final double[][] path;
    private final double[][] scratch;
    private final double[] aside = new double[frozen.length];

    Path(int size) {
      this.path = new double[steps + 1][size];
      this.scratch = new double[Bracket.SCRATCH][size];
    }

    @Override
    public double[] adapt(Objective inner, double[] w) {
      Vectors.copy(w, path[0]);
      for (int j = 0; j < steps; j++) {
        inner.gradient(path[j], scratch[0]);
        for (int i : frozen) {
          scratch[0][i] = 0;
        }
        Vectors.sum(path[j], -innerStep, scratch[0], path[j + 1]);
      }
      return path[steps];
    }

    @Override
    public void back(Objective inner, double[] v) {
      if (innerStep > 0) {
        for (int j = steps - 1; j >= 0; j--) {
          backStep(inner, path[j], v);
        }
      }
    }

    /** v ← v - αHPv = (I - αH)Pv + (I - P)v. */
    private void backStep(Objective inner, double[] u, double[] v) {
      for (int i = 0; i < frozen.length; i++) {
        aside[i] = v[frozen[i]];
        v[frozen[i]] = 0;
      }
      bracket.apply(inner, u, innerStep, v, scratch);
      for (int i = 0; i < frozen.length; i++) {
        v[frozen[i]] += aside[i];
      }
    }
  }
}
