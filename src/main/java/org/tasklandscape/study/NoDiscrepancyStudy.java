package org.tasklandscape.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.RandomCovariance;
import org.tasklandscape.regression.RiskSimulation;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;
import org.tasklandscape.stats.Estimate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * T1: all Σ_i equal ⇒ w_NAL = w_MAML = E[w_i*] and G = 1, whatever the optima, probabilities, noise
 * and sample sizes. One random environment in each row.
 *
 * <p>Σ has curvatures between 0.05 and 1 and random directions; optima are N(0, 9 I); probabilities
 * are proportional to uniform numbers; n_in and m are drawn apart, between 1 and 1000.
 *
 * @param environments the number of rows, at least 1
 * @param draws the tasks simulated in each
 * @param seed selects the environments and the simulated tasks
 */
public record NoDiscrepancyStudy(int environments, long draws, long seed)
    implements LegacyTableStudy {
  private static final double LEAST_CURVATURE = 0.05;
  private static final double GREATEST_CURVATURE = 1;
  private static final double SCALE = 3;

  /**
   * Checks the rules of the parameters.
   *
   * @throws IllegalArgumentException if one is broken
   */
  public NoDiscrepancyStudy {
    if (environments < 1) {
      throw new IllegalArgumentException("must have environments >= 1, got " + environments);
    }
  }

  /** {@return the study of eight environments, 50 000 tasks in each} */
  public static NoDiscrepancyStudy defaults() {
    return new NoDiscrepancyStudy(8, 50_000, Landscapes.SEED);
  }

  @Override
  public String name() {
    return "no-discrepancy";
  }

  @Override
  public String caption() {
    return ("Environments of equal covariance and different optima: the largest entries of w_NAL -"
            + " w_MAML and of w_NAL - E[w*], and the gain in closed form and by simulation with its"
            + " 95 %% interval, %d tasks for each solution (on the same tasks the ratio would be 1"
            + " whatever the tasks), seed %d. Drawn: d from 1 to 8, 2 to 6 tasks, curvatures of Σ between"
            + " %s and %s with uniform logarithms and random directions, optima from N(0, %s I),"
            + " noise variance from 0 to 1, α from 0.1 to 1.5, n_in and m from 1 to 1000 with"
            + " uniform logarithms: the companion's own choice.")
        .formatted(
            draws,
            seed,
            Captions.number(LEAST_CURVATURE),
            Captions.number(GREATEST_CURVATURE),
            Captions.number(SCALE * SCALE));
  }

  @Override
  public Map<String, Object> parameters() {
    return Parameters.of(this);
  }

  @Override
  public Table run() {
    Table table =
        Table.create(
            name(),
            IntColumn.create("d"),
            IntColumn.create("tasks"),
            DoubleColumn.create("noiseVariance"),
            DoubleColumn.create("innerStep"),
            DoubleColumn.create("innerSamples"),
            DoubleColumn.create("samples"),
            DoubleColumn.create("nalMinusMaml"),
            DoubleColumn.create("nalMinusMeanOptimum"),
            DoubleColumn.create("gain"),
            DoubleColumn.create("gainSimulated"),
            DoubleColumn.create("gainLower"),
            DoubleColumn.create("gainUpper"));
    for (int i = 0; i < environments; i++) {
      append(table, i);
    }
    return table;
  }

  private void append(Table table, int index) {
    Streams streams = new Streams(seed, name());
    RandomStream stream = streams.stream("environment", index);
    int d = 1 + stream.nextInt(8);
    double noise = stream.nextDouble();
    TaskEnvironment tasks = draw(stream, d, 2 + stream.nextInt(5), noise);
    double innerStep = 0.1 + 1.4 * stream.nextDouble();
    Adaptation train = Adaptation.step(innerStep, sampleSize(stream));
    Adaptation test = Adaptation.step(innerStep, sampleSize(stream));
    Comparison solved = Comparison.of(tasks, train, test);
    RiskSimulation simulation = new RiskSimulation(tasks, test, streams);
    Estimate nal = simulation.run("NAL " + index, draws, solved.nalArray()).excessRisk(0);
    Estimate maml = simulation.run("MAML " + index, draws, solved.mamlArray()).excessRisk(0);
    Estimate gain = ratio(nal, maml);
    table.intColumn("d").append(d);
    table.intColumn("tasks").append(tasks.clusters().size());
    NumberColumns.append(
        table,
        noise,
        innerStep,
        train.samples(),
        test.samples(),
        difference(solved.nalArray(), solved.mamlArray()),
        difference(solved.nalArray(), meanOptimum(tasks)),
        solved.gain(),
        gain.value(),
        gain.lower(),
        gain.upper());
  }

  private static TaskEnvironment draw(RandomStream stream, int d, int count, double noise) {
    double[][] sigma = RandomCovariance.draw(stream, d, LEAST_CURVATURE, GREATEST_CURVATURE);
    List<LinearTask> tasks = new ArrayList<>();
    double[] weights = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double[] optimum = new double[d];
      stream.gaussians(optimum);
      for (int j = 0; j < d; j++) {
        optimum[j] *= SCALE;
      }
      tasks.add(LinearTask.of(sigma, optimum, noise));
      weights[i] = 0.1 + stream.nextDouble();
      sum += weights[i];
    }
    for (int i = 0; i < count; i++) {
      weights[i] /= sum;
    }
    return TaskEnvironment.finite(weights, tasks);
  }

  private static double sampleSize(RandomStream stream) {
    return Math.rint(RandomCovariance.logUniform(stream, 1, 1000));
  }

  /** x/y of independent estimates: s² = (s_x² + G² s_y²)/y². */
  private static Estimate ratio(Estimate x, Estimate y) {
    double gain = x.value() / y.value();
    double error = Math.hypot(x.standardError(), gain * y.standardError()) / y.value();
    return Estimate.of(gain, error);
  }

  private static double[] meanOptimum(TaskEnvironment tasks) {
    double[] mean = new double[tasks.dimension()];
    for (int i = 0; i < tasks.clusters().size(); i++) {
      double[] optimum = tasks.clusters().get(i).centre().optimum().toDoubleVector();
      for (int j = 0; j < mean.length; j++) {
        mean[j] += tasks.probability(i) * optimum[j];
      }
    }
    return mean;
  }

  private static double difference(double[] u, double[] v) {
    double largest = 0;
    for (int j = 0; j < u.length; j++) {
      largest = Math.max(largest, Math.abs(u[j] - v[j]));
    }
    return largest;
  }
}
