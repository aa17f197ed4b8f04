package org.tasklandscape.meta;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.tasklandscape.linear.Vectors;
import org.tasklandscape.rule.Require;

/**
 * F(w) = Σ<sub>i</sub> p<sub>i</sub> f<sub>i,out</sub>(u<sub>i</sub>(w)) and g(w) = Σ<sub>i</sub>
 * p<sub>i</sub> g<sub>i</sub>(w), an algorithm on a weighted set of tasks.
 *
 * <p>Tasks are spread over threads, sums run in the order of the tasks: the same bytes on any
 * number of threads. Buffers are kept (one vector a task, a pass a thread), so one caller at a
 * time. A batch of tasks is a choice of weights: tasks of weight 0 cost nothing. Source: theory
 * 3.4.
 */
public final class MetaGradient implements Gradient {
  private final List<MetaTask> tasks;
  private final int size;
  private final double[] weights;
  private final Crew crew;
  private final MetaAlgorithm.Pass[] passes;
  private final double[][] gradients;
  private final double[] values;
  private final double[] norms;

  private MetaGradient(
      MetaAlgorithm algorithm, List<MetaTask> tasks, double[] weights, int threads) {
    this.tasks = List.copyOf(tasks);
    requireApart(this.tasks);
    this.size = tasks.get(0).size();
    this.weights = requireWeights(weights, tasks.size()).clone();
    this.crew = new Crew(threads);
    this.passes = new MetaAlgorithm.Pass[threads];
    Arrays.setAll(passes, i -> algorithm.begin(size));
    this.gradients = new double[tasks.size()][size];
    this.values = new double[tasks.size()];
    this.norms = new double[tasks.size()];
  }

  /**
   * An algorithm on weighted tasks.
   *
   * @param algorithm which
   * @param tasks at least one, of one size; no two share an objective, which keeps buffers
   * @param weights p, finite and at least 0, one a task
   * @param threads at least 1
   * @return F with g
   * @throws IllegalArgumentException if one of these rules is broken
   */
  public static MetaGradient of(
      MetaAlgorithm algorithm, List<MetaTask> tasks, double[] weights, int threads) {
    return new MetaGradient(algorithm, tasks, weights, threads);
  }

  /**
   * An algorithm on equally weighted tasks, in the calling thread.
   *
   * @param algorithm which
   * @param tasks as in {@link #of(MetaAlgorithm, List, double[], int)}
   * @return F with g
   * @throws IllegalArgumentException as there
   */
  public static MetaGradient of(MetaAlgorithm algorithm, List<MetaTask> tasks) {
    double[] equal = new double[tasks.size()];
    Arrays.fill(equal, 1.0 / tasks.size());
    return of(algorithm, tasks, equal, 1);
  }

  private static void requireApart(List<MetaTask> tasks) {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one task, got none");
    }
    Set<Objective> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < tasks.size(); i++) {
      MetaTask task = tasks.get(i);
      if (task.size() != tasks.get(0).size()) {
        throw new IllegalArgumentException(
            "all tasks must have the same size, got %d for the first and %d for number %d"
                .formatted(tasks.get(0).size(), task.size(), i));
      }
      boolean fresh = seen.add(task.inner());
      if (!(fresh && (task.outer() == task.inner() || seen.add(task.outer())))) {
        throw new IllegalArgumentException(
            "no two tasks may share an objective, which keeps buffers, got a second use at task "
                + i);
      }
    }
  }

  private static double[] requireWeights(double[] weights, int count) {
    if (weights.length != count) {
      throw new IllegalArgumentException(
          "there must be one weight for each task, got %d for %d".formatted(weights.length, count));
    }
    for (double weight : weights) {
      Require.finiteAtLeastZero("weights", weight);
    }
    return weights;
  }

  @Override
  public int size() {
    return size;
  }

  /**
   * F(w).
   *
   * @param w length p
   * @return the weighted loss after adaptation
   */
  public double value(double[] w) {
    crew.run(
        tasks.size(),
        (member, i) -> {
          if (weights[i] > 0) {
            MetaTask task = tasks.get(i);
            values[i] = task.outer().value(passes[member].adapt(task.inner(), w));
          }
        });
    return sum(weights, values);
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    return gradient(w, weights, gradient);
  }

  /**
   * F and g of a batch.
   *
   * @param w length p
   * @param batch weights of the tasks, at least 0, used for this call alone
   * @param gradient length p, overwritten; not w itself
   * @return F(w)
   * @throws IllegalArgumentException if there is not one weight for each task
   */
  public double gradient(double[] w, double[] batch, double[] gradient) {
    requireWeights(batch, tasks.size());
    crew.run(
        tasks.size(),
        (member, i) -> {
          if (batch[i] > 0) {
            MetaTask task = tasks.get(i);
            double[] adapted = passes[member].adapt(task.inner(), w);
            values[i] = task.outer().gradient(adapted, gradients[i]);
            passes[member].back(task.inner(), gradients[i]);
          }
        });
    Arrays.fill(gradient, 0);
    for (int i = 0; i < gradients.length; i++) {
      if (batch[i] > 0) {
        Vectors.add(batch[i], gradients[i], gradient);
      }
    }
    return sum(batch, values);
  }

  /**
   * Σ<sub>i</sub> p<sub>i</sub> ‖∇f<sub>i,in</sub>(w)‖, what the step of theory 4.1 asks for.
   *
   * @param w length p
   * @param batch weights of the tasks, at least 0
   * @return the weighted norm
   * @throws IllegalArgumentException if there is not one weight for each task
   */
  public double innerGradientNorm(double[] w, double[] batch) {
    requireWeights(batch, tasks.size());
    crew.run(
        tasks.size(),
        (member, i) -> {
          if (batch[i] > 0) {
            tasks.get(i).inner().gradient(w, gradients[i]);
            norms[i] = Vectors.norm(gradients[i]);
          }
        });
    return sum(batch, norms);
  }

  /** {@return p, a copy} */
  public double[] weights() {
    return weights.clone();
  }

  private static double sum(double[] weights, double[] terms) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        sum += weights[i] * terms[i];
      }
    }
    return sum;
  }
}
