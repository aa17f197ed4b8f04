package org.tasklandscape.regression;

import java.util.Arrays;
import org.tasklandscape.stats.Estimate;
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.stats.RunningMoments;

/**
 * Estimates of E<sub>m</sub>(w) for several w on the same draws, as a whole and by cluster, with
 * standard errors and 95 % intervals.
 */
public final class SimulatedRisk {
  private final TaskEnvironment world;
  private final int points;

  /** Every draw is of one cluster, so the moments of all draws are these, merged. */
  private final RunningMoments[] byCluster;

  SimulatedRisk(TaskEnvironment world, int points) {
    this.world = world;
    this.points = points;
    this.byCluster = new RunningMoments[world.clusters().size()];
    Arrays.setAll(byCluster, i -> new RunningMoments(points));
  }

  void add(int cluster, double[] risks) {
    byCluster[cluster].add(risks);
  }

  void merge(SimulatedRisk other) {
    for (int i = 0; i < byCluster.length; i++) {
      byCluster[i].merge(other.byCluster[i]);
    }
  }

  /** {@return the number of draws, N} */
  public long draws() {
    return Arrays.stream(byCluster).mapToLong(RunningMoments::count).sum();
  }

  /**
   * E<sub>m</sub>(w).
   *
   * @param point the index of w
   * @return the estimate
   */
  public Estimate excessRisk(int point) {
    return whole().estimate(point);
  }

  /**
   * The share of one cluster in E<sub>m</sub>(w): p<sub>i</sub> times its own excess risk.
   *
   * @param cluster the index of the cluster
   * @param point the index of w
   * @return the estimate of E[1{cluster} ½‖u - w*‖²_Σ], exactly 0 where p<sub>i</sub> is; NaN where
   *     fewer than two tasks of the cluster were drawn
   */
  public Estimate part(int cluster, int point) {
    RunningMoments own = byCluster[cluster];
    return shareOf(cluster, own.mean(point), own.covariance(point, point));
  }

  /**
   * E<sub>m</sub>(w<sub>i</sub>) / E<sub>m</sub>(w<sub>j</sub>), the gain when w<sub>i</sub> is
   * NAL's and w<sub>j</sub> MAML's.
   *
   * @param numerator i
   * @param denominator j
   * @return the estimate, by the delta method on the common draws; NaN where the denominator is 0
   */
  public Estimate ratio(int numerator, int denominator) {
    return Ratio.of(whole(), numerator, denominator);
  }

  /**
   * The share of one cluster in E<sub>m</sub>(w<sub>i</sub>) - E<sub>m</sub>(w<sub>j</sub>).
   *
   * @param cluster the index of the cluster
   * @param first i
   * @param second j
   * @return the estimate, on the common draws; 0 and NaN as for {@link #part}
   */
  public Estimate partDifference(int cluster, int first, int second) {
    RunningMoments own = byCluster[cluster];
    double variance =
        own.covariance(first, first)
            + own.covariance(second, second)
            - 2 * own.covariance(first, second);
    return shareOf(cluster, own.mean(first) - own.mean(second), Math.max(0, variance));
  }

  private RunningMoments whole() {
    RunningMoments whole = new RunningMoments(points);
    for (RunningMoments own : byCluster) {
      whole.merge(own);
    }
    return whole;
  }

  /**
   * The mean of 1{cluster} X over all draws, from the mean and variance of X within the cluster.
   */
  private Estimate shareOf(int cluster, double mean, double variance) {
    if (world.probability(cluster) == 0) {
      return Estimate.exact(0);
    }
    RunningMoments own = byCluster[cluster];
    if (own.count() < 2) {
      // Too few draws of this cluster to know its share.
      return Estimate.unknown();
    }
    double share = (double) own.count() / draws();
    double within = variance * (own.count() - 1) / own.count();
    double between = (1 - share) * mean * mean;
    return Estimate.of(share * mean, Math.sqrt(share * (within + between) / (draws() - 1)));
  }
}
