package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Cholesky;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.sampling.BartlettFactor;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;

/**
 * Excess risks of ridge and of the mixed model on m rows of tasks as they were estimated: Σ of each
 * task, w* drawn from its law given the task's rows ({@link RandomCoefficients}), noise of the mean
 * variance, W<sub>xx</sub> = L AA<sup>T</sup> L<sup>T</sup> and W<sub>xy</sub> by Bartlett's factor
 * (theory, section 2).
 */
final class SimulatedRows {
  private static final int DRAWS = 2000;

  /** λ from 4⁻⁷ to 4⁷ times σ² over the mean variance of a coordinate of w*. */
  private static final int PULLS = 15;

  private static final double PULL_RATIO = 4;

  /** Of the variance of the signal, the least noise that is counted with. */
  private static final double LEAST_NOISE = 1e-12;

  private final Learner learner;
  private final double noise;
  private final SimpleMatrix start;
  private final RandomCoefficients model;
  private final double[] pulls = new double[PULLS];
  private final double[][] ridge;
  private final double[] mixed;
  private int best;

  SimulatedRows(
      EstimatedLandscape landscape, int[] chosen, double noiseVariance, Diagnosis diagnosis) {
    this.learner = diagnosis.plan().learner();
    List<TaskSample> samples = new ArrayList<>();
    double signal = 0;
    for (int task : chosen) {
      TaskSample sample = landscape.samples().get(task);
      samples.add(sample);
      signal += sample.at(diagnosis.features(), diagnosis.features()) / sample.degrees();
    }
    this.noise =
        Math.max(noiseVariance, Math.max(LEAST_NOISE * signal / chosen.length, Double.MIN_NORMAL));
    this.model = new RandomCoefficients(samples, noise);
    int d = diagnosis.features();
    this.start = new SimpleMatrix(d, 1);
    for (int i = 0; i < d; i++) {
      start.set(i, diagnosis.nal().get(i));
    }
    double unit = noise * d / model.covariance().trace();
    for (int k = 0; k < PULLS; k++) {
      pulls[k] = unit * StrictMath.pow(PULL_RATIO, k - PULLS / 2);
    }
    this.ridge = new double[PULLS][chosen.length];
    this.mixed = new double[chosen.length];
    RandomStream stream = new Streams(diagnosis.plan().seed(), "diagnosis").stream("rows");
    int draws = Math.max(2, DRAWS / chosen.length);
    for (int i = 0; i < chosen.length; i++) {
      simulate(i, landscape.covariance(chosen[i]), draws, stream);
    }
    for (int k = 1; k < PULLS; k++) {
      best = sum(ridge[k]) < sum(ridge[best]) ? k : best;
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private void simulate(int task, SimpleMatrix covariance, int draws, RandomStream stream) {
    int d = covariance.getNumRows();
    SimpleMatrix root = Symmetric.of(covariance).root();
    Cholesky spread = Cholesky.semidefinite(model.spread(task).getDDRM().data, d);
    int rank = (int) Math.min(d, learner.samples());
    BartlettFactor factor = new BartlettFactor((long) learner.samples(), d, stream);
    double[][] rows = new double[rank][d];
    double[] labels = new double[rank];
    double[] move = new double[d];
    for (int draw = 0; draw < draws; draw++) {
      stream.gaussians(move);
      spread.multiply(1, move);
      SimpleMatrix optimum = model.mean(task).plus(new SimpleMatrix(d, 1, true, move));
      factor.draw();
      factor.equivalent(rows, labels);
      SimpleMatrix x = new SimpleMatrix(rows).mult(root);
      SimpleMatrix gram = x.transpose().mult(x);
      SimpleMatrix z = new SimpleMatrix(rank, 1, true, labels).scale(Math.sqrt(noise));
      SimpleMatrix pull = gram.mult(optimum).plus(x.transpose().mult(z));
      mixed[task] += excess(model.predict(gram, pull).minus(optimum), covariance) / draws;
      Symmetric spectrum = Symmetric.of(gram);
      SimpleMatrix along = spectrum.vectors().transpose().mult(pull.minus(gram.mult(start)));
      for (int k = 0; k < PULLS; k++) {
        SimpleMatrix step = along.copy();
        for (int i = 0; i < d; i++) {
          step.set(i, along.get(i) / (Math.max(0, spectrum.values()[i]) + pulls[k]));
        }
        SimpleMatrix error = start.plus(spectrum.vectors().mult(step)).minus(optimum);
        ridge[k][task] += excess(error, covariance) / draws;
      }
    }
  }

  /** E of an error u - w*. */
  private double excess(SimpleMatrix error, SimpleMatrix covariance) {
    double square = error.dot(covariance.mult(error));
    return (learner.factor() * square + (learner.factor() - 1) * noise) / 2;
  }

  /** λ. */
  double pull() {
    return pulls[best];
  }

  Estimate ridge() {
    return Predictors.overTasks(ridge[best]);
  }

  Estimate mixedModel() {
    return Predictors.overTasks(mixed);
  }
}
