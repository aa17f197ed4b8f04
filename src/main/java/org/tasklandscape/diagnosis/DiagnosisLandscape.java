package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.tasklandscape.regression.Adaptation;
import org.tasklandscape.regression.BestStep;
import org.tasklandscape.regression.ClusterComparison;
import org.tasklandscape.regression.Comparison;
import org.tasklandscape.regression.InputLaw;
import org.tasklandscape.regression.Landscapes;
import org.tasklandscape.regression.LinearTask;
import org.tasklandscape.regression.RandomCovariance;
import org.tasklandscape.regression.TaskCluster;
import org.tasklandscape.regression.TaskEnvironment;
import org.tasklandscape.regression.TwoClusters;
import org.tasklandscape.sampling.RandomStream;
import org.tasklandscape.sampling.Streams;

/**
 * Landscapes that a diagnosis is tried on, in its model and out of it, with the size of the tables:
 * the favourable one (d = 5, ρ_E = 1, ρ_H = 0.1, r_E = 0.5, r_H = 0.05, R = 3, σ² = 0.5, half of
 * the tasks hard) and what departs from it.
 */
public enum DiagnosisLandscape {
  /** The favourable landscape. */
  TWO_CLUSTERS("two clusters", 100, 40),
  /** Few tasks of it. */
  FEW_TASKS("two clusters, few tasks", 30, 40),
  /** Hard optima spread, r_H = 10. */
  SPREAD("hard optima spread", 100, 40),
  /** Centres at one place, R = 0. */
  NEAR("centres near", 100, 40),
  /** Noise of variance 10. */
  NOISY("noisy targets", 100, 40),
  /** Hard tasks as easy as the others: no gain by T1. */
  EQUAL_HARDNESS("equal hardness", 100, 40),
  /** All tasks easy. */
  ONE_CLUSTER("one cluster", 100, 40),
  /** One task in ten hard. */
  RARE("hard tasks rare", 100, 40),
  /** Three clusters, ρ = 1, 0.3 and 0.05. */
  THREE_CLUSTERS("three clusters", 100, 40),
  /** Eight random covariances, flatter ones further away. */
  UNEQUAL("unequal covariances", 100, 40),
  /** Student noise of 4 degrees of freedom. */
  STUDENT_NOISE("Student noise", 100, 40),
  /** Student inputs of 8 degrees of freedom. */
  STUDENT_INPUTS("Student inputs", 100, 40),
  /** Six rows a task: none left beside five features and a mean. */
  FEW_ROWS("few rows", 200, 6),
  /** The same without a common shape of the covariances. */
  FEW_ROWS_UNEQUAL("few rows, unequal", 200, 6),
  /** Twelve tasks. */
  TWELVE_TASKS("twelve tasks", 12, 40),
  /** log ρ ~ N(0, 0.2²), optima along it. */
  CONTINUUM_NARROW("continuum, sd 0.2", 100, 40),
  /** The same with eight rows a task. */
  CONTINUUM_FEW_ROWS("continuum, sd 0.2, few rows", 100, 8),
  /** log ρ ~ N(0, 0.4²). */
  CONTINUUM("continuum, sd 0.4", 100, 40),
  /** log ρ ~ N(0, 1). */
  CONTINUUM_WIDE("continuum, sd 1", 100, 40),
  /** Features correlated by 0.7. */
  CORRELATED("correlated features", 100, 40),
  /** Student vectors of 8 degrees of freedom as inputs. */
  ELLIPTICAL("elliptical Student inputs", 100, 40),
  /** The same inputs in every task. */
  ONE_DESIGN("one design", 100, 40);

  private static final int DEGREES_OF_NOISE = 4;
  private static final int DEGREES_OF_INPUTS = 8;
  private static final int COVARIANCES = 8;
  private static final int QUANTILES = 41;
  private static final double CORRELATION = 0.7;
  private static final double HIGHEST_STEP = 4;
  private static final int CELLS = 40;

  private final String label;
  private final int tasks;
  private final int rows;

  DiagnosisLandscape(String label, int tasks, int rows) {
    this.label = label;
    this.tasks = tasks;
    this.rows = rows;
  }

  /** {@return the name that tables use} */
  public String label() {
    return label;
  }

