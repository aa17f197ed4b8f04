package org.tasklandscape.regression;

import java.util.List;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.rule.Require;

/**
 * Easy and hard tasks: with probability p<sub>E</sub> = 1 - p<sub>H</sub> a task (ρ<sub>E</sub> I,
 * w* ~ N(c<sub>E</sub>, r<sub>E</sub> I)), with p<sub>H</sub> a task (ρ<sub>H</sub> I, w* ~
 * N(c<sub>H</sub>, r<sub>H</sub> I)), R = ‖c<sub>E</sub> - c<sub>H</sub>‖.
 *
 * <p>As coordinates, c<sub>E</sub> = 0 and c<sub>H</sub> = R e<sub>1</sub>. Source: theory, section
 * 1, "Two clusters".
 *
 * @param dimension d, at least 1
 * @param hardProbability p<sub>H</sub>, in [0, 1]
 * @param easy ρ<sub>E</sub> and r<sub>E</sub>
 * @param hard ρ<sub>H</sub> and r<sub>H</sub>; called hard because ρ<sub>H</sub> is meant to be the
 *     smaller curvature, which nothing enforces
 * @param distance R, at least 0
 * @param noiseVariance σ², at least 0
 */
public record TwoClusters(
    int dimension,
    double hardProbability,
    Kind easy,
    Kind hard,
    double distance,
    double noiseVariance) {

  /**
   * Checks the rule of each parameter.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public TwoClusters {
    Require.atLeastOne("the dimension", dimension);
    if (!(hardProbability >= 0 && hardProbability <= 1)) {
      throw new IllegalArgumentException(
          "the hard probability must be in [0, 1], got " + hardProbability);
    }
    Require.finiteAtLeastZero("the distance", distance);
    Require.finiteAtLeastZero("the noise variance", noiseVariance);
  }

  /**
   * Tasks of one curvature, Σ = ρI, whose optima have variance r in each coordinate.
   *
   * @param curvature ρ, positive
   * @param spread r, at least 0
   */
  public record Kind(double curvature, double spread) {
    /**
     * Checks the rule of each parameter.
     *
     * @throws IllegalArgumentException if one is broken
     */
    public Kind {
      Require.finitePositive("the curvature", curvature);
      Require.finiteAtLeastZero("the spread", spread);
    }
  }

  /**
   * The easy tasks.
   *
   * @param curvature ρ<sub>E</sub>, positive
   * @param spread r<sub>E</sub>, at least 0
   * @return the kind
   */
  public static Kind easy(double curvature, double spread) {
    return new Kind(curvature, spread);
  }

  /**
   * The hard tasks.
   *
   * @param curvature ρ<sub>H</sub>, positive
   * @param spread r<sub>H</sub>, at least 0
   * @return the kind
   */
  public static Kind hard(double curvature, double spread) {
    return new Kind(curvature, spread);
  }

  /**
   * Equally likely easy and hard tasks, without noise.
   *
   * @param dimension d
   * @param easy ρ<sub>E</sub> and r<sub>E</sub>
   * @param hard ρ<sub>H</sub> and r<sub>H</sub>
   * @param distance R
   * @return the environment
   */
  public static TwoClusters of(int dimension, Kind easy, Kind hard, double distance) {
    return new TwoClusters(dimension, 0.5, easy, hard, distance, 0);
  }

  /** {@return the same clusters as a general environment, the easy one first} */
  public TaskEnvironment environment() {
    double[] far = new double[dimension];
    far[0] = distance;
    return TaskEnvironment.mixture(
        new double[] {1 - hardProbability, hardProbability},
        List.of(cluster("easy", easy, new double[dimension]), cluster("hard", hard, far)));
  }

  /**
   * Solves NAL and MAML in closed form.
   *
   * @param train the adaptation that MAML is trained with
   * @param test the adaptation that both are judged after
   * @return the comparison
   * @throws SingularSystemException if training leaves no curvature at all
   */
  public ClusterComparison compare(Adaptation train, Adaptation test) {
    return compare(train, test, InputLaw.gaussian());
  }

  /**
   * Solves NAL and MAML in closed form for inputs of another law.
   *
   * @param train the adaptation that MAML is trained with
   * @param test the adaptation that both are judged after
   * @param inputs the law of the inputs of all tasks
   * @return the comparison
   * @throws SingularSystemException if training leaves no curvature at all
   */
  public ClusterComparison compare(Adaptation train, Adaptation test, InputLaw inputs) {
    return ClusterComparison.of(this, train, test, inputs);
  }

  /**
   * These clusters with another p<sub>H</sub>.
   *
   * @param value p<sub>H</sub>
   * @return the clusters
   */
  public TwoClusters withHardProbability(double value) {
    return new TwoClusters(dimension, value, easy, hard, distance, noiseVariance);
  }

  /**
   * These clusters with other easy tasks.
   *
   * @param value ρ<sub>E</sub> and r<sub>E</sub>
   * @return the clusters
   */
  public TwoClusters withEasy(Kind value) {
    return new TwoClusters(dimension, hardProbability, value, hard, distance, noiseVariance);
  }

  /**
   * These clusters with other hard tasks.
   *
   * @param value ρ<sub>H</sub> and r<sub>H</sub>
   * @return the clusters
   */
  public TwoClusters withHard(Kind value) {
    return new TwoClusters(dimension, hardProbability, easy, value, distance, noiseVariance);
  }

  /**
   * These clusters with the hard optima closer together or further apart.
   *
   * @param value r<sub>H</sub>
   * @return the clusters
   */
  public TwoClusters withHardSpread(double value) {
    return withHard(hard(hard.curvature(), value));
  }

  /**
   * These clusters with another R.
   *
   * @param value R
   * @return the clusters
   */
  public TwoClusters withDistance(double value) {
    return new TwoClusters(dimension, hardProbability, easy, hard, value, noiseVariance);
  }

  /**
   * These clusters with another σ².
   *
   * @param value σ²
   * @return the clusters
   */
  public TwoClusters withNoiseVariance(double value) {
    return new TwoClusters(dimension, hardProbability, easy, hard, distance, value);
  }

  /**
   * The point of weight λ on the line of the centres.
   *
   * @param weight λ: 0 at the easy centre, 1 at the hard one
   * @return (λR, 0, …, 0), length d
   */
  public double[] point(double weight) {
    double[] point = new double[dimension];
    point[0] = weight * distance;
    return point;
  }

  private TaskCluster cluster(String name, Kind kind, double[] centre) {
    Covariance covariance = Covariance.isotropic(dimension, kind.curvature);
    LinearTask task = LinearTask.of(covariance, NdArrays.column(centre), noiseVariance);
    return TaskCluster.around(name, task, kind.spread);
  }
}
