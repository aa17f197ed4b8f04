package org.tasklandscape.meta;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.RandomCovariance;
import org.tasklandscape.sampling.RandomStream;

/** Random tasks on which the convergence of MAML is measured, all with L = 1. */
public final class ConvergenceTasks {
  private ConvergenceTasks() {}

  /**
   * ½(w - c)ᵀA(w - c).
   *
   * @param curvature A = V diag(λ) Vᵀ with low ≤ λ ≤ 1
   * @param optimum c ~ N(0, I)
   */
  public record Quadratic(double[][] curvature, double[] optimum) {
    /** {@return the task, known without sampling error} */
    public MetaTask task() {
      return MetaTask.population(new QuadraticObjective(curvature, optimum));
    }
  }

  /**
   * Quadratics that share one A, or have each their own.
   *
   * @param stream of curvatures and optima
   * @param tasks how many
   * @param dimension d
   * @param low the least curvature that can be
   * @param shared whether they share A
   * @return the quadratics
   */
  public static List<Quadratic> quadratics(
      RandomStream stream, int tasks, int dimension, double low, boolean shared) {
    List<Quadratic> drawn = new ArrayList<>();
    double[][] first = RandomCovariance.draw(stream, dimension, low, 1);
    for (int i = 0; i < tasks; i++) {
      double[][] own = i == 0 ? first : RandomCovariance.draw(stream, dimension, low, 1);
      double[] optimum = new double[dimension];
      stream.gaussians(optimum);
      drawn.add(new Quadratic(shared ? first : own, optimum));
    }
    return drawn;
  }

  /**
   * Robust regressions on n standard normal inputs, scaled so that the largest eigenvalue of XᵀX/n
   * is 1, y = ⟨x, c⟩ + z with c ~ N(0, 4I) and z ~ N(0, 1).
   *
   * @param stream of inputs, optima and noise
   * @param tasks how many
   * @param dimension d
   * @param samples n
   * @return their risks
   */
  public static List<LogCoshObjective> smooth(
      RandomStream stream, int tasks, int dimension, int samples) {
    List<LogCoshObjective> drawn = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      double[][] inputs = new double[samples][dimension];
      for (double[] input : inputs) {
        stream.gaussians(input);
      }
      double[] entries = new double[dimension];
      stream.gaussians(entries);
      SimpleMatrix x = new SimpleMatrix(inputs);
      SimpleMatrix gram = x.transpose().mult(x).divide(samples);
      x = x.divide(Math.sqrt(gram.svd().getSingleValue(0)));
      SimpleMatrix y = x.mult(new SimpleMatrix(dimension, 1, true, entries).scale(2));
      double[] targets = new double[samples];
      for (int j = 0; j < samples; j++) {
        targets[j] = y.get(j) + stream.gaussian();
      }
      drawn.add(new LogCoshObjective(x.toArray2(), targets));
    }
    return drawn;
  }

  /**
   * {@return the tasks of some risks}
   *
   * @param risks one a task
   */
  public static List<MetaTask> population(List<LogCoshObjective> risks) {
    return risks.stream().map(MetaTask::population).toList();
  }
}
