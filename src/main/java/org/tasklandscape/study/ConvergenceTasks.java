package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.meta.LogCoshObjective;
import org.tasklandscape.meta.MetaTask;
import org.tasklandscape.meta.QuadraticObjective;
import org.tasklandscape.network.TeacherEnvironment;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/** The random tasks of the chapter on convergence, all with L = 1. */
final class ConvergenceTasks {
  private ConvergenceTasks() {}

  /** A = V diag(λ) Vᵀ with low ≤ λ ≤ 1, c ~ N(0, I). */
  record Quadratic(double[][] curvature, double[] optimum) {
    MetaTask task() {
      return MetaTask.population(new QuadraticObjective(curvature, optimum));
    }
  }

  /** Quadratics that share one A, or have each their own. */
  static List<Quadratic> quadratics(
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
   */
  static List<LogCoshObjective> smooth(RandomStream stream, int tasks, int dimension, int samples) {
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

  /** Easy and hard two-layer networks in turn, each with its exact risk. */
  static List<MetaTask> networks(
      TeacherEnvironment world, Streams streams, String cell, int tasks) {
    List<MetaTask> drawn = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      drawn.add(
          MetaTask.population(
              i % 2 == 0
                  ? world.easyTask(streams, cell, i / 2)
                  : world.hardTask(streams, cell, i / 2)));
    }
    return drawn;
  }

  static List<MetaTask> population(List<LogCoshObjective> risks) {
    return risks.stream().map(MetaTask::population).toList();
  }
}
