package org.tasklandscape.stats;

import java.util.List;

/**
 * <b>√(tr Cov g)/‖E g‖</b> of a random vector g, from independent draws: the standard error of one
 * draw as a share of what it estimates.
 *
 * @param value with the jackknife's interval over draws, of the logarithm
 * @param length ‖E g‖, freed of the part that the noise of the mean adds to it
 */
public record RelativeSpread(Estimate value, double length) {
  private static final int FEWEST = 3;

  /**
   * Measures.
   *
   * @param draws of g, at least 3, all of one length
   * @return unknown where the mean cannot be told from 0
   * @throws IllegalArgumentException if there are fewer draws
   */
  public static RelativeSpread of(List<double[]> draws) {
    int n = draws.size();
    if (n < FEWEST) {
      throw new IllegalArgumentException(
          "must have at least %d draws, got %d".formatted(FEWEST, n));
    }
    double[] sum = new double[draws.get(0).length];
    double squares = 0;
    for (double[] draw : draws) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += draw[i];
      }
      squares += dot(draw, draw);
    }
    double whole = dot(sum, sum);
    double all = log(n, whole, squares);
    double[] pseudo = new double[n];
    for (int k = 0; k < n; k++) {
      double own = dot(draws.get(k), draws.get(k));
      double without = whole - 2 * dot(sum, draws.get(k)) + own;
      pseudo[k] = n * all - (n - 1) * log(n - 1, without, squares - own);
    }
    Estimate log = OverDraws.mean(pseudo);
    double length = Math.sqrt(Math.max(0, mean(n, whole, squares)));
    if (!Double.isFinite(log.value())) {
      return new RelativeSpread(Estimate.unknown(), length);
    }
    return new RelativeSpread(log.exp(), length);
  }

  /** ½ log of tr Cov over ‖E g‖² from n draws, of ‖Σg‖² and Σ‖g‖². */
  private static double log(int n, double whole, double squares) {
    return StrictMath.log(variance(n, whole, squares) / mean(n, whole, squares)) / 2;
  }

  private static double variance(int n, double whole, double squares) {
    return (squares - whole / n) / (n - 1);
  }

  /** ‖E g‖² without bias. */
  private static double mean(int n, double whole, double squares) {
    return whole / n / n - variance(n, whole, squares) / n;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
