package org.tasklandscape.chapter.hardness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.tasklandscape.stats.Ratio;
import org.tasklandscape.study.Headed;
import org.tasklandscape.study.Heading;
import org.tasklandscape.study.Rows;
import org.tasklandscape.study.TableStudy;
import org.tasklandscape.study.Words;

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
public record NoDiscrepancy(int environments, long draws, long seed)
    implements TableStudy<NoDiscrepancy.Environment> {
  private static final double LEAST_CURVATURE = 0.05;
  private static final double GREATEST_CURVATURE = 1;
  private static final double SCALE = 3;

  /**
   * One environment.
   *
   * @param d d
   * @param tasks how many tasks it has
   * @param noiseVariance σ²
   * @param innerStep α
   * @param innerSamples n_in
   * @param samples m
   * @param nalMinusMaml the largest entry of w_NAL - w_MAML
   * @param nalMinusMeanOptimum the largest entry of w_NAL - E[w*]
   * @param gain G in closed form
   * @param simulated G simulated, each solution on tasks of its own
   */
  public record Environment(
      int d,
      int tasks,
      @Heading("noise σ²") double noiseVariance,
      @Heading("α") double innerStep,
      @Heading("n_in") double innerSamples,
      @Heading("m") double samples,
      @Heading("largest entry of w_NAL - w_MAML") double nalMinusMaml,
      @Heading("largest entry of w_NAL - E[w*]") double nalMinusMeanOptimum,
      @Heading("G") double gain,
      @Heading("G, simulated") @Headed({"gainSimulated", "gainLower", "gainUpper"})
          Estimate simulated) {}

  /** Checks that there is a row. */
  public NoDiscrepancy {
    if (environments < 1) {
      throw new IllegalArgumentException("must have environments >= 1, got " + environments);
    }
  }

  /** {@return the study of eight environments, 50 000 tasks in each} */
  public static NoDiscrepancy defaults() {
    return new NoDiscrepancy(8, 50_000, Landscapes.SEED);
  }

  @Override
  public String caption() {
    return Words.of(this)
        .with("leastCurvature", LEAST_CURVATURE)
        .with("greatestCurvature", GREATEST_CURVATURE)
        .with("variance", SCALE * SCALE)
        .caption();
  }

  @Override
  public Rows<Environment> run() {
    return IntStream.range(0, environments)
        .mapToObj(this::environment)
        .collect(Rows.collect(Environment.class));
  }

  private Environment environment(int index) {
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
    return new Environment(
        d,
        tasks.clusters().size(),
        noise,
        innerStep,
        train.samples(),
        test.samples(),
        difference(solved.nalArray(), solved.mamlArray()),
        difference(solved.nalArray(), meanOptimum(tasks)),
        solved.gain(),
        Ratio.ofIndependent(nal, maml));
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
    return IntStream.range(0, u.length).mapToDouble(j -> Math.abs(u[j] - v[j])).max().orElse(0);
  }
}
