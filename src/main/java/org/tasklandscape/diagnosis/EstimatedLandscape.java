package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.RunningMoments;

/**
 * Clusters of hardness with their centres, and each task within its cluster.
 *
 * <p>Whether the tasks of a cluster share Σ is tested: the mean over all tasks of ‖Σ<sub>i</sub> -
 * Σ‖², estimated without bias for features whitened by Σ, must not exceed {@value #QUANTILE} of its
 * standard errors. If they do, few rows a task are enough; else each task must bring rows of its
 * own.
 */
final class EstimatedLandscape {
  /** One normal draw in a hundred is larger. */
  private static final double QUANTILE = 2.326;

  private final List<TaskSample> samples;
  private final int[] cluster;
  private final List<SharedCovariance> shared = new ArrayList<>();
  private final boolean alike;
  private final NoiseVariances noise;
  private final List<ClusterMoments> clusters = new ArrayList<>();
  private final List<TaskEstimate> tasks = new ArrayList<>();

  EstimatedLandscape(List<TaskSample> samples) {
    this.samples = samples;
    this.cluster = clusters(samples);
    int count = IntStream.of(cluster).max().orElse(0) + 1;
    RunningMoments deviations = new RunningMoments(1);
    for (int k = 0; k < count; k++) {
      SharedCovariance own =
          new SharedCovariance(IntStream.of(members(k)).mapToObj(samples::get).toList());
      shared.add(own);
      DoubleStream.of(own.deviations()).forEach(deviations::add);
    }
    Estimate deviation = deviations.estimate(0);
    this.alike =
        shared.stream().allMatch(SharedCovariance::isKnown)
            && !(deviation.value() > QUANTILE * deviation.standardError());
    this.noise = alike ? NoiseVariances.shared(shared, cluster) : NoiseVariances.ofEach(samples);
    List<TaskShrinkage> shrinkage = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int[] members = members(k);
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

  private int[] members(int index) {
    return IntStream.range(0, cluster.length).filter(i -> cluster[i] == index).toArray();
  }

  /** Terms of shared covariances where nothing speaks against them, else of each task's own. */
  LandscapeTerms terms(int testSamples) {
    return alike
        ? new SharedTerms(shared, cluster, testSamples)
        : new OwnTerms(samples, noise.all(), testSamples);
  }

  /** Whether the tasks of each cluster may share their covariance. */
  boolean isAlike() {
    return alike;
  }

  NoiseVariances noise() {
    return noise;
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
    SimpleMatrix difference = easiest().centre().minus(hardest().centre());
    double square = difference.dot(difference);
    return Math.sqrt(Math.max(0, square - easiest().centreVariance() - hardest().centreVariance()));
  }

  /** The share of tasks in the hardest cluster. */
  double hardShare() {
    int last = clusters.size() - 1;
    return (double) tasks.stream().filter(task -> task.cluster() == last).count() / tasks.size();
  }
}
