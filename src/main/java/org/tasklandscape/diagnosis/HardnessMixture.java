package org.tasklandscape.diagnosis;

import java.util.Arrays;

/**
 * Clusters of hardness: x = log ρ̂ of each task under the mixture Σ<sub>k</sub> π<sub>k</sub>
 * N(μ<sub>k</sub>, s<sub>k</sub>² + e), e the known sampling variance of x, 2 tr(Σ²)/(ν (tr Σ)²).
 *
 * <p>The number of clusters, up to {@value #MOST}, is that of least BIC = -2 log L + (3K - 1) log
 * T; each holds at least two tasks. Since e is known, errors of estimation make no clusters. Both
 * methods weigh tasks by curvature alone, so groups of equal curvature are one cluster, and the
 * distance between their optima counts as spread. Fitted by expectation and maximisation from the
 * widest gaps and from equal parts, the likelier of the two.
 */
final class HardnessMixture {
  static final int MOST = 4;

  /** Curvatures within a per cent of each other are alike: a limit where e is next to nothing. */
  private static final double LEAST_VARIANCE = 1e-4;

  private static final int ITERATIONS = 300;

  /** An increase of log L that matters to no BIC. */
  private static final double CONVERGED = 1e-6;

  private static final double FEWEST = 1.5;

  private final double[] x;
  private final double[] e;
  private final double[] share;
  private final double[] centre;
  private final double[] variance;
  private final double[][] membership;
  private double likelihood = Double.NEGATIVE_INFINITY;

  private HardnessMixture(double[] x, double[] e, int[] start, int clusters) {
    this.x = x;
    this.e = e;
    this.share = new double[clusters];
    this.centre = new double[clusters];
    this.variance = new double[clusters];
    this.membership = new double[x.length][clusters];
    for (int i = 0; i < x.length; i++) {
      membership[i][start[i]] = 1;
    }
    Arrays.fill(variance, LEAST_VARIANCE);
    for (int k = 0; k < clusters; k++) {
      double mean = 0;
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        mean += membership[i][k] * x[i];
        sum += membership[i][k];
      }
      centre[k] = mean / Math.max(1, sum);
      double square = 0;
      for (int i = 0; i < x.length; i++) {
        square += membership[i][k] * (x[i] - centre[k]) * (x[i] - centre[k]);
      }
      variance[k] = Math.max(LEAST_VARIANCE, square / Math.max(1, sum));
    }
    double before = Double.NaN;
    for (int step = 0; step < ITERATIONS && maximise(); step++) {
      expect();
      if (Math.abs(likelihood - before) < CONVERGED) {
        break;
      }
      before = likelihood;
    }
  }

  /**
   * The cluster of each task; clusters are numbered from the largest curvature down.
   *
   * @param logCurvature x
   * @param error e
   */
  static int[] clusters(double[] logCurvature, double[] error) {
    int[] best = new int[logCurvature.length];
    double least = Double.POSITIVE_INFINITY;
    for (int k = 1; k <= MOST && 2 * k <= logCurvature.length; k++) {
      for (int[] start : new int[][] {byGaps(logCurvature, k), byParts(logCurvature, k)}) {
        HardnessMixture fit = new HardnessMixture(logCurvature, error, start, k);
        double criterion = -2 * fit.likelihood + (3 * k - 1) * StrictMath.log(logCurvature.length);
        if (fit.isProper() && criterion < least) {
          least = criterion;
          best = fit.assignment();
        }
      }
    }
    return best;
  }

  private static Integer[] order(double[] x) {
    Integer[] order = new Integer[x.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(x[j], x[i]));
    return order;
  }

  private static int[] byParts(double[] x, int clusters) {
    Integer[] order = order(x);
    int[] start = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      start[order[i]] = i * clusters / x.length;
    }
    return start;
  }

  private static int[] byGaps(double[] x, int clusters) {
    Integer[] order = order(x);
    Integer[] gaps = new Integer[x.length - 1];
    Arrays.setAll(gaps, i -> i);
    Arrays.sort(
        gaps,
        (i, j) -> Double.compare(x[order[j]] - x[order[j + 1]], x[order[i]] - x[order[i + 1]]));
    boolean[] cut = new boolean[x.length];
    for (int k = 0; k < clusters - 1; k++) {
      cut[gaps[k]] = true;
    }
    int[] start = new int[x.length];
    int cluster = 0;
    for (int i = 0; i < x.length; i++) {
      start[order[i]] = cluster;
      cluster += cut[i] ? 1 : 0;
    }
    return start;
  }

  /** Memberships and the likelihood under the present parameters. */
  private void expect() {
    likelihood = 0;
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int k = 0; k < share.length; k++) {
        double width = variance[k] + e[i];
        double z = x[i] - centre[k];
        membership[i][k] =
            share[k] * StrictMath.exp(-z * z / (2 * width)) / Math.sqrt(2 * Math.PI * width);
        sum += membership[i][k];
      }
      likelihood += StrictMath.log(Math.max(sum, Double.MIN_NORMAL));
      for (int k = 0; k < share.length; k++) {
        membership[i][k] = sum > 0 ? membership[i][k] / sum : 1.0 / share.length;
      }
    }
  }

  /** Parameters under the present memberships; false where a cluster runs empty. */
  private boolean maximise() {
    for (int k = 0; k < share.length; k++) {
      double weights = 0;
      double sum = 0;
      double tasks = 0;
      for (int i = 0; i < x.length; i++) {
        double weight = membership[i][k] / (variance[k] + e[i]);
        weights += weight;
        sum += weight * x[i];
        tasks += membership[i][k];
      }
      if (!(tasks >= FEWEST)) {
        likelihood = Double.NEGATIVE_INFINITY;
        return false;
      }
      share[k] = tasks / x.length;
      centre[k] = sum / weights;
      double square = 0;
      for (int i = 0; i < x.length; i++) {
        double pull = variance[k] / (variance[k] + e[i]);
        double z = pull * (x[i] - centre[k]);
        square += membership[i][k] * (z * z + pull * e[i]);
      }
      variance[k] = Math.max(LEAST_VARIANCE, square / tasks);
    }
    return true;
  }

  private boolean isProper() {
    return likelihood > Double.NEGATIVE_INFINITY
        && Arrays.stream(counts()).allMatch(count -> count >= 2);
  }

  private int[] counts() {
    int[] counts = new int[share.length];
    for (int cluster : assignment()) {
      counts[cluster]++;
    }
    return counts;
  }

  private int[] assignment() {
    Integer[] order = order(centre);
    int[] assignment = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      int best = 0;
      for (int place = 1; place < order.length; place++) {
        best = membership[i][order[place]] > membership[i][order[best]] ? place : best;
      }
      assignment[i] = best;
    }
    return assignment;
  }
}
