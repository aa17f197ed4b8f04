package org.tasklandscape.reinforcement;

import java.util.Arrays;
import java.util.List;
import org.tasklandscape.network.TanhNetwork;
import org.tasklandscape.rule.Require;
import org.tasklandscape.sampling.RandomStream;

/**
 * π<sub>θ</sub>(a | o) = N(μ(o), diag e<sup>2ω</sup>): log π = Σ<sub>j</sub> [-½z<sub>j</sub>² -
 * ω<sub>j</sub> - ½ log 2π], z = (a - μ(o))e<sup>-ω</sup>.
 *
 * <p>θ holds the weights of μ, and behind them ω, one entry an action, where it is learned.
 *
 * @param mean μ
 * @param logDeviation ω, where learning starts or where it stays; finite
 * @param learned whether ω is part of θ
 */
public record GaussianPolicy(TanhNetwork mean, double logDeviation, boolean learned) {
  /**
   * Checks ω.
   *
   * @throws IllegalArgumentException unless it is finite
   */
  public GaussianPolicy {
    Require.finite("log sigma", logDeviation);
  }

  /**
   * A network whose deviations are learned.
   *
   * @param observations the size of o
   * @param hidden the sizes of its hidden layers
   * @param actions the size of a
   * @param deviation σ at the start, positive
   * @return the policy
   * @throws IllegalArgumentException if a rule is broken
   */
  public static GaussianPolicy network(
      int observations, List<Integer> hidden, int actions, double deviation) {
    Require.finitePositive("sigma", deviation);
    var mean = new TanhNetwork(observations, hidden, actions);
    return new GaussianPolicy(mean, StrictMath.log(deviation), true);
  }

  /**
   * μ(o) = Ko + k, with deviations that stay: θ holds K, column by column, then k.
   *
   * @param observations the size of o; with 0 the policy is one Gaussian
   * @param actions the size of a
   * @param deviation σ, positive
   * @return the policy
   * @throws IllegalArgumentException if a rule is broken
   */
  public static GaussianPolicy affine(int observations, int actions, double deviation) {
    Require.finitePositive("sigma", deviation);
    var mean = new TanhNetwork(observations, List.of(), actions);
    return new GaussianPolicy(mean, StrictMath.log(deviation), false);
  }

  /** {@return the number of entries of θ} */
  public int size() {
    return mean.size() + (learned ? actions() : 0);
  }

  /** {@return the size of o} */
  public int observations() {
    return mean.inputs();
  }

  /** {@return the size of a} */
  public int actions() {
    return mean.outputs();
  }

  /**
   * A random start, with σ as given.
   *
   * @param stream of the draw
   * @return θ
   */
  public double[] initial(RandomStream stream) {
    double[] theta = Arrays.copyOf(mean.initial(stream), size());
    Arrays.fill(theta, mean.size(), theta.length, logDeviation);
    return theta;
  }

  /** ω at θ. */
  void logDeviations(double[] theta, double[] omega) {
    for (int j = 0; j < omega.length; j++) {
      omega[j] = learned ? theta[mean.size() + j] : logDeviation;
    }
  }
}
