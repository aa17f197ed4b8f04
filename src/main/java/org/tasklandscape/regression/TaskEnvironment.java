package org.tasklandscape.regression;

import java.util.ArrayList;
import java.util.List;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.Categorical;
import org.tasklandscape.sampling.RandomStream;

/**
 * A distribution over tasks: with probability p<sub>i</sub> a task of cluster i.
 *
 * <p>A finite environment is the case in which every cluster is one task. Source: theory, sections
 * 0 and 1.
 */
public final class TaskEnvironment {
  private final double[] probabilities;
  private final Categorical law;
  private final List<TaskCluster> clusters;

  private TaskEnvironment(double[] probabilities, List<TaskCluster> clusters) {
    this.probabilities = checked(probabilities, clusters.size());
    this.law = Categorical.of(probabilities);
    this.clusters = List.copyOf(clusters);
    int d = clusters.get(0).centre().dimension();
    for (int i = 1; i < clusters.size(); i++) {
      int other = clusters.get(i).centre().dimension();
      if (other != d) {
        throw new IllegalArgumentException(
            "all tasks must have the same dimension, got %d for the first and %d for number %d"
                .formatted(d, other, i));
      }
    }
  }

  /** Probabilities sum to 1 up to the rounding of their decimal digits. */
  private static double[] checked(double[] values, int count) {
    if (values.length != count || count == 0) {
      throw new IllegalArgumentException(
          "there must be one probability for each task or cluster, and at least one, got "
              + "%d for %d".formatted(values.length, count));
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      Require.finiteAtLeastZero("probability " + i, values[i]);
      sum += values[i];
    }
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException("probabilities must sum to 1, got the sum " + sum);
    }
    return values.clone();
  }

  /**
   * Finitely many tasks.
   *
   * @param probabilities p, one for each task, of sum 1
   * @param tasks the tasks, of one dimension
   * @return the environment
   * @throws IllegalArgumentException if the numbers or dimensions disagree, or p is not a
   *     distribution
   */
  public static TaskEnvironment finite(double[] probabilities, List<LinearTask> tasks) {
    List<TaskCluster> clusters = new ArrayList<>(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      clusters.add(TaskCluster.around("task " + i, tasks.get(i), 0));
    }
    return new TaskEnvironment(probabilities, clusters);
  }

  /**
   * A mixture of clusters.
   *
   * @param probabilities p, one for each cluster, of sum 1
   * @param clusters the clusters, of one dimension
   * @return the environment
   * @throws IllegalArgumentException if the numbers or dimensions disagree, or p is not a
   *     distribution
   */
  public static TaskEnvironment mixture(double[] probabilities, List<TaskCluster> clusters) {
    return new TaskEnvironment(probabilities, clusters);
  }

  /** {@return the number of features, d} */
  public int dimension() {
    return clusters.get(0).centre().dimension();
  }

  /** {@return the clusters, at least one} */
  public List<TaskCluster> clusters() {
    return clusters;
  }

  /**
   * p<sub>i</sub>.
   *
   * @param cluster i
   * @return the probability of cluster i
   */
  public double probability(int cluster) {
    return probabilities[cluster];
  }

  /**
   * Draws a task: its cluster, then its optimum w* = c + √r ξ, ξ ~ N(0, I).
   *
   * @param stream the source of randomness
   * @return the task
   */
  public LinearTask draw(RandomStream stream) {
    TaskCluster cluster = clusters.get(drawCluster(stream));
    double[] optimum = NdArrays.entries(cluster.centre().solution());
    double scale = Math.sqrt(cluster.spread());
    for (int i = 0; i < optimum.length; i++) {
      optimum[i] += scale * stream.gaussian();
    }
    return LinearTask.of(
        cluster.centre().shape(), NdArrays.column(optimum), cluster.centre().noiseVariance());
  }

  int drawCluster(RandomStream stream) {
    return law.draw(stream);
  }
}
