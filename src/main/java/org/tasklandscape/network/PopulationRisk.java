package org.tasklandscape.network;

import static org.tasklandscape.linear.Vectors.dot;

import java.util.Arrays;
import org.tasklandscape.meta.Objective;

/**
 * f(W) = ½ E (g(W; x) - g(W*; x))² = ½ Σ K(w<sub>i</sub>, w<sub>j</sub>) - Σ K(w<sub>i</sub>,
 * w*<sub>j</sub>) + ½ Σ K(w*<sub>i</sub>, w*<sub>j</sub>): the exact risk of a two-layer network
 * g(W; x) = Σ<sub>j</sub> φ(⟨w<sub>j</sub>, x⟩) on a teacher's data (theory 3.3).
 *
 * <p>∇<sub>w_i</sub> f = Σ<sub>j</sub> ∂K(w<sub>i</sub>, w<sub>j</sub>) - Σ<sub>j</sub>
 * ∂K(w<sub>i</sub>, w*<sub>j</sub>), derivatives in the first slot, j = i included. W ∈
 * R<sup>d×k</sup> lies row by row in one array: entry (feature i, neuron j) at i k + j. Cost O(k²
 * d), no allocation; it keeps buffers, so one thread uses it at a time.
 */
public final class PopulationRisk implements Objective {
  /** Where sin² θ is below this, ab - s² is computed from the residual instead. */
  private static final double NEARLY_PARALLEL = 1e-3;

  private final PopulationKernel kernel;
  private final int d;
  private final int k;
  private final double[][] teacher;
  private final double constant;
  private final double[][] student;
  private final double[][] direction;
  private final double[] c = new double[PopulationKernel.COEFFICIENTS];
  private final double[] sum;

  private PopulationRisk(PopulationKernel kernel, int d, int k, double[] teacher) {
    if (d < 1 || k < 1 || teacher.length != d * k) {
      throw new IllegalArgumentException(
          "a teacher must have d k entries, d >= 1, k >= 1, got d = %d, k = %d, %d entries"
              .formatted(d, k, teacher.length));
    }
    this.kernel = kernel;
    this.d = d;
    this.k = k;
    this.teacher = new double[k][d];
    this.student = new double[k][d];
    this.direction = new double[k][d];
    this.sum = new double[d];
    neurons(teacher, this.teacher);
    this.constant = sumOfKernels(this.teacher, this.teacher) / 2;
  }

  /**
   * The risk against a ReLU teacher.
   *
   * @param variance ρ &gt; 0: inputs are N(0, ρI)
   * @param d the number of features
   * @param k the number of neurons, of student and teacher alike
   * @param teacher W*, d k entries
   * @return the risk
   * @throws IllegalArgumentException if a size or ρ is not positive, or the sizes do not match
   */
  public static PopulationRisk relu(double variance, int d, int k, double[] teacher) {
    return new PopulationRisk(new ReluKernel(variance), d, k, teacher);
  }

  /**
   * The risk against a teacher of activation erf(·/√2).
   *
   * @param variance ρ &gt; 0: inputs are N(0, ρI)
   * @param d the number of features
   * @param k the number of neurons, of student and teacher alike
   * @param teacher W*, d k entries
   * @return the risk
   * @throws IllegalArgumentException if a size or ρ is not positive, or the sizes do not match
   */
  public static PopulationRisk erf(double variance, int d, int k, double[] teacher) {
    return new PopulationRisk(new ErfKernel(variance), d, k, teacher);
  }

  static void requireVariance(double variance) {
    if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("must have a finite variance > 0, got " + variance);
    }
  }

  @Override
  public int size() {
    return d * k;
  }

  @Override
  public double value(double[] w) {
    neurons(w, student);
    return sumOfKernels(student, student) / 2 - sumOfKernels(student, teacher) + constant;
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    neurons(w, student);
    double value = constant;
    for (int i = 0; i < k; i++) {
      Arrays.fill(sum, 0);
      double[] wi = student[i];
      value += slopes(wi, student, 1) / 2 - slopes(wi, teacher, -1);
      scatter(i, gradient);
    }
    return value;
  }

  /** Adds sign Σ_j ∂K(w, v_j) to the sum and returns Σ_j K(w, v_j). */
  private double slopes(double[] w, double[][] others, double sign) {
    double value = 0;
    double a = dot(w, w);
    for (double[] v : others) {
      double b = dot(v, v);
      double s = dot(w, v);
      double g = gram(w, v, a, b, s);
      value += kernel.first(a, b, s, g, c);
      add(sign * c[PopulationKernel.A], w);
      add(sign * c[PopulationKernel.B], v);
    }
    return value;
  }

  @Override
  public void hessianVector(double[] w, double[] v, double[] product) {
    neurons(w, student);
    neurons(v, direction);
    for (int i = 0; i < k; i++) {
      Arrays.fill(sum, 0);
      for (int j = 0; j < k; j++) {
        double[] wj = student[j];
        bend(i, wj, 2 * dot(wj, direction[j]), dot(student[i], direction[j]), 1);
        add(c[PopulationKernel.B], direction[j]);
        bend(i, teacher[j], 0, 0, -1);
      }
      scatter(i, product);
    }
  }

  /** Adds sign (A ẇ + Ȧ w + Ḃ v) of neuron i and a vector v, ḃ and ⟨w, v̇⟩ given. */
  private void bend(int i, double[] v, double bDot, double part, double sign) {
    double[] w = student[i];
    double a = dot(w, w);
    double b = dot(v, v);
    double s = dot(w, v);
    double[] wDot = direction[i];
    kernel.second(a, b, s, gram(w, v, a, b, s), 2 * dot(w, wDot), bDot, dot(wDot, v) + part, c);
    add(sign * c[PopulationKernel.A], wDot);
    add(sign * c[PopulationKernel.A_DOT], w);
    add(sign * c[PopulationKernel.B_DOT], v);
  }

  private double sumOfKernels(double[][] left, double[][] right) {
    double total = 0;
    for (double[] w : left) {
      double a = dot(w, w);
      for (double[] v : right) {
        double b = dot(v, v);
        double s = dot(w, v);
        total += kernel.value(a, b, s, gram(w, v, a, b, s));
      }
    }
    return total;
  }

  /** g = ab - s² = a ‖v - (s/a) w‖², the second form where the first would cancel. */
  private double gram(double[] w, double[] v, double a, double b, double s) {
    if (w == v || a == 0 || b == 0) {
      return 0;
    }
    double g = a * b - s * s;
    if (g > NEARLY_PARALLEL * a * b) {
      return g;
    }
    double residual = 0;
    double along = s / a;
    for (int i = 0; i < d; i++) {
      double r = v[i] - along * w[i];
      residual += r * r;
    }
    return a * residual;
  }

  private void add(double factor, double[] v) {
    for (int i = 0; i < d; i++) {
      sum[i] += factor * v[i];
    }
  }

  private void neurons(double[] w, double[][] rows) {
    for (int j = 0; j < k; j++) {
      for (int i = 0; i < d; i++) {
        rows[j][i] = w[i * k + j];
      }
    }
  }

  private void scatter(int neuron, double[] out) {
    for (int i = 0; i < d; i++) {
      out[i * k + neuron] = sum[i];
    }
  }
}