  /** {@return the size of a table, T} */
  public int tasks() {
    return tasks;
  }

  /** {@return the size of a task, n} */
  public int rows() {
    return rows;
  }

  /** {@return the favourable landscape} */
  public static TwoClusters favourable() {
    return new TwoClusters(5, 0.5, TwoClusters.easy(1, 0.5), TwoClusters.hard(0.1, 0.05), 3, 0.5);
  }

  private TwoClusters twoClusters() {
    TwoClusters world = favourable();
    return switch (this) {
      case SPREAD -> world.withHard(TwoClusters.hard(world.hard().curvature(), 10));
      case NEAR -> world.withDistance(0);
      case NOISY -> world.withNoiseVariance(10);
      case EQUAL_HARDNESS, ONE_DESIGN ->
          world.withHard(TwoClusters.hard(world.easy().curvature(), world.hard().spread()));
      case ONE_CLUSTER -> world.withHardProbability(0);
      case RARE -> world.withHardProbability(0.1);
      default -> world;
    };
  }

  /** {@return the population of tasks} */
  public TaskEnvironment world() {
    return switch (this) {
      case THREE_CLUSTERS -> threeClusters();
      case UNEQUAL, FEW_ROWS_UNEQUAL -> unequal();
      case CONTINUUM_NARROW, CONTINUUM_FEW_ROWS -> continuum(0.2);
      case CONTINUUM -> continuum(0.4);
      case CONTINUUM_WIDE -> continuum(1);
      case CORRELATED -> correlated();
      default -> twoClusters().environment();
    };
  }

  private static TaskEnvironment threeClusters() {
    return TaskEnvironment.mixture(
        new double[] {0.4, 0.3, 0.3},
        List.of(
            cluster("easy", 1, 0.5, 0, 0),
            cluster("middle", 0.3, 0.2, 1, 2),
            cluster("hard", 0.05, 0.1, 3, 0)));
  }

  /** d = 3, w* = 1.5 u e_1 for ρ = exp(sd u), u at evenly spaced quantiles of N(0, 1). */
  private static TaskEnvironment continuum(double deviation) {
    // No generator: the default one would be made and never used.
    var normal = new NormalDistribution(null, 0, 1);
    double[] probabilities = new double[QUANTILES];
    Arrays.fill(probabilities, 1.0 / QUANTILES);
    List<TaskCluster> clusters = new ArrayList<>();
    for (int k = 0; k < QUANTILES; k++) {
      double u = normal.inverseCumulativeProbability((k + 0.5) / QUANTILES);
      double[][] covariance = new double[3][3];
      for (int i = 0; i < 3; i++) {
        covariance[i][i] = StrictMath.exp(deviation * u);
      }
      LinearTask task =
          LinearTask.of(covariance, new double[] {1.5 * u, 0, 0}, favourable().noiseVariance());
      clusters.add(TaskCluster.around("quantile " + k, task, 0.3));
    }
    return TaskEnvironment.mixture(probabilities, clusters);
  }

  /** The favourable landscape with ρ(0.3 I + 0.7 11ᵀ) for ρI. */
  private static TaskEnvironment correlated() {
    TwoClusters like = favourable();
    int d = like.dimension();
    List<TaskCluster> clusters = new ArrayList<>();
    for (TwoClusters.Kind kind : List.of(like.easy(), like.hard())) {
      double[][] covariance = new double[d][d];
      for (int i = 0; i < d; i++) {
        Arrays.fill(covariance[i], CORRELATION * kind.curvature());
        covariance[i][i] = kind.curvature();
      }
      double[] centre = new double[d];
      centre[0] = clusters.isEmpty() ? 0 : like.distance();
      LinearTask task = LinearTask.of(covariance, centre, like.noiseVariance());
      clusters.add(TaskCluster.around("number " + clusters.size(), task, kind.spread()));
    }
    return TaskEnvironment.mixture(new double[] {0.5, 0.5}, clusters);
  }

