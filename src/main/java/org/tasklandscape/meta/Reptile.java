package org.tasklandscape.meta;

import org.tasklandscape.linear.Vectors;

/**
 * g<sub>i</sub>(w) = w - u<sub>i</sub>(w): to move against it is to move towards the adapted
 * parameters, w ← w + ε E(u<sub>i</sub> - w).
 *
 * <p>It looks at the inner objective alone: give it all samples there. After one gradient step g is
 * α∇f<sub>in</sub>(w), NAL's direction. It is the gradient of no F that is reported beside it, so
 * optimisers that search along a line are not for it. Source: theory B7.
 *
 * @param adaptation how u is reached; its way back is not used
 */
public record Reptile(MetaAlgorithm adaptation) implements MetaAlgorithm {
  @Override
  public Pass begin(int size) {
    return new Displacement(adaptation.begin(size), size);
  }

  private static final class Displacement implements Pass {
    private final Pass pass;
    private final double[] start;
    private double[] end;

    Displacement(Pass pass, int size) {
      this.pass = pass;
      this.start = new double[size];
    }

    @Override
    public double[] adapt(Objective inner, double[] w) {
      Vectors.copy(w, start);
      end = pass.adapt(inner, w);
      return end;
    }

    @Override
    public void back(Objective inner, double[] v) {
      Vectors.sum(start, -1, end, v);
    }
  }
}
