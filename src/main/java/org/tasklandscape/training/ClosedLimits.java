package org.tasklandscape.training;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.AdaptedRisk;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;

/**
 * The limit laws that have a closed form, with δ = w* - w:
 *
 * <p>NAL on n samples: <b>B = E[Σδδ<sup>T</sup>Σ + (1/n)(Σδδ<sup>T</sup>Σ + (δ<sup>T</sup>Σδ)Σ)] +
 * E[σ²Σ]/n</b>; either method where only the tasks are random: B = E[Qδδ<sup>T</sup>Q]. The
 * expectations are over tasks. Source: theory 1.2, T6.
 */
public final class ClosedLimits {
  private ClosedLimits() {}

  /**
   * NAL on n samples of each task.
   *
   * @param world the tasks
   * @param samples n, a whole number of at least 1, or infinite
   * @return the law
   * @throws IllegalArgumentException if n is smaller than 1
   * @throws org.tasklandscape.regression.SingularSystemException if E[Σ] is singular
   */
  public static LimitLaw nal(TaskEnvironment world, double samples) {
    if (!(samples >= 1)) {
      throw new IllegalArgumentException("must have samples >= 1, got " + samples);
    }
    return law(world, Adaptation.none(), 1 / samples);
  }

  /**
   * What remains when only the tasks are random: each gives its expected equations, as if it had
   * infinitely many splits of fresh samples. B = E[Qδδ<sup>T</sup>Q], the covariance of the mean
   * score of a task.
   *
   * <p>It is the floor that neither more samples of a task nor more splits of them can pass.
   *
   * @param world the tasks
   * @param train the adaptation of training: none for NAL; for MAML one step on n<sub>in</sub>
   *     samples, or on infinitely many
   * @return the law
   * @throws org.tasklandscape.regression.SingularSystemException if E[Q] is singular
   */
  public static LimitLaw tasksAlone(TaskEnvironment world, Adaptation train) {
    return law(world, train, 0);
  }

  /** Â = Q + fluctuation of a Gaussian sample, whose size is 1/n. */
  private static LimitLaw law(TaskEnvironment world, Adaptation train, double noise) {
    AdaptedRisk objective = AdaptedRisk.of(world, train);
    double[] target = objective.minimiser().toDoubleVector();
    SimpleMatrix inverse = new SimpleMatrix(objective.hessian().toDoubleMatrix()).invert();
    int d = target.length;
    SimpleMatrix b = new SimpleMatrix(d, d);
    SimpleMatrix drift = new SimpleMatrix(d, 1);
    for (int i = 0; i < world.clusters().size(); i++) {
      TaskCluster cluster = world.clusters().get(i);
      SimpleMatrix q = new SimpleMatrix(cluster.hessian(train).toDoubleMatrix());
      SimpleMatrix gap = new SimpleMatrix(d, 1);
      for (int j = 0; j < d; j++) {
        gap.set(j, cluster.centre().optimum().getDouble(j) - target[j]);
      }
      SimpleMatrix square =
          gap.mult(gap.transpose()).plus(SimpleMatrix.identity(d).scale(cluster.spread()));
      double p = world.probability(i);
      b = b.plus(gaussian(q, square, noise).plus(q.scale(noise * variance(cluster))).scale(p));
      drift = drift.plus(gaussian(q, inverse, noise).mult(gap).scale(p));
    }
    SimpleMatrix covariance = inverse.mult(b).mult(inverse);
    return new LimitLaw(
        target, inverse, List.of(new LimitLaw.Moments(new SimpleMatrix(d, 1), covariance, drift)));
  }

  private static double variance(TaskCluster cluster) {
    return cluster.centre().noiseVariance();
  }

  /** E[Σ̂MΣ̂] = ΣMΣ + (1/n)(ΣMΣ + tr(MΣ) Σ). */
  private static SimpleMatrix gaussian(SimpleMatrix sigma, SimpleMatrix m, double noise) {
    SimpleMatrix mean = sigma.mult(m).mult(sigma);
    double trace = m.elementMult(sigma).elementSum();
    return mean.plus(mean.plus(sigma.scale(trace)).scale(noise));
  }
}
