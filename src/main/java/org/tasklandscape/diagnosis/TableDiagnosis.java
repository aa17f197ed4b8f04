package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.regression.Symmetric;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/** The steps of a diagnosis, from a checked table to its verdict. */
final class TableDiagnosis {
  private static final int NAL = 0;
  private static final int MAML = 1;
  private static final int GAIN = 2;

  private final TaskTable table;
  private final DiagnosisPlan plan;
  private final NoiseVariances noise;
  private final EstimatedLandscape landscape;
  private final double recommendedStep;
  private final double innerStep;
  private final GainBootstrap bootstrap;

  TableDiagnosis(TaskTable table, DiagnosisPlan plan, Trials trials) {
    this.table = table;
    this.plan = plan;
    List<TaskSample> samples = table.samples();
    this.noise = new NoiseVariances(samples);
    this.landscape = new EstimatedLandscape(samples, noise);
    double[] known = IntStream.range(0, samples.size()).mapToDouble(noise::get).toArray();
    TaskTerms terms = new TaskTerms(samples, known, plan.testSamples());
    this.recommendedStep = terms.bestStep(largestStep());
    this.innerStep = plan.innerStep().orElse(recommendedStep);
    this.bootstrap =
        new GainBootstrap(terms.at(innerStep), table.features() + 1, plan, trials);
  }

  /** Beyond 2/‖E Σ‖ of the easiest cluster a step overshoots its mean task. */
  private double largestStep() {
    SimpleMatrix covariance = landscape.easiest().covariance();
    double[] curvatures = Symmetric.of(covariance).values();
    return 2 / curvatures[curvatures.length - 1];
  }

  Diagnosis result() {
    List<String> obstacles =
        new ArrayList<>(Judgement.obstacles(table.samples().size(), table.features(), noise));
    boolean computed = noise.trouble() == null && table.samples().size() > 1;
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
    List<String> reasons = new ArrayList<>(judgement.reasons());
    if (table.setAside() > 0) {
      reasons.add(
          "%d tasks of fewer than 4 rows, or of constant features, are left out"
              .formatted(table.setAside()));
    }
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
        reasons);
  }

  /** w from v = (-w, 1). */
  private static List<Double> weights(double[] v) {
    return DoubleStream.of(Arrays.copyOf(v, v.length - 1)).map(x -> 0 - x).boxed().toList();
  }

  private Estimate excess(int method) {
    return estimate(
        StrictMath.exp(bootstrap.corrected(method)) / 2,
        bootstrap.error(method),
        StrictMath.exp(bootstrap.end(method, false)) / 2,
        StrictMath.exp(bootstrap.end(method, true)) / 2);
  }

  private Estimate gain() {
    double lower =
        bootstrap.solutionsMayAgree() ? 1 : StrictMath.exp(bootstrap.end(GAIN, false));
    return estimate(
        Math.max(1, StrictMath.exp(bootstrap.corrected(GAIN))),
        bootstrap.error(GAIN),
        Math.max(1, lower),
        Math.max(1, StrictMath.exp(bootstrap.end(GAIN, true))));
  }

  private static Estimate estimate(double value, double logError, double lower, double upper) {
    double inside = Math.max(lower, Math.min(upper, value));
    return new Estimate(inside, inside * logError, lower, upper);
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
