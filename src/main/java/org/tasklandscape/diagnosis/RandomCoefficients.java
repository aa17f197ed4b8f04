package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * The mixed model y = x<sup>T</sup>w<sub>i</sub> + z, w<sub>i</sub> ~ N(c, R), z ~ N(0, σ²), of
 * centred rows: c and R by expectation and maximisation, {@value #ITERATIONS} rounds, σ² given.
 *
 * <p>Given its rows a task's w is N(m<sub>i</sub>, V<sub>i</sub>), V = (R<sup>-1</sup> +
 * W<sub>xx</sub>/σ²)<sup>-1</sup>, m = V(R<sup>-1</sup>c + W<sub>xy</sub>/σ²); then c is the mean
 * of the m and R that of V + (m - c)(m - c)<sup>T</sup>. Rows may be fewer than features.
 */
final class RandomCoefficients {
  private static final int ITERATIONS = 60;

  /** Of the trace of R, what keeps it regular. */
  private static final double REGULAR = 1e-9;

  private final List<TaskSample> samples;
  private final double noise;
  private final int d;
  private SimpleMatrix centre;
  private SimpleMatrix precision;
  private SimpleMatrix covariance;
  private List<SimpleMatrix> means = List.of();
  private List<SimpleMatrix> spreads = List.of();

  RandomCoefficients(List<TaskSample> samples, double noise) {
    this.samples = samples;
    this.noise = noise;
    this.d = samples.get(0).features();
    SimpleMatrix gram = new SimpleMatrix(d, d);
    SimpleMatrix pull = new SimpleMatrix(d, 1);
    double target = 0;
    double degrees = 0;
    for (TaskSample sample : samples) {
      gram = gram.plus(sample.gram());
      pull = pull.plus(sample.pull());
      target += sample.at(d, d);
      degrees += sample.degrees();
    }
    this.centre = gram.pseudoInverse().mult(pull);
    double start = Math.max(target, noise * degrees) * d / gram.trace();
    setCovariance(SimpleMatrix.identity(d).scale(start));
    for (int i = 0; i < ITERATIONS; i++) {
      expect();
      maximise();
    }
    expect();
  }

  private void setCovariance(SimpleMatrix value) {
    double least = REGULAR * value.trace() / d;
    this.covariance = value.plus(SimpleMatrix.identity(d).scale(least));
    this.precision = covariance.invert();
  }

  private void expect() {
    means = new ArrayList<>();
    spreads = new ArrayList<>();
    SimpleMatrix pulled = precision.mult(centre);
    for (TaskSample sample : samples) {
      SimpleMatrix spread = precision.plus(sample.gram().scale(1 / noise)).invert();
      spreads.add(spread);
      means.add(spread.mult(pulled.plus(sample.pull().scale(1 / noise))));
    }
  }

  private void maximise() {
    double share = 1.0 / samples.size();
    SimpleMatrix middle = new SimpleMatrix(d, 1);
    for (SimpleMatrix mean : means) {
      middle = middle.plus(mean.scale(share));
    }
    SimpleMatrix second = new SimpleMatrix(d, d);
    for (int i = 0; i < means.size(); i++) {
      SimpleMatrix away = means.get(i).minus(middle);
      second = second.plus(spreads.get(i).plus(away.mult(away.transpose())).scale(share));
    }
    centre = middle;
    setCovariance(second);
  }

  /** c. */
  SimpleMatrix centre() {
    return centre;
  }

  /** R. */
  SimpleMatrix covariance() {
    return covariance;
  }

  /** m of a task. */
  SimpleMatrix mean(int task) {
    return means.get(task);
  }

  /** V of a task. */
  SimpleMatrix spread(int task) {
    return spreads.get(task);
  }

  /** The mixed-model predictor of a new task with these sums of squares and products. */
  SimpleMatrix predict(SimpleMatrix gram, SimpleMatrix pull) {
    SimpleMatrix side = precision.mult(centre).plus(pull.scale(1 / noise));
    return precision.plus(gram.scale(1 / noise)).solve(side);
  }
}
