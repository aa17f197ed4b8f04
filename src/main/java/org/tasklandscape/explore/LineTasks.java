package org.tasklandscape.explore;

import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.rule.Require;
import org.teavm.jso.JSExport;

/**
 * w<sub>NAL</sub> = Σ ν<sub>i</sub>w<sub>i</sub>*, w<sub>MAML</sub> = Σ μ<sub>i</sub>w<sub>i</sub>*
 * with ν ∝ ρ<sub>i</sub> and μ ∝ q<sub>i</sub> = q(ρ<sub>i</sub>; m), for equally likely tasks of
 * one parameter and no noise, and 1/(G - 1) = Σ μ<sub>i</sub>(w<sub>i</sub>* -
 * w<sub>MAML</sub>)²/(w<sub>NAL</sub> - w<sub>MAML</sub>)², a part for each task: the tasks as
 * resistors in series. Source: theory 1.4, 1.5, 1.9.
 */
public final class LineTasks {
  private final double[] optima;
  private final double[] curvatures;
  private final double[] left;
  private final double innerStep;
  private final double nal;
  private final double maml;

  private LineTasks(double[] optima, double[] curvatures, Adaptation step) {
    this.optima = optima.clone();
    this.curvatures = curvatures.clone();
    innerStep = step.innerStep();
    left = new double[optima.length];
    for (int i = 0; i < left.length; i++) {
      Require.finite("an optimum", optima[i]);
      left[i] = step.curvature(Require.finitePositive("a curvature", curvatures[i]), 1);
    }
    nal = mean(curvatures);
    maml = mean(left);
  }

  /**
   * Solves NAL and MAML.
   *
   * @param optima w*, at least one
   * @param curvatures ρ, finite and positive, one a task
   * @param innerStep α
   * @param samples m
   * @return the numbers
   * @throws IllegalArgumentException if a rule is broken, or the step solves every task from
   *     anywhere
   */
  static LineTasks of(double[] optima, double[] curvatures, double innerStep, double samples) {
    Require.atLeastOne("the number of tasks", optima.length);
    Require.length("the curvatures", curvatures, optima.length);
    return new LineTasks(optima, curvatures, Adaptation.step(innerStep, samples));
  }

  private double mean(double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * optima[i];
      all += weights[i];
    }
    if (!(all > 0)) {
      throw new IllegalArgumentException(
          "the step must leave some curvature, got none: it solves every task from anywhere, and no"
              + " solution is better than another");
    }
    return sum / all;
  }

  /** {@return w<sub>NAL</sub>} */
  @JSExport
  public double nal() {
    return nal;
  }

  /** {@return w<sub>MAML</sub>} */
  @JSExport
  public double maml() {
    return maml;
  }

  /** {@return q<sub>i</sub>, what the step leaves of each curvature} */
  @JSExport
  public double[] left() {
    return left.clone();
  }

  /**
   * u<sub>i</sub> = w - αρ<sub>i</sub>(w - w<sub>i</sub>*), the mean of each task's step.
   *
   * @param w where it begins
   * @return one a task
   */
  @JSExport
  public double[] adapted(double w) {
    double[] steps = new double[optima.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = w - innerStep * curvatures[i] * (w - optima[i]);
    }
    return steps;
  }

  /**
   * E<sub>m</sub>(w) = ½ E q<sub>i</sub>(w - w<sub>i</sub>*)².
   *
   * @param w where adaptation begins
   * @return the excess risk after it
   */
  @JSExport
  public double risk(double w) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * (w - optima[i]) * (w - optima[i]);
    }
    return sum / (2 * left.length);
  }

  /** {@return G, NaN where both risks are 0} */
  @JSExport
  public double gain() {
    return risk(nal) / risk(maml);
  }

  /** {@return the part of each task in 1/(G - 1); infinite where NAL and MAML agree} */
  @JSExport
  public double[] resistances() {
    double all = 0;
    for (double q : left) {
      all += q;
    }
    double[] parts = new double[left.length];
    for (int i = 0; i < parts.length; i++) {
      double apart = (optima[i] - maml) / (nal - maml);
      parts[i] = left[i] == 0 || optima[i] == maml ? 0 : left[i] / all * apart * apart;
    }
    return parts;
  }
}
