package org.tasklandscape.regression;

import java.util.Arrays;
import java.util.List;

/**
 * Easy and hard tasks of one spectrum: Σ<sub>E</sub> = ρ<sub>E</sub> diag(s), Σ<sub>H</sub> =
 * ρ<sub>H</sub> diag(s), s<sub>1</sub> = 1, with the R, d r<sub>E</sub> and d r<sub>H</sub> of two
 * isotropic clusters as R, d<sub>eff</sub> r<sub>E</sub> and d<sub>eff</sub> r<sub>H</sub>.
 *
 * <p>The line of centres has equal shares in the first directions, as many as the support.
 *
 * @param spectrum s, decreasing from 1
 * @param support the number of directions that the optima's centres differ in
 */
public record SpectralClusters(double[] spectrum, int support) {

  /**
   * s = 1 in the first directions, and a small number in the others.
   *
   * @param dimension d
   * @param rank the number of the first directions
   * @param vanishing the small number
   * @return the clusters
   */
  public static SpectralClusters flat(int dimension, int rank, double vanishing) {
    double[] spectrum = new double[dimension];
    Arrays.setAll(spectrum, j -> j < rank ? 1 : vanishing);
    return new SpectralClusters(spectrum, rank);
  }

  /**
   * s<sub>j</sub> = j<sup>-γ</sup>.
   *
   * @param dimension d
   * @param exponent γ
   * @return the clusters
   */
  public static SpectralClusters decaying(int dimension, double exponent) {
    double[] spectrum = new double[dimension];
    Arrays.setAll(spectrum, j -> StrictMath.pow(j + 1, -exponent));
    return new SpectralClusters(spectrum, dimension);
  }

  /**
   * d<sub>eff</sub> of the easy tasks.
   *
   * @param like the isotropic clusters
   * @return the effective dimension
   */
  public EffectiveDimension effectiveDimension(TwoClusters like) {
    return EffectiveDimension.of(task(like.easy().curvature(), new double[spectrum.length]));
  }

  /**
   * The environment.
   *
   * @param like the isotropic clusters
   * @return tasks of this spectrum
   */
  public TaskEnvironment environment(TwoClusters like) {
    double share = like.dimension() / effectiveDimension(like).value();
    double[] far = new double[spectrum.length];
    Arrays.fill(far, 0, support, like.distance() / Math.sqrt(support));
    return TaskEnvironment.mixture(
        new double[] {1 - like.hardProbability(), like.hardProbability()},
        List.of(
            cluster("easy", like.easy(), new double[far.length], share),
            cluster("hard", like.hard(), far, share)));
  }

  private TaskCluster cluster(String name, TwoClusters.Kind kind, double[] centre, double share) {
    return TaskCluster.around(name, task(kind.curvature(), centre), share * kind.spread());
  }

  private LinearTask task(double curvature, double[] centre) {
    double[][] sigma = new double[spectrum.length][spectrum.length];
    for (int j = 0; j < spectrum.length; j++) {
      sigma[j][j] = curvature * spectrum[j];
    }
    return LinearTask.of(sigma, centre, 0);
  }
}
