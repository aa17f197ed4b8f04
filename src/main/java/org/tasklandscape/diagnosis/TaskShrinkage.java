package org.tasklandscape.diagnosis;

import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;

/**
 * One task between its own rows and its cluster.
 *
 * <p>Σ = (1 - β)S + β ρ̂ Σ<sub>k</sub>/ρ<sub>k</sub>, β the share of ‖S -
 * ρ̂Σ<sub>k</sub>/ρ<sub>k</sub>‖² that the error of S explains, E‖S - Σ‖² = (tr(Σ²) + (tr Σ)²)/ν,
 * at most 1.
 *
 * <p>w* = c + (W + (σ²/r)I)<sup>-1</sup>(W<sub>xy</sub> - Wc): its mean given the rows, for w* ~
 * N(c, rI); least squares where σ² = 0, c where r = 0. In the direction of eigenvalue λ of W the
 * cluster gives the share (σ²/r)/(λ + σ²/r).
 */
final class TaskShrinkage {
  private static final double ZERO = 1e-12;

  private final ClusterMoments cluster;

  TaskShrinkage(ClusterMoments cluster) {
    this.cluster = cluster;
  }

  TaskEstimate estimate(TaskSample sample, double noiseVariance, int index) {
    double[] curvatures = Symmetric.of(covariance(sample)).values();
    for (int i = 0; i < curvatures.length; i++) {
      curvatures[i] = Math.max(0, curvatures[i]);
    }
    int d = sample.features();
    Symmetric spectrum = Symmetric.of(sample.gram());
    SimpleMatrix directions = spectrum.top(d);
    SimpleMatrix pull = sample.pull().minus(sample.gram().mult(cluster.centre()));
    SimpleMatrix along = directions.transpose().mult(pull);
    double noise = Math.max(0, cluster.noiseVariance());
    double ridge = noise > 0 ? noise / cluster.spread() : 0;
    double own = 0;
    for (int i = 0; i < d; i++) {
      double eigenvalue = spectrum.values()[i];
      boolean empty =
          eigenvalue <= ZERO * spectrum.values()[d - 1] || !(cluster.spread() > 0 || noise == 0);
      along.set(i, empty ? 0 : along.get(i) / (eigenvalue + ridge));
      own += empty ? 0 : eigenvalue / (eigenvalue + ridge);
    }
    SimpleMatrix optimum = cluster.centre().plus(directions.mult(along));
    return new TaskEstimate(
        sample.name(),
        sample.rows(),
        sample.trace() / (sample.degrees() * d),
        ClusterMoments.numbers(curvatures),
        noiseVariance,
        ClusterMoments.numbers(optimum.getDDRM().data),
        1 - own / d,
        index);
  }

  /** Σ̂ of a task. */
  SimpleMatrix covariance(TaskSample sample) {
    double n = sample.degrees();
    SimpleMatrix own = sample.gram().scale(1 / n);
    SimpleMatrix target = cluster.covariance().scale(own.trace() / cluster.covariance().trace());
    double square = target.elementMult(target).elementSum();
    double error = (square + own.trace() * own.trace()) / n;
    SimpleMatrix difference = own.minus(target);
    double distance = difference.elementMult(difference).elementSum();
    double share = distance > error ? error / distance : 1;
    return own.scale(1 - share).plus(target.scale(share));
  }
}
