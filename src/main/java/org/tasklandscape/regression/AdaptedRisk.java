package org.tasklandscape.regression;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.tasklandscape.linear.NdArrays;
import org.tasklandscape.linear.Symmetric;

/**
 * F<sub>m</sub>(w) = ½ E ‖w - w*‖²<sub>Q</sub> + (α²/(2m)) E σ² tr(Σ²) + E σ²/2: the expected risk
 * after adaptation, and its minimiser E[Q]<sup>-1</sup> E[Q w*]; expectations are over tasks, each
 * with its Q, w*, Σ and σ².
 *
 * <p>Under {@link Adaptation#none()} this is the objective of NAL, under the adaptation of training
 * that of MAML, under the adaptation of testing the risk that both are judged by. The excess risk
 * E<sub>m</sub> leaves out the last term, which no w can avoid. Source: theory 1.3, 1.4.
 */
public final class AdaptedRisk {
  /** E[Q] counts as singular where its eigenvalues differ by more than this factor. */
  private static final double SINGULAR = 1e-13;

  private final TaskEnvironment environment;
  private final List<SimpleMatrix> hessians = new ArrayList<>();
  private final double[] noiseCosts;

  private AdaptedRisk(TaskEnvironment environment, Adaptation adaptation) {
    this.environment = environment;
    this.noiseCosts = new double[environment.clusters().size()];
    for (TaskCluster cluster : environment.clusters()) {
      LinearTask centre = cluster.centre();
      noiseCosts[hessians.size()] = adaptation.noiseCost(centre.shape(), centre.noiseVariance());
      hessians.add(adaptation.hessian(centre.shape()));
    }
  }

  /**
   * The risk of an environment after an adaptation.
   *
   * @param environment the tasks
   * @param adaptation what happens between w and the loss
   * @return the risk, a function of w
   * @throws UnsupportedOperationException for several steps on one finite sample set
   */
  public static AdaptedRisk of(TaskEnvironment environment, Adaptation adaptation) {
    return new AdaptedRisk(environment, adaptation);
  }

  /** {@return E[Q], the Hessian of F, d × d} */
  public INDArray hessian() {
    return NdArrays.matrix(meanHessian());
  }

  /**
   * argmin F = E[Q]<sup>-1</sup> E[Q w*], a weighted average of the tasks' optima.
   *
   * @return length d
   * @throws SingularSystemException if E[Q] is singular; the message names the null direction
   */
  public INDArray minimiser() {
    return NdArrays.vector(solve());
  }

  /**
   * F<sub>m</sub>(w).
   *
   * @param w length d
   * @return the expected risk after adaptation
   * @throws IllegalArgumentException if w has another length
   */
  public double at(INDArray w) {
    double floor = 0;
    for (int i = 0; i < noiseCosts.length; i++) {
      floor += probability(i) * environment.clusters().get(i).centre().noiseVariance() / 2;
    }
    return excessAt(w) + floor;
  }

  /**
   * E<sub>m</sub>(w), the expected risk after adaptation above the least possible one.
   *
   * @param w length d
   * @return the excess risk
   * @throws IllegalArgumentException if w has another length
   */
  public double excessAt(INDArray w) {
    return sum(partsAt(w));
  }

  /**
   * The share of each cluster in E<sub>m</sub>(w): p<sub>i</sub> times its own excess risk.
   *
   * @param w length d
   * @return one part for each cluster; their sum is E<sub>m</sub>(w)
   * @throws IllegalArgumentException if w has another length
   */
  public double[] partsAt(INDArray w) {
    SimpleMatrix point = NdArrays.vector(w, "w");
    return partsAt(LinearTask.finiteVector("w", point, environment.dimension()));
  }

  double[] partsAt(SimpleMatrix w) {
    double[] parts = new double[noiseCosts.length];
    for (int i = 0; i < parts.length; i++) {
      TaskCluster cluster = environment.clusters().get(i);
      parts[i] = probability(i) * cluster.excessRisk(w, hessians.get(i), noiseCosts[i]);
    }
    return parts;
  }

  SimpleMatrix solve() {
    SimpleMatrix mean = meanHessian();
    Symmetric spectrum = Symmetric.of(mean);
    if (!(spectrum.smallest() > SINGULAR * spectrum.largest())) {
      throw new SingularSystemException(
          spectrum.weakestDirection(), spectrum.smallest(), spectrum.largest());
    }
    SimpleMatrix pull = new SimpleMatrix(environment.dimension(), 1);
    for (int i = 0; i < noiseCosts.length; i++) {
      SimpleMatrix optimum = environment.clusters().get(i).centre().solution();
      pull = pull.plus(hessians.get(i).mult(optimum).scale(probability(i)));
    }
    return mean.solve(pull);
  }

  static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  private SimpleMatrix meanHessian() {
    int d = environment.dimension();
    SimpleMatrix mean = new SimpleMatrix(d, d);
    for (int i = 0; i < noiseCosts.length; i++) {
      mean = mean.plus(hessians.get(i).scale(probability(i)));
    }
    return mean;
  }

  private double probability(int cluster) {
    return environment.probability(cluster);
  }
}
