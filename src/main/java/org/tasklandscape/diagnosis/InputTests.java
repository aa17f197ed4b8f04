package org.tasklandscape.diagnosis;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.stats.Estimate;

/**
 * Whether inputs are what the estimates take them for, asked first.
 *
 * <p><b>Designs.</b> With d ≥ 2 and S of each task over its own trace, whitened by the mean of all,
 * ‖S - mean‖² is (d(d + 1) - 2)/ν on average where rows are Gaussian draws, and more where tasks
 * differ in shape; with d = 1, S itself, 2/ν. A mean below {@value #EQUAL} of that means that the
 * same x were chosen for every task, up to a scale: nothing is known of a task with others.
 *
 * <p><b>Tails.</b> κ = E‖x - E x‖⁴ over 2 tr(Σ²) + (tr Σ)², its value for Gaussian x; both means
 * over tasks, the first over (1 - 1/n)² as the mean is estimated, the second without bias from W.
 */
final class InputTests {
  private static final double EQUAL = 0.1;

  private final double designSpread;
  private final Estimate kurtosis;

  InputTests(List<TaskSample> samples) {
    this.designSpread = designSpread(samples);
    this.kurtosis = kurtosis(samples);
  }

  private static double designSpread(List<TaskSample> samples) {
    int d = samples.get(0).features();
    List<SimpleMatrix> shapes = samples.stream().map(InputTests::shape).toList();
    SimpleMatrix mean = new SimpleMatrix(d, d);
    for (SimpleMatrix shape : shapes) {
      mean = mean.plus(shape.scale(1.0 / samples.size()));
    }
    SimpleMatrix white = Symmetric.of(mean).root().pseudoInverse();
    double sum = 0;
    double expected = 0;
    for (int i = 0; i < shapes.size(); i++) {
      SimpleMatrix own = white.mult(shapes.get(i)).mult(white);
      SimpleMatrix away = own.minus(SimpleMatrix.identity(d));
      sum += away.elementMult(away).elementSum();
      expected += Math.max(2, d * (d + 1) - 2) / samples.get(i).degrees();
    }
    return sum / expected;
  }

  private static SimpleMatrix shape(TaskSample sample) {
    double scale = sample.features() == 1 ? sample.degrees() : sample.trace();
    return sample.gram().scale(1 / scale);
  }

  private static Estimate kurtosis(List<TaskSample> samples) {
    double[] fourths = new double[samples.size()];
    double[] gaussian = new double[samples.size()];
    double top = 0;
    double bottom = 0;
    for (int i = 0; i < fourths.length; i++) {
      TaskSample sample = samples.get(i);
      double n = sample.degrees();
      double shrunk = n / (n + 1);
      double t = sample.trace() * sample.trace();
      double square = (n * sample.squares() - t) / (n * (n - 1) * (n + 2));
      double trace = ((n + 1) * t - 2 * sample.squares()) / (n * (n - 1) * (n + 2));
      fourths[i] = sample.fourth() / (n + 1) / (shrunk * shrunk);
      gaussian[i] = 2 * square + trace;
      top += fourths[i];
      bottom += gaussian[i];
    }
    double ratio = top / bottom;
    double sum = 0;
    for (int i = 0; i < fourths.length; i++) {
      double own = fourths[i] - ratio * gaussian[i];
      sum += own * own;
    }
    return Estimate.of(ratio, Math.sqrt(sum) / Math.abs(bottom));
  }

  /** Whether the same x were chosen for every task. */
  boolean areDesignsEqual() {
    return designSpread < EQUAL;
  }

  /** κ; NaN where the sums of a task do not hold what it needs. */
  Estimate kurtosis() {
    return kurtosis;
  }

  /** Whether κ is known and differs from that of Gaussian inputs. */
  boolean isFarFromGaussian() {
    return kurtosis.lower() > 1 || kurtosis.upper() < 1;
  }

  /**
   * What κ makes of the variance of tr S: (κ(2r + 1) - 1)/(2r), r = tr(Σ²)/(tr Σ)², as 2r(tr Σ)² is
   * that of a Gaussian; 1 where κ is unknown or may be 1.
   */
  double inflation(double ratio) {
    if (!isFarFromGaussian()) {
      return 1;
    }
    return Math.max(EQUAL, (kurtosis.value() * (2 * ratio + 1) - 1) / (2 * ratio));
  }
}
