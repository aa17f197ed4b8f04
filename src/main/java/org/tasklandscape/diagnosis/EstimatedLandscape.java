package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.stats.Estimate;

/**
 * The landscape as a reader sees it: clusters of hardness with their centres, each task within its
 * cluster, and the spread of hardness over all. None of it enters the gain, which is estimated from
 * each task's own rows: tasks that are not told apart are not taken for equal.
 */
final class EstimatedLandscape {
  private final List<TaskSample> samples;
  private final NoiseVariances noise;
  private final HardnessSpread spread;
  private final int[] cluster;
  private final List<ClusterMoments> clusters = new ArrayList<>();
  private final List<TaskEstimate> tasks = new ArrayList<>();

  EstimatedLandscape(List<TaskSample> samples, InputTests inputs) {
    this.samples = samples;
    this.noise = new NoiseVariances(samples);
    this.spread = new HardnessSpread(samples, inputs.inflation(HardnessSpread.ratio(samples)));
    this.cluster = HardnessMixture.clusters(spread.logCurvatures(), spread.errors());
    double[] filled = noise.filled();
    List<TaskShrinkage> shrinkage = new ArrayList<>();
    for (int k = 0; k <= IntStream.of(cluster).max().orElse(0); k++) {
      int[] members = members(k);
      ClusterMoments moments =
          new ClusterMoments(
              IntStream.of(members).mapToObj(samples::get).toList(),
              IntStream.of(members).mapToDouble(i -> filled[i]).toArray());
      clusters.add(moments);
      shrinkage.add(new TaskShrinkage(moments));
    }
    for (int i = 0; i < cluster.length; i++) {
      tasks.add(shrinkage.get(cluster[i]).estimate(samples.get(i), noise.get(i), cluster[i]));
    }
  }

  private int[] members(int index) {
    return IntStream.range(0, cluster.length).filter(i -> cluster[i] == index).toArray();
  }

  /** θ of each task that tells its noise, in the order of the table: unbiased, of its own rows. */
  double[][] terms() {
    // Looked up, never iterated over: most tables have few different numbers of rows.
    Map<Double, WishartPowers> powers = new HashMap<>();
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      TaskSample sample = samples.get(i);
      if (!Double.isNaN(noise.get(i))) {
        double[] row =
            powers
                .computeIfAbsent(sample.degrees(), n -> new WishartPowers(sample.size(), n))
                .parts(sample);
        row[row.length - 1] = noise.get(i);
        rows.add(row);
      }
    }
    return rows.toArray(double[][]::new);
  }

  /**
   * The mean of θ if inputs had another kurtosis, for isotropic tasks: then ΓPΓ is estimated too
   * large by a factor of 1 + b, b = (κ - 1)(d + 2)/(ν + 2), and products of three, with three pairs
   * of rows that may be one, by 1 + 3b.
   */
  double[] means(double[][] terms, double kurtosis) {
    double[] means = new double[terms[0].length];
    int p = (means.length - 1) / Learner.MATRICES;
    int row = 0;
    for (int i = 0; i < samples.size(); i++) {
      if (!Double.isNaN(noise.get(i))) {
        TaskSample sample = samples.get(i);
        double bias = (kurtosis - 1) * (sample.features() + 2) / (sample.degrees() + 2);
        double[] powers = {1, 1 + bias, 1 + 3 * bias, 1 + 3 * bias, 1};
        for (int k = 0; k < means.length; k++) {
          means[k] += terms[row][k] / (Math.max(0.1, powers[k / p]) * terms.length);
        }
        row++;
      }
    }
    return means;
  }

  ClusterMoments easiest() {
    return clusters.get(0);
  }

  ClusterMoments hardest() {
    return clusters.get(clusters.size() - 1);
  }

  List<HardnessCluster> clusters() {
    return clusters.stream().map(ClusterMoments::summary).toList();
  }

  List<TaskEstimate> tasks() {
    return List.copyOf(tasks);
  }

  List<TaskSample> samples() {
    return samples;
  }

  boolean isOneCluster() {
    return clusters.size() == 1;
  }

  /** τ of log ρ. */
  Estimate spread() {
    return spread.deviation();
  }

  /** The curvature in the middle of the tasks, exp μ̂. */
  double middleCurvature() {
    return StrictMath.exp(spread.centre());
  }

  /** Σ̂ of a task, between its own rows and its cluster. */
  SimpleMatrix covariance(int task) {
    return new TaskShrinkage(clusters.get(cluster[task])).covariance(samples.get(task));
  }

  /** R² = ‖ĉ<sub>E</sub> - ĉ<sub>H</sub>‖² less the variance of both estimates, at least 0. */
  double distance() {
    if (isOneCluster()) {
      return Double.NaN;
    }
    SimpleMatrix difference = easiest().centre().minus(hardest().centre());
    double square = difference.dot(difference);
    return Math.sqrt(Math.max(0, square - easiest().centreVariance() - hardest().centreVariance()));
  }

  /** The share of tasks in the hardest cluster. */
  double hardShare() {
    int last = clusters.size() - 1;
    return (double) Arrays.stream(cluster).filter(k -> k == last).count() / cluster.length;
  }
}
