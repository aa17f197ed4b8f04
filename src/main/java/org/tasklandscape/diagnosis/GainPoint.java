package org.tasklandscape.diagnosis;

import java.util.OptionalDouble;
import org.tasklandscape.linear.Cholesky;
import org.tasklandscape.linear.Packed;

/**
 * Both solutions, both steps and the excess risks as functions of means over tasks, θ of {@link
 * Learner}. With v = (-w, 1) and K(α) = f E[K],
 *
 * <p>2E(w; α) = v<sup>T</sup> K(α) v - E σ².
 *
 * <p>w<sub>NAL</sub> solves the leading block of E Γ, and α<sub>NAL</sub> = v<sup>T</sup>[ΓPΓ]v
 * over v<sup>T</sup>[α² part]v minimises its risk; w<sub>MAML</sub> solves the leading block of
 * K(α) at the α that makes the least of it. Source: theory 1.3, 1.4, B2.
 */
final class GainPoint {
  /** A pivot below this share of its diagonal entry is rounding. */
  private static final double SINGULAR = 1e-12;

  private static final int ROUNDS = 60;
  private static final double ACCURACY = 1e-11;

  private final double[] theta;
  private final int size;
  private final Learner learner;
  private final double noise;
  private final Cholesky joint;
  private final Cholesky adapted;
  private double[] nal;
  private double[] maml;
  private double nalStep = Double.NaN;
  private double mamlStep = Double.NaN;
  private double[] adaptedNal;
  private double[] adaptedMaml;

  /**
   * Solves.
   *
   * @param search the α of both methods, or where each is to find its own
   */
  GainPoint(double[] theta, int size, Learner learner, StepSearch search) {
    this.theta = theta;
    this.size = size;
    this.learner = learner;
    this.noise = theta[theta.length - 1];
    this.adapted = new Cholesky(size - 1);
    this.joint = new Cholesky(size - 1);
    if (!joint.factorise(Packed.leading(theta, 0, size), SINGULAR)) {
      return;
    }
    double[] v = point(joint, theta);
    double own = search.given().orElseGet(() -> ownStep(v, search.highest()));
    double step = search.given().orElseGet(() -> bestStep(search));
    double[] k = learner.adapted(theta, size, step);
    if (adapted.factorise(Packed.leading(k, 0, size), SINGULAR)) {
      nal = v;
      nalStep = own;
      mamlStep = step;
      adaptedNal = learner.adapted(theta, size, own);
      adaptedMaml = k;
      maml = point(adapted, k);
    }
  }

  /**
   * Where α is looked for.
   *
   * @param given α, where it is
   * @param highest the largest
   * @param cells the parts of [0, highest] in which minima are told apart
   */
  record StepSearch(OptionalDouble given, double highest, int cells) {
    StepSearch withCells(int count) {
      return new StepSearch(given, highest, count);
    }
  }

  /** argmin of the quadratic f(α) = v'K(α)v. */
  private double ownStep(double[] v, double highest) {
    double[] c = learner.coefficients(1);
    int p = Packed.length(size);
    double slope = c[1] * Packed.form(theta, p, v, v);
    double bend = c[2] * Packed.form(theta, 2 * p, v, v) + c[3] * Packed.form(theta, 3 * p, v, v);
    if (bend > 0) {
      return Math.max(0, Math.min(highest, -slope / (2 * bend)));
    }
    return slope + bend * highest < 0 ? highest : 0;
  }

  /**
   * The α of the least risk: the best of evenly spaced ones, then the root of the slope between its
   * neighbours, by regula falsi with halved ends (Illinois). By stationarity in w the slope of
   * min_w v'K(α)v is that of v'K(α)v with v held.
   */
  private double bestStep(StepSearch search) {
    double width = search.highest() / search.cells();
    int best = 0;
    double least = risk(0);
    for (int i = 1; i <= search.cells(); i++) {
      double risk = risk(i * width);
      if (risk < least) {
        least = risk;
        best = i;
      }
    }
    double left = Math.max(0, best - 1) * width;
    double right = Math.min(search.cells(), best + 1) * width;
    double low = slope(left);
    double high = slope(right);
    if (!(low < 0 && high > 0)) {
      return best * width;
    }
    double step = best * width;
    for (int i = 0; i < ROUNDS; i++) {
      double before = step;
      step = left - low * (right - left) / (high - low);
      double slope = slope(step);
      if (Math.abs(step - before) <= ACCURACY * search.highest() || !(slope != 0)) {
        break;
      }
      if (slope < 0) {
        left = step;
        low = slope;
        high /= 2;
      } else {
        right = step;
        high = slope;
        low /= 2;
      }
    }
    return step;
  }

  /** The slope of {@link #risk}; NaN where K(α) is not positive definite. */
  private double slope(double step) {
    double[] k = learner.adapted(theta, size, step);
    if (!adapted.factorise(Packed.leading(k, 0, size), SINGULAR)) {
      return Double.NaN;
    }
    double[] v = point(adapted, k);
    double[] c = learner.coefficients(1);
    int p = Packed.length(size);
    double bend = c[2] * Packed.form(theta, 2 * p, v, v) + c[3] * Packed.form(theta, 3 * p, v, v);
    return c[1] * Packed.form(theta, p, v, v) + 2 * step * bend;
  }

