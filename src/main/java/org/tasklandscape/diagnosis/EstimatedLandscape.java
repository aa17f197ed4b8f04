package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Clusters of hardness with their centres, and each task within its cluster. */
final class EstimatedLandscape {
  private final List<ClusterMoments> clusters = new ArrayList<>();
  private final List<TaskEstimate> tasks = new ArrayList<>();

  EstimatedLandscape(List<TaskSample> samples, NoiseVariances noise) {
    int[] cluster = clusters(samples);
    int count = IntStream.of(cluster).max().orElse(0) + 1;
    List<TaskShrinkage> shrinkage = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int own = k;
      int[] members =
          IntStream.range(0, cluster.length).filter(i -> cluster[i] == own).toArray();
      ClusterMoments moments =
          new ClusterMoments(
              IntStream.of(members).mapToObj(samples::get).toList(),
              IntStream.of(members).mapToDouble(noise::get).toArray());
      clusters.add(moments);
      shrinkage.add(new TaskShrinkage(moments));
    }
    for (int i = 0; i < cluster.length; i++) {
      tasks.add(shrinkage.get(cluster[i]).estimate(samples.get(i), noise.get(i), cluster[i]));
    }
  }

  /** Clusters by log ρ̂, with tr(Σ²)/(tr Σ)² of all tasks together in the errors. */
  private static int[] clusters(List<TaskSample> samples) {
    double squares = 0;
    double traces = 0;
    for (TaskSample sample : samples) {
      double n = sample.degrees();
      double t = sample.trace() * sample.trace();
      squares += (n * sample.squares() / t - 1) * n / ((n - 1) * (n + 2));
      traces += ((n + 1) - 2 * sample.squares() / t) * n / ((n - 1) * (n + 2));
    }
    double ratio = Math.max(1.0 / samples.get(0).features(), Math.min(1, squares / traces));
    double[] x = new double[samples.size()];
    double[] e = new double[samples.size()];
    for (int i = 0; i < x.length; i++) {
      double n = samples.get(i).degrees();
      x[i] = StrictMath.log(samples.get(i).trace() / n);
      e[i] = 2 * ratio / n;
    }
    return HardnessMixture.clusters(x, e);
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

  boolean isOneCluster() {
    return clusters.size() == 1;
  }

  /** R² = ‖ĉ<sub>E</sub> - ĉ<sub>H</sub>‖² less the variance of both estimates, at least 0. */
  double distance() {
    if (isOneCluster()) {
      return Double.NaN;
    }
    var difference = easiest().centre().minus(hardest().centre());
    double square = difference.dot(difference);
    return Math.sqrt(
        Math.max(0, square - easiest().centreVariance() - hardest().centreVariance()));
  }

  /** The share of tasks in the hardest cluster. */
  double hardShare() {
    int last = clusters.size() - 1;
    return (double) tasks.stream().filter(task -> task.cluster() == last).count() / tasks.size();
  }
}