  private static TaskCluster cluster(
      String name, double curvature, double spread, double first, double second) {
    int d = favourable().dimension();
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      covariance[i][i] = curvature;
    }
    double[] centre = new double[d];
    centre[0] = first;
    centre[1] = second;
    LinearTask task = LinearTask.of(covariance, centre, favourable().noiseVariance());
    return TaskCluster.around(name, task, spread);
  }

  private static TaskEnvironment unequal() {
    TwoClusters like = favourable();
    RandomStream stream = new Streams(Landscapes.SEED, "diagnosis").stream("covariances");
    List<TaskCluster> clusters = new ArrayList<>();
    double[] probabilities = new double[COVARIANCES];
    Arrays.fill(probabilities, 1.0 / COVARIANCES);
    for (int i = 0; i < COVARIANCES; i++) {
      boolean hard = i % 2 == 1;
      double[][] covariance =
          RandomCovariance.draw(stream, like.dimension(), hard ? 0.02 : 0.4, hard ? 0.4 : 1);
      double[] centre = new double[like.dimension()];
      centre[0] = hard ? like.distance() : 0;
      LinearTask task = LinearTask.of(covariance, centre, like.noiseVariance());
      clusters.add(
          TaskCluster.around(
              "number " + i, task, hard ? like.hard().spread() : like.easy().spread()));
    }
    return TaskEnvironment.mixture(probabilities, clusters);
  }

  /** {@return the sampler that draws its tables, row by row} */
  public TableSampler sampler() {
    TableSampler sampler = TableSampler.of(world()).rowByRow();
    return switch (this) {
      case STUDENT_NOISE -> sampler.withStudentNoise(DEGREES_OF_NOISE);
      case STUDENT_INPUTS -> sampler.withStudentInputs(DEGREES_OF_INPUTS);
      case ELLIPTICAL -> sampler.withEllipticalInputs(DEGREES_OF_INPUTS);
      case ONE_DESIGN -> sampler.withOneDesign();
      default -> sampler;
    };
  }

  /**
   * The gain of the population after one step of one size, all means known, in closed form.
   *
   * @param step the adaptation of training and testing
   * @return G
   */
  public double gain(Adaptation step) {
    return risks(world(), step).gain();
  }

  /**
   * The gain of the population as a plan asks for it: each method at its own best step, searched
   * over closed forms; with {@link Intercept}. For Student inputs and {@link Intercept#OWN_MEAN} up
   * to terms of order 1/m².
   *
   * @param plan what is asked
   * @return G
   */
  public double gain(DiagnosisPlan plan) {
    TaskEnvironment world = world();
    double noise = favourableNoise();
    double n = plan.learner().samples();
    if (plan.innerStep().isPresent()) {
      Risks risks = risks(world, Adaptation.step(plan.innerStep().getAsDouble(), n));
      return excess(plan, risks.nal(), noise) / excess(plan, risks.maml(), noise);
    }
    double nal =
        BestStep.of(a -> risks(world, Adaptation.step(a, n)).nal(), HIGHEST_STEP, CELLS)
            .excessRisk();
    double maml =
        BestStep.of(a -> risks(world, Adaptation.step(a, n)).maml(), HIGHEST_STEP, CELLS)
            .excessRisk();
    return excess(plan, nal, noise) / excess(plan, maml, noise);
  }

  private static double excess(DiagnosisPlan plan, double excessRisk, double noise) {
    return plan.intercept().excessRisk(excessRisk, noise, plan.testSamples());
  }

  private double favourableNoise() {
    return this == NOISY ? twoClusters().noiseVariance() : favourable().noiseVariance();
  }

  /** Excess risks of both methods. */
  private record Risks(double nal, double maml) {
    double gain() {
      return nal / maml;
    }
  }

  private Risks risks(TaskEnvironment world, Adaptation step) {
    if (this == STUDENT_INPUTS || this == ELLIPTICAL) {
      InputLaw law =
          this == ELLIPTICAL
              ? InputLaw.ellipticalStudent(DEGREES_OF_INPUTS)
              : InputLaw.student(DEGREES_OF_INPUTS);
      ClusterComparison compared = twoClusters().compare(step, step, law);
      return new Risks(compared.excessRiskNal(), compared.excessRiskMaml());
    }
    Comparison compared = Comparison.of(world, step, step);
    return new Risks(compared.excessRiskNal(), compared.excessRiskMaml());
  }
}
