package org.tasklandscape.regression;

/**
 * What holds the gain down, as a sum: 1/(G - 1) = [λ(1 - λ) + (1 - λ) d r<sub>E</sub>/R² + λ d
 * r<sub>H</sub>/R² + 2ν/(E[q] R²)]/(λ<sub>NAL</sub> - λ)², λ = λ<sub>MAML</sub>, ν the noise that
 * adaptation fits.
 *
 * <p>For two isotropic clusters, trained and tested alike. Parts that are not 0 are infinite where
 * NAL and MAML agree, and all but the first where R = 0. Source: theory 1.9.
 *
 * @param hardness the part of the two weights alone
 * @param easySpread that of the spread of the easy optima
 * @param hardSpread that of the spread of the hard optima
 * @param noise that of label noise
 */
public record InverseGain(double hardness, double easySpread, double hardSpread, double noise) {

  /**
   * The parts in a world; NaN throughout where neither method leaves any excess risk.
   *
   * @param world two clusters
   * @param step one step, in training and at test
   * @return the parts
   */
  public static InverseGain of(TwoClusters world, Adaptation step) {
    ClusterComparison solved = world.compare(step, step);
    if (solved.excessRiskNal() == 0 && solved.excessRiskMaml() == 0) {
      return new InverseGain(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double maml = solved.weightMaml();
    double apart = solved.weightNal() - maml;
    double scale = 1 / (apart * apart);
    int d = world.dimension();
    double square = world.distance() * world.distance();
    double easy = world.easy().curvature();
    double hard = world.hard().curvature();
    double pH = world.hardProbability();
    double q = (1 - pH) * step.curvature(easy, d) + pH * step.curvature(hard, d);
    double traces = d * ((1 - pH) * easy * easy + pH * hard * hard);
    double alpha = step.innerStep();
    double fitted = alpha * alpha * world.noiseVariance() * traces / step.samples();
    return new InverseGain(
        part(maml * (1 - maml), 1, scale),
        part((1 - maml) * d * world.easy().spread(), square, scale),
        part(maml * d * world.hard().spread(), square, scale),
        part(fitted, q * square, scale));
  }

  /** What is nothing stays nothing, also where the weights agree or the centres. */
  private static double part(double share, double of, double scale) {
    return share == 0 ? 0 : share / of * scale;
  }

  /** {@return 1/(G - 1)} */
  public double total() {
    return hardness + easySpread + hardSpread + noise;
  }

  /** {@return G; infinite where MAML alone leaves no excess risk, NaN where neither does} */
  public double gain() {
    return 1 + 1 / total();
  }
}
