package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.regression.BestStep;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/** The steps of a diagnosis, from a checked table to its verdict. */
final class TableDiagnosis {
  private static final int NAL = 0;
  private static final int MAML = 1;
  private static final int GAIN = 2;

  /** The parts of an interval of α in which minima are told apart. */
  private static final int CELLS = 60;

  private final TaskTable table;
  private final DiagnosisPlan plan;
  private final EstimatedLandscape landscape;
  private final double recommendedStep;
  private final double innerStep;
  private final GainBootstrap bootstrap;

  TableDiagnosis(TaskTable table, DiagnosisPlan plan, Trials trials) {
    this.table = table;
    this.plan = plan;
    this.landscape = new EstimatedLandscape(table.samples());
    LandscapeTerms terms = landscape.terms(plan.testSamples());
    this.recommendedStep = bestStep(terms);
    this.innerStep = plan.innerStep().orElse(recommendedStep);
    this.bootstrap = new GainBootstrap(terms.at(innerStep), table.features() + 1, plan, trials);
  }

  /**
   * argmin<sub>α</sub> F<sub>m</sub>(w<sub>MAML</sub>(α)); the noise, which no step avoids, need
   * not be known.
   */
  private double bestStep(LandscapeTerms terms) {
    return BestStep.of(
            step -> {
              double[] theta = terms.meanAt(step);
              theta[theta.length - 1] = 0;
              double risk = new GainPoint(theta, table.features() + 1).excessMaml();
              return Double.isNaN(risk) ? Double.POSITIVE_INFINITY : risk;
            },
            largestStep(),
            CELLS)
        .innerStep();
  }

  /** Beyond 2/‖E Σ‖ of the easiest cluster a step overshoots its mean task. */
  private double largestStep() {
    SimpleMatrix covariance = landscape.easiest().covariance();
    double[] curvatures = Symmetric.of(covariance).values();
    return 2 / curvatures[curvatures.length - 1];
  }

  Diagnosis result() {
    int withoutNoise = landscape.noise().unknown();
    List<String> obstacles =
        new ArrayList<>(
            Judgement.obstacles(table.samples().size(), table.features(), withoutNoise));
    boolean computed = withoutNoise == 0 && table.samples().size() > 1;
    if (computed) {
      obstacles.addAll(Judgement.obstacles(bootstrap));
    }
    boolean told = computed && bootstrap.validShare() > 0.5;
    Estimate gain = told ? gain() : Estimate.unknown();
    Estimate trained = told ? trained(gain) : Estimate.unknown();
    Judgement judgement =
        new Judgement(
            obstacles,
            gain,
            trained,
            new MissingCondition(landscape, innerStep, plan.testSamples()));
    return new Diagnosis(
        table.features(),
        innerStep,
        plan.testSamples(),
        recommendedStep,
        landscape.tasks(),
        landscape.clusters(),
        landscape.distance(),
        table.interceptShare(),
        told ? weights(bootstrap.point().nal()) : List.of(),
        told ? weights(bootstrap.point().maml()) : List.of(),
        told ? excess(NAL) : Estimate.unknown(),
        told ? excess(MAML) : Estimate.unknown(),
        gain,
        trained,
        judgement.verdict(),
        reasons(judgement));
  }

  /** What led to the verdict, and what was left out or not told apart. */
  private List<String> reasons(Judgement judgement) {
    List<String> reasons = new ArrayList<>(judgement.reasons());
    if (table.setAside() > 0) {
      reasons.add(
          "%d tasks of fewer than 4 rows, or of constant features, are left out"
              .formatted(table.setAside()));
    }
    if (!landscape.isAlike()) {
      reasons.add(
          "tasks of like hardness differ in covariance, or their features are far from Gaussian,"
              + " which these moments cannot tell apart: a task counts by its own rows alone");
    }
    return reasons;
  }

  /** w from v = (-w, 1). */
  private static List<Double> weights(double[] v) {
    return DoubleStream.of(Arrays.copyOf(v, v.length - 1)).map(x -> 0 - x).boxed().toList();
  }

  private Estimate excess(int method) {
    return estimate(method, bootstrap.at(method, 1 - GainBootstrap.TAIL), 0.5);
  }

  private Estimate gain() {
    boolean one = bootstrap.solutionsMayAgree();
    return estimate(GAIN, one ? 0 : bootstrap.at(GAIN, 1 - GainBootstrap.TAIL), 1);
  }

  /** exp ψ times a factor; the logarithm of the gain is at least 0. */
  private Estimate estimate(int quantity, double logLower, double factor) {
    double least = quantity == GAIN ? 0 : Double.NEGATIVE_INFINITY;
    double lower = Math.max(least, logLower);
    double middle = Math.max(lower, bootstrap.at(quantity, 0.5));
    double upper = Math.max(middle, bootstrap.at(quantity, GainBootstrap.TAIL));
    double value = factor * StrictMath.exp(middle);
    return new Estimate(
        value,
        value * bootstrap.error(quantity),
        factor * StrictMath.exp(lower),
        factor * StrictMath.exp(upper));
  }

  /** (G E + ε_NAL)/(E + ε_MAML), ε what learning from these tasks adds to a risk. */
  private Estimate trained(Estimate gain) {
    double maml = 2 * excess(MAML).value();
    double nalCost = bootstrap.learningCost(NAL);
    double mamlCost = maml + bootstrap.learningCost(MAML);
    return new Estimate(
        (gain.value() * maml + nalCost) / mamlCost,
        gain.standardError() * maml / mamlCost,
        (gain.lower() * maml + nalCost) / mamlCost,
        (gain.upper() * maml + nalCost) / mamlCost);
  }
}
