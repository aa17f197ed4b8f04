package org.tasklandscape.regression;

/**
 * 2 E<sub>m</sub>(λ) = a λ²R² + b (1 - λ)²R² + d (a r<sub>E</sub> + b r<sub>H</sub>) + noise: two
 * clusters in closed form, w = (1 - λ) c<sub>E</sub> + λ c<sub>H</sub>.
 *
 * <p>λ<sub>NAL</sub> = p<sub>H</sub>ρ<sub>H</sub> / (p<sub>E</sub>ρ<sub>E</sub> +
 * p<sub>H</sub>ρ<sub>H</sub>) and λ<sub>MAML</sub> = b'/(a' + b'), where a = p<sub>E</sub>
 * q(ρ<sub>E</sub>; m) and b = p<sub>H</sub> q(ρ<sub>H</sub>; m) belong to testing, a' and b' to
 * training. Scalars only: no matrix is formed. Source: theory 1.7.
 *
 * @param weightNal λ<sub>NAL</sub>
 * @param weightMaml λ<sub>MAML</sub>
 * @param nal the excess risk of NAL after the test adaptation
 * @param maml the excess risk of MAML after the test adaptation
 */
public record ClusterComparison(double weightNal, double weightMaml, Parts nal, Parts maml) {

  /**
   * An excess risk, split by the kind of task.
   *
   * @param easy p<sub>E</sub> times the excess risk of an easy task
   * @param hard p<sub>H</sub> times the excess risk of a hard task
   */
  public record Parts(double easy, double hard) {
    /** {@return the whole excess risk, easy + hard} */
    public double total() {
      return easy + hard;
    }
  }

  static ClusterComparison of(
      TwoClusters world, Adaptation train, Adaptation test, InputLaw inputs) {
    double weightNal = weight(world, Adaptation.none(), inputs);
    double weightMaml = weight(world, train, inputs);
    return new ClusterComparison(
        weightNal,
        weightMaml,
        parts(world, test, weightNal, inputs),
        parts(world, test, weightMaml, inputs));
  }

  /** {@return E<sub>m</sub>(w<sub>NAL</sub>), the excess risk} */
  public double excessRiskNal() {
    return nal.total();
  }

  /** {@return E<sub>m</sub>(w<sub>MAML</sub>), the excess risk} */
  public double excessRiskMaml() {
    return maml.total();
  }

  /**
   * {@return G = E<sub>m</sub>(w<sub>NAL</sub>) / E<sub>m</sub>(w<sub>MAML</sub>), the gain;
   * infinite where MAML alone reaches zero excess risk, NaN where both do}
   */
  public double gain() {
    return nal.total() / maml.total();
  }

  /** λ of the minimiser under an adaptation. */
  static double weight(TwoClusters world, Adaptation adaptation) {
    return weight(world, adaptation, InputLaw.gaussian());
  }

  private static double weight(TwoClusters world, Adaptation adaptation, InputLaw inputs) {
    double easy = (1 - world.hardProbability()) * easyCurvature(world, adaptation, inputs);
    double hard = world.hardProbability() * hardCurvature(world, adaptation, inputs);
    if (!(easy + hard > 0)) {
      throw new SingularSystemException("(every direction)", 0, 0);
    }
    return hard / (easy + hard);
  }

  /**
   * E<sub>m</sub>(λ), split.
   *
   * @param world the clusters
   * @param test the adaptation
   * @param weight λ, any finite number
   * @return the easy and the hard part
   */
  public static Parts parts(TwoClusters world, Adaptation test, double weight) {
    return parts(world, test, weight, InputLaw.gaussian());
  }

  private static Parts parts(TwoClusters world, Adaptation test, double weight, InputLaw inputs) {
    int d = world.dimension();
    double square = world.distance() * world.distance();
    double toEasy = weight * weight * square + d * world.easy().spread();
    double toHard = (1 - weight) * (1 - weight) * square + d * world.hard().spread();
    double p = world.hardProbability();
    return new Parts(
        (1 - p)
            * (easyCurvature(world, test, inputs) * toEasy / 2
                + noiseCost(world, test, world.easy().curvature())),
        p
            * (hardCurvature(world, test, inputs) * toHard / 2
                + noiseCost(world, test, world.hard().curvature())));
  }

  private static double easyCurvature(TwoClusters world, Adaptation adaptation, InputLaw inputs) {
    return inputs.curvature(world.easy().curvature(), world.dimension(), adaptation);
  }

  private static double hardCurvature(TwoClusters world, Adaptation adaptation, InputLaw inputs) {
    return inputs.curvature(world.hard().curvature(), world.dimension(), adaptation);
  }

  /** (α²σ²/(2m)) d ρ². */
  private static double noiseCost(TwoClusters world, Adaptation test, double curvature) {
    double scaled = test.innerStep() * curvature;
    return world.noiseVariance() * world.dimension() * scaled * scaled / (2 * test.samples());
  }
}