  /** min over w of v'K(α)v; infinite where K(α) is not positive definite. */
  private double risk(double step) {
    double[] k = learner.adapted(theta, size, step);
    if (!adapted.factorise(Packed.leading(k, 0, size), SINGULAR)) {
      return Double.POSITIVE_INFINITY;
    }
    double[] v = point(adapted, k);
    return Packed.form(k, 0, v, v);
  }

  /** v = (-A<sup>-1</sup>b, 1). */
  private double[] point(Cholesky block, double[] matrix) {
    double[] b = new double[size];
    for (int i = 0; i < size - 1; i++) {
      b[i] = matrix[Packed.index(i, size - 1, size)];
    }
    double[] w = block.solution(b);
    double[] v = new double[size];
    for (int i = 0; i < w.length; i++) {
      v[i] = -w[i];
    }
    v[size - 1] = 1;
    return v;
  }

  /** Twice the excess risk of v after a step of α under these means. */
  double excess(double[] v, double step) {
    return learner.excess(theta, v, step);
  }

  /** Whether both solutions exist and both excess risks are positive. */
  boolean isValid() {
    return nal != null && excessMaml() > 0 && excessNal() > 0;
  }

  /** v of NAL; null where it has no solution. */
  double[] nal() {
    return nal;
  }

  /** v of MAML; null where it has no solution. */
  double[] maml() {
    return maml;
  }

  double nalStep() {
    return nalStep;
  }

  double mamlStep() {
    return mamlStep;
  }

  double noiseVariance() {
    return noise;
  }

  /** v<sub>NAL</sub> - v<sub>MAML</sub>. */
  double[] lead() {
    double[] lead = nal.clone();
    for (int i = 0; i < size; i++) {
      lead[i] -= maml[i];
    }
    return lead;
  }

  /** 2 E(w<sub>NAL</sub>; α<sub>NAL</sub>). */
  double excessNal() {
    return Packed.form(adaptedNal, 0, nal, nal) - noise;
  }

  /** 2 E(w<sub>MAML</sub>; α<sub>MAML</sub>). */
  double excessMaml() {
    return Packed.form(adaptedMaml, 0, maml, maml) - noise;
  }

  /** 2 E(w<sub>NAL</sub>; 0). */
  double excessWithoutStep() {
    return excess(nal, 0);
  }

  /** (v - v')<sup>T</sup> [Q, 0; 0, 0] (v - v'), where v and v' end in 1. */
  double distance(double[] v, double[] other) {
    double[] difference = new double[size];
    for (int i = 0; i < size; i++) {
      difference[i] = v[i] - other[i];
    }
    return Packed.form(adaptedMaml, 0, difference, difference);
  }

  /** Q a at MAML's step. */
  double[] hessian(double[] a) {
    return Packed.multiply(adaptedMaml, 0, a);
  }

  /**
   * The gradient of log 2E(w<sub>NAL</sub>) in θ. α<sub>NAL</sub> is stationary, w<sub>NAL</sub> is
   * not, so its motion counts: with h = -E[Σ]<sup>-1</sup>2Kv it adds h<sup>T</sup>Γv.
   */
  double[] gradientNal() {
    double excess = excessNal();
    double[] gradient = gradientAt(nal, nalStep, excess);
    double[] h = joint.solution(Packed.multiply(adaptedNal, 0, nal));
    double[] motion = new double[size];
    for (int i = 0; i < h.length; i++) {
      motion[i] = -2 * h[i];
    }
    Packed.addGradient(1 / excess, motion, nal, gradient, 0);
    return gradient;
  }

  /** The gradient of log 2E(w<sub>MAML</sub>) in θ: by stationarity w and α stay put. */
  double[] gradientMaml() {
    return gradientAt(maml, mamlStep, excessMaml());
  }

  /** The gradient of log 2E(w<sub>NAL</sub>; 0) in θ: w_NAL is stationary there. */
  double[] gradientWithoutStep() {
    return gradientAt(nal, 0, excessWithoutStep());
  }

  private double[] gradientAt(double[] v, double step, double excess) {
    double[] gradient = new double[theta.length];
    learner.addGradient(1 / excess, step, v, v, gradient);
    gradient[theta.length - 1] = -1 / excess;
    return gradient;
  }

  /** The influence of a task on w<sub>NAL</sub> - w<sub>MAML</sub> at these steps. */
  double[] influence(double[] task) {
    double[] first = joint.solution(Packed.multiply(task, 0, nal));
    double[] second =
        adapted.solution(Packed.multiply(learner.adapted(task, size, mamlStep), 0, maml));
    for (int i = 0; i < first.length; i++) {
      first[i] -= second[i];
    }
    return first;
  }
}
