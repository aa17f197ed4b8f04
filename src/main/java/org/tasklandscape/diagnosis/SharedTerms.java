package org.tasklandscape.diagnosis;

import java.util.List;

/** The terms where all tasks of a cluster share their covariance. */
final class SharedTerms implements LandscapeTerms {
  private final List<SharedCovariance> clusters;
  private final int[] cluster;
  private final int testSamples;

  SharedTerms(List<SharedCovariance> clusters, int[] cluster, int testSamples) {
    this.clusters = clusters;
    this.cluster = cluster;
    this.testSamples = testSamples;
  }

  @Override
  public double[][] at(double innerStep) {
    List<SharedRows> rows =
        clusters.stream().map(own -> new SharedRows(own, innerStep, testSamples)).toList();
    int[] seen = new int[clusters.size()];
    double[][] all = new double[cluster.length][];
    for (int i = 0; i < cluster.length; i++) {
      all[i] = rows.get(cluster[i]).row(seen[cluster[i]]++);
    }
    return all;
  }

  @Override
  public double[] meanAt(double innerStep) {
    double[] mean = null;
    for (SharedCovariance own : clusters) {
      double[] part = own.mean(innerStep, testSamples);
      mean = mean == null ? new double[part.length] : mean;
      for (int k = 0; k < part.length; k++) {
        mean[k] += part[k] * own.tasks() / cluster.length;
      }
    }
    return mean;
  }
}
