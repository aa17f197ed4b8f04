package org.tasklandscape.diagnosis;

import org.tasklandscape.linear.Cholesky;
import org.tasklandscape.linear.Packed;

/**
 * Both solutions and both excess risks as functions of means over tasks. With v = (-w, 1),
 *
 * <p>2F<sub>m</sub>(w) = v<sup>T</sup> E[K] v, K = [Q, Qw*; w*<sup>T</sup>Q, w*<sup>T</sup>Qw* + σ²
 * + (α²σ²/m) tr(Σ²)],
 *
 * <p>so w<sub>MAML</sub> solves the leading block of E[K] and w<sub>NAL</sub> that of E[Γ], and
 * 2E<sub>m</sub>(w) = v<sup>T</sup> E[K] v - E[σ²]. The means are θ = (E K, E Γ, E σ²), packed.
 * Source: theory 1.3, 1.4.
 */
final class GainPoint {
  /** A pivot below this share of its diagonal entry is rounding. */
  private static final double SINGULAR = 1e-12;

  private final double[] theta;
  private final int size;
  private final double[] nal;
  private final double[] maml;
  private final double excessNal;
  private final double excessMaml;
  private final Cholesky joint;
  private final Cholesky adapted;

  GainPoint(double[] theta, int size) {
    this.theta = theta;
    this.size = size;
    int p = Packed.length(size);
    this.adapted = new Cholesky(size - 1);
    this.joint = new Cholesky(size - 1);
    if (joint.factorise(Packed.leading(theta, p, size), SINGULAR)
        && adapted.factorise(Packed.leading(theta, 0, size), SINGULAR)) {
      this.nal = point(joint, p);
      this.maml = point(adapted, 0);
      this.excessNal = excess(nal);
      this.excessMaml = excess(maml);
    } else {
      this.nal = null;
      this.maml = null;
      this.excessNal = Double.NaN;
      this.excessMaml = Double.NaN;
    }
  }

  /** How long θ is. */
  static int length(int size) {
    return 2 * Packed.length(size) + 1;
  }

  /** v = (-A<sup>-1</sup>b, 1). */
  private double[] point(Cholesky block, int from) {
    double[] b = new double[size];
    for (int i = 0; i < size - 1; i++) {
      b[i] = theta[from + Packed.index(i, size - 1, size)];
    }
    double[] w = block.solution(b);
    double[] v = new double[size];
    for (int i = 0; i < w.length; i++) {
      v[i] = -w[i];
    }
    v[size - 1] = 1;
    return v;
  }

  /** Twice the excess risk of v under these means. */
  double excess(double[] v) {
    return Packed.form(theta, 0, v, v) - theta[theta.length - 1];
  }

  /** Whether both solutions exist and both excess risks are positive. */
  boolean isValid() {
    return excessMaml > 0 && excessNal > 0;
  }

  /** v of NAL; null where it has no solution. */
  double[] nal() {
    return nal;
  }

  /** v of MAML; null where it has no solution. */
  double[] maml() {
    return maml;
  }

  /** v<sub>NAL</sub> - v<sub>MAML</sub>. */
  double[] lead() {
    double[] lead = nal.clone();
    for (int i = 0; i < size; i++) {
      lead[i] -= maml[i];
    }
    return lead;
  }

  /** 2 E<sub>m</sub>(w<sub>NAL</sub>). */
  double excessNal() {
    return excessNal;
  }

  /** 2 E<sub>m</sub>(w<sub>MAML</sub>). */
  double excessMaml() {
    return excessMaml;
  }

  /** (v - v')<sup>T</sup> [Q, 0; 0, 0] (v - v'), where v and v' end in 1. */
  double distance(double[] v, double[] other) {
    double[] difference = new double[size];
    for (int i = 0; i < size; i++) {
      difference[i] = v[i] - other[i];
    }
    return Packed.form(theta, 0, difference, difference);
  }

  /**
   * The gradient of log 2E<sub>m</sub>(w<sub>NAL</sub>) in θ. The risk is not stationary at w_NAL,
   * so its motion counts: with g = 2(E[K]v) and h = -E[Σ]<sup>-1</sup>g it adds h<sup>T</sup>Γv.
   */
  double[] gradientNal() {
    double[] gradient = gradientAt(nal, excessNal);
    double[] slope = Packed.multiply(theta, 0, nal);
    double[] h = joint.solution(slope);
    double[] motion = new double[size];
    for (int i = 0; i < h.length; i++) {
      motion[i] = -2 * h[i];
    }
    Packed.addGradient(1 / excessNal, motion, nal, gradient, Packed.length(size));
    return gradient;
  }

  /** The gradient of log 2E<sub>m</sub>(w<sub>MAML</sub>) in θ: by stationarity w stays put. */
  double[] gradientMaml() {
    return gradientAt(maml, excessMaml);
  }

  private double[] gradientAt(double[] v, double excess) {
    double[] gradient = new double[theta.length];
    Packed.addGradient(1 / excess, v, v, gradient, 0);
    gradient[theta.length - 1] = -1 / excess;
    return gradient;
  }

  /** The influence of a task on w<sub>NAL</sub> - w<sub>MAML</sub>. */
  double[] influence(double[] task) {
    double[] first = joint.solution(Packed.multiply(task, Packed.length(size), nal));
    double[] second = adapted.solution(Packed.multiply(task, 0, maml));
    for (int i = 0; i < first.length; i++) {
      first[i] -= second[i];
    }
    return first;
  }
}
