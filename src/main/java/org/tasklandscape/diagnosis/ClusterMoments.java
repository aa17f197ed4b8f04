package org.tasklandscape.diagnosis;

import java.util.List;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.regression.EffectiveDimension;
import org.tasklandscape.regression.LinearTask;

/**
 * Centre and spread of the optima of a cluster, from S<sub>i</sub> = W<sub>xx</sub>/ν and
 * b<sub>i</sub> = W<sub>xy</sub>/ν whatever ν is.
 *
 * <p><b>c = (ΣS)<sup>-1</sup> Σb</b> and, with the residual b - Sc of a task, whose mean square is
 * r tr(S²) + σ² tr(S)/ν, <b>r = T/(T - 1) Σ(‖b - Sc‖² - σ² tr(S)/ν)/Σ tr(S²)</b>, at least 0: noise
 * is taken out, not counted as spread. The covariance of c is A<sup>-1</sup> (Σ residuals squared)
 * A<sup>-1</sup>, A = ΣS.
 */
final class ClusterMoments {
  private final int tasks;
  private final SimpleMatrix covariance;
  private final SimpleMatrix centre;
  private final double spread;
  private final double centreVariance;
  private final double noiseVariance;

  ClusterMoments(List<TaskSample> samples, double[] noise) {
    int d = samples.get(0).features();
    this.tasks = samples.size();
    SimpleMatrix matrix = new SimpleMatrix(d, d);
    SimpleMatrix pull = new SimpleMatrix(d, 1);
    for (TaskSample sample : samples) {
      matrix = matrix.plus(sample.gram().scale(1 / sample.degrees()));
      pull = pull.plus(sample.pull().scale(1 / sample.degrees()));
    }
    SimpleMatrix inverse = matrix.pseudoInverse();
    this.centre = inverse.mult(pull);
    this.covariance = matrix.scale(1.0 / tasks);
    this.noiseVariance = DoubleStream.of(noise).sum() / tasks;
    double excess = 0;
    double squares = 0;
    double variance = 0;
    for (int i = 0; i < tasks; i++) {
      TaskSample sample = samples.get(i);
      double n = sample.degrees();
      SimpleMatrix residual = sample.pull().minus(sample.gram().mult(centre)).scale(1 / n);
      excess += residual.dot(residual) - noise[i] * sample.trace() / (n * n);
      squares += sample.squares() / (n * n);
      SimpleMatrix moved = inverse.mult(residual);
      variance += moved.dot(moved);
    }
    double small = tasks > 1 ? tasks / (tasks - 1.0) : Double.NaN;
    this.spread = Math.max(0, small * excess / squares);
    this.centreVariance = small * variance;
  }

  /** E‖ĉ - c‖². */
  double centreVariance() {
    return centreVariance;
  }

  double spread() {
    return spread;
  }

  double noiseVariance() {
    return noiseVariance;
  }

  SimpleMatrix centre() {
    return centre;
  }

  /** The mean of S. */
  SimpleMatrix covariance() {
    return covariance;
  }

  /** ρ = tr Σ/d. */
  double curvature() {
    return covariance.trace() / covariance.getNumRows();
  }

  HardnessCluster summary() {
    LinearTask mean = LinearTask.of(covariance.toArray2(), new double[covariance.getNumRows()], 0);
    return new HardnessCluster(
        tasks,
        curvature(),
        numbers(Symmetric.of(covariance).values()),
        EffectiveDimension.of(mean).value(),
        numbers(centre.getDDRM().data),
        spread,
        noiseVariance);
  }

  static List<Double> numbers(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }
}
