package org.tasklandscape.diagnosis;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;

/**
 * A cluster whose tasks share Σ: of any ν, even below d, its tasks together give Σ =
 * ΣW<sub>xx</sub>/Σν and, with S = W<sub>xx</sub>/ν and b = W<sub>xy</sub>/ν, c = (ΣS)<sup>-1</sup>
 * Σb.
 *
 * <p>For a task with residual e = b - Sc and left-over g = (y - x<sup>T</sup>c)²/ν, summed over its
 * rows, theory 1.2 gives E ee<sup>T</sup> = (1 + 1/ν) ΣRΣ + (E g/ν) Σ and E g = tr(RΣ) + σ², R the
 * covariance of the optima. So with n = ν/(ν + 1)
 *
 * <ul>
 *   <li>n(e<sup>T</sup>Me - (g/ν) tr(MΣ)) is unbiased for tr(QR), M = Σ<sup>-1</sup>QΣ<sup>-1</sup>
 *       = Σ<sup>-1</sup> - 2αI + α²((1 + 1/m) Σ + (tr(Σ²)/m) Σ<sup>-1</sup>);
 *   <li>g - n(e<sup>T</sup>Σ<sup>-1</sup>e - gd/ν) is unbiased for σ².
 * </ul>
 */
final class SharedCovariance {
  private static final int DEGREES_PER_FEATURE = 10;

  private final List<TaskSample> samples;
  private final int d;
  private final double degrees;
  private final SimpleMatrix covariance;
  private final SimpleMatrix inverse;
  private final SimpleMatrix centre;
  private final SimpleMatrix[] residuals;
  private final double[] leftOver;
  private final SimpleMatrix residualMoment;
  private final double leftOverShare;
  private final TaskSample together;

  SharedCovariance(List<TaskSample> samples) {
    this.samples = samples;
    this.d = samples.get(0).features();
    int tasks = samples.size();
    double sum = 0;
    SimpleMatrix gram = new SimpleMatrix(d, d);
    SimpleMatrix matrix = new SimpleMatrix(d, d);
    SimpleMatrix pull = new SimpleMatrix(d, 1);
    for (TaskSample sample : samples) {
      sum += sample.degrees();
      gram = gram.plus(sample.gram());
      matrix = matrix.plus(sample.gram().scale(1 / sample.degrees()));
      pull = pull.plus(sample.pull().scale(1 / sample.degrees()));
    }
    this.degrees = sum;
    this.covariance = gram.scale(1 / sum);
    this.together = pooled(gram, sum);
    this.inverse = covariance.pseudoInverse().scale(Math.max(0, sum - d - 1) / sum);
    this.centre = matrix.pseudoInverse().mult(pull);
    this.residuals = new SimpleMatrix[tasks];
    this.leftOver = new double[tasks];
    SimpleMatrix moment = new SimpleMatrix(d, d);
    double share = 0;
    for (int i = 0; i < tasks; i++) {
      TaskSample sample = samples.get(i);
      double n = sample.degrees();
      SimpleMatrix fitted = sample.gram().mult(centre);
      residuals[i] = sample.pull().minus(fitted).scale(1 / n);
      double square = sample.at(d, d) - 2 * centre.dot(sample.pull()) + centre.dot(fitted);
      leftOver[i] = Math.max(0, square) / n;
      moment = moment.plus(residuals[i].mult(residuals[i].transpose()).scale(weight(i)));
      share += leftOver[i] / (n + 1) / tasks;
    }
    this.residualMoment = moment.scale(1.0 / tasks);
    this.leftOverShare = share;
  }

  /** All tasks as one of Σν degrees of freedom, without a target. */
  private static TaskSample pooled(SimpleMatrix gram, double degrees) {
    int size = gram.getNumRows() + 1;
    SimpleMatrix cross = new SimpleMatrix(size, size);
    cross.insertIntoThis(0, 0, gram);
    return new TaskSample("all", (long) degrees + 1, degrees, cross.getDDRM().data.clone(), size);
  }

  /** Whether Σν is at least {@value #DEGREES_PER_FEATURE} for each feature. */
  boolean isKnown() {
    return degrees >= DEGREES_PER_FEATURE * d;
  }

  /** Σν and ΣW. */
  TaskSample together() {
    return together;
  }

  /** ν/(ν + 1), and T/(T - 1) as the centre is estimated from the same tasks. */
  private double weight(int task) {
    double n = samples.get(task).degrees();
    double tasks = samples.size();
    return n / (n + 1) * tasks / Math.max(1, tasks - 1);
  }

  int tasks() {
    return samples.size();
  }

  /** σ̂² of a task. */
  double noiseVariance(int task) {
    double n = samples.get(task).degrees();
    SimpleMatrix e = residuals[task];
    return leftOver[task] * (1 + d / (n + 1)) - weight(task) * e.dot(inverse.mult(e));
  }

  /**
   * tr(Σ̃²) - 2 tr Σ̃ + d, unbiased, for each task's covariance Σ̃ of the features Σ<sup>-½</sup>x:
   * the square of its distance from the shared one, 0 on average if it is shared.
   */
  double[] deviations() {
    SimpleMatrix whitening = Symmetric.of(covariance).root().pseudoInverse();
    return samples.stream()
        .mapToDouble(
            sample -> {
              TaskSample white = sample.seenThrough(whitening);
              double n = white.degrees();
              double t = white.trace();
              double square = (n * white.squares() - t * t) / (n * (n - 1) * (n + 2));
              return square - 2 * t / n + d;
            })
        .toArray();
  }

  /** K and Γ of the cluster: the mean of its tasks' rows. */
  double[] mean(double innerStep, int testSamples) {
    return new SharedRows(this, innerStep, testSamples).mean();
  }

  SimpleMatrix covariance() {
    return covariance;
  }

  /** Σ<sup>-1</sup>, unbiased: (Σν - d - 1)/Σν of the inverse. */
  SimpleMatrix inverse() {
    return inverse;
  }

  SimpleMatrix centre() {
    return centre;
  }

  SimpleMatrix residual(int task) {
    return residuals[task];
  }

  double leftOver(int task) {
    return leftOver[task];
  }

  double weightOf(int task) {
    return weight(task);
  }

  double degreesOf(int task) {
    return samples.get(task).degrees();
  }

  /** What a task adds to Σ: (νT/Σν)(S - Σ), of mean 0. */
  SimpleMatrix excess(int task) {
    TaskSample sample = samples.get(task);
    SimpleMatrix own = sample.gram().scale(1 / sample.degrees());
    return own.minus(covariance).scale(sample.degrees() * tasks() / degrees);
  }

  /** The mean of n ee<sup>T</sup>. */
  SimpleMatrix residualMoment() {
    return residualMoment;
  }

  /** The mean of g/(ν + 1). */
  double leftOverShare() {
    return leftOverShare;
  }
}
