package org.tasklandscape.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.ejml.simple.SimpleMatrix;
import org.tasklandscape.diagnosis.GainBootstrap.Quantity;
import org.tasklandscape.diagnosis.GainPoint.StepSearch;
import org.tasklandscape.linear.Symmetric;
import org.tasklandscape.sampling.Trials;
import org.tasklandscape.stats.Estimate;

/** The steps of a diagnosis, from a checked table to its verdict. */
final class TableDiagnosis {
  /** The parts of an interval of α in which minima are told apart. */
  private static final int CELLS = 60;

  /** Of log G: a gain is not told from another that is a hundredth larger. */
  private static final double RESOLUTION = 0.01;

  private final TaskTable table;
  private final DiagnosisPlan plan;
  private final InputTests inputs;
  private final EstimatedLandscape landscape;
  private final double[][] terms;
  private final StepSearch search;
  private final GainBootstrap bootstrap;

  TableDiagnosis(TaskTable table, DiagnosisPlan plan, Trials trials) {
    this.table = table;
    this.plan = plan;
    List<TaskSample> samples = plan.standardised() ? table.standardised() : table.samples();
    this.inputs = new InputTests(samples);
    this.landscape = new EstimatedLandscape(samples, inputs);
    this.terms = landscape.terms();
    this.search = new StepSearch(plan.innerStep(), largestStep(), CELLS);
    this.bootstrap =
        terms.length > 1
            ? new GainBootstrap(terms, table.features() + 1, plan, search, trials)
            : null;
  }

  /** Beyond 2/‖E Σ‖ of the easiest cluster a step overshoots its mean task. */
  private double largestStep() {
    SimpleMatrix covariance = landscape.easiest().covariance();
    double[] curvatures = Symmetric.of(covariance).values();
    return 2 / curvatures[curvatures.length - 1];
  }

  /** The step that serves MAML best, whatever was asked. */
  private double recommendedStep() {
    if (bootstrap == null) {
      return Double.NaN;
    }
    if (plan.innerStep().isEmpty()) {
      return bootstrap.point().mamlStep();
    }
    int size = table.features() + 1;
    StepSearch free = new StepSearch(OptionalDouble.empty(), search.highest(), CELLS);
    return new GainPoint(bootstrap.means(), size, plan.learner(), free).mamlStep();
  }

  Diagnosis result() {
    List<String> obstacles = new ArrayList<>();
    if (inputs.areDesignsEqual()) {
      obstacles.add(Judgement.EQUAL_DESIGNS);
    }
    obstacles.addAll(Judgement.obstacles(terms.length, table.features()));
    if (bootstrap != null) {
      obstacles.addAll(Judgement.obstacles(bootstrap));
    }
    boolean told = bootstrap != null && bootstrap.validShare() > 0.5;
    Estimate gain = told ? gain() : Estimate.unknown();
    Estimate trained = told ? trained() : Estimate.unknown();
    double step = told ? bootstrap.point().mamlStep() : Double.NaN;
    MissingCondition condition = new MissingCondition(landscape, step, plan);
    Judgement judgement = new Judgement(obstacles, gain, trained, condition);
    return new Diagnosis(
        table.features(),
        plan,
        new Diagnosis.Steps(
            step, told ? bootstrap.point().nalStep() : Double.NaN, recommendedStep()),
        landscape.tasks(),
        landscape.clusters(),
        landscape.distance(),
        facts(),
        told ? weights(bootstrap.point().nal()) : List.of(),
        told ? weights(bootstrap.point().maml()) : List.of(),
        told ? excess(Quantity.NO_STEP) : Estimate.unknown(),
        told ? excess(Quantity.NAL) : Estimate.unknown(),
        told ? excess(Quantity.MAML) : Estimate.unknown(),
        gain,
        trained,
        judgement.verdict(),
        reasons(judgement, told));
  }

  private Diagnosis.Facts facts() {
    return new Diagnosis.Facts(
        table.setAside(),
        table.samples().size() - terms.length,
        table.interceptShare(),
        landscape.spread(),
        inputs.kurtosis());
  }

  /** What led to the verdict, and what was left out. */
  private List<String> reasons(Judgement judgement, boolean told) {
    List<String> reasons = new ArrayList<>(judgement.reasons());
    if (told && inputs.isFarFromGaussian()) {
      reasons.add(Judgement.tails(inputs.kurtosis(), shift()));
    }
    if (told && plan.standardised() && Double.isNaN(inputs.kurtosis().value())) {
      reasons.add(Judgement.UNKNOWN_TAILS);
    }
    if (table.setAside() > 0) {
      reasons.add(
          "%d tasks of fewer than 4 rows, or of constant features, are left out"
              .formatted(table.setAside()));
    }
    int small = table.samples().size() - terms.length;
    if (small > 0 && terms.length > 0) {
      reasons.add(
          "%d tasks of fewer than %d rows tell no noise: the gain is that of the others"
              .formatted(small, table.features() + 2));
    }
    return reasons;
  }

  /** w from v = (-w, 1). */
  private static List<Double> weights(double[] v) {
    return DoubleStream.of(Arrays.copyOf(v, v.length - 1)).map(x -> 0 - x).boxed().toList();
  }

  private Estimate excess(Quantity quantity) {
    double lower = bootstrap.at(quantity, 1 - GainBootstrap.TAIL);
    double middle = Math.max(lower, bootstrap.at(quantity, 0.5));
    double upper = Math.max(middle, bootstrap.at(quantity, GainBootstrap.TAIL));
    double value = StrictMath.exp(middle) / 2;
    return new Estimate(
        value,
        value * bootstrap.error(quantity),
        StrictMath.exp(lower) / 2,
        StrictMath.exp(upper) / 2);
  }

  /** What tails unlike a Gaussian's would change log G by; 0 where none are seen. */
  private double shift() {
    if (!inputs.isFarFromGaussian()) {
      return 0;
    }
    double kurtosis = inputs.kurtosis().value();
    double shift =
        bootstrap.logGain(landscape.means(terms, kurtosis), kurtosis)
            - bootstrap.logGain(bootstrap.means(), 1);
    return Double.isNaN(shift) ? 0 : shift;
  }

  /**
   * exp of the interval, its ends moved outwards by what tails change and by {@value #RESOLUTION},
   * as no table fits the model better than that; log G is at least 0.
   */
  private Estimate gain() {
    double shift = shift();
    double logLower =
        bootstrap.solutionsMayAgree() ? 0 : bootstrap.at(Quantity.GAIN, 1 - GainBootstrap.TAIL);
    double lower = Math.max(0, logLower + Math.min(0, shift) - RESOLUTION);
    double middle = Math.max(lower, bootstrap.at(Quantity.GAIN, 0.5));
    double upper =
        Math.max(middle, bootstrap.at(Quantity.GAIN, GainBootstrap.TAIL))
            + Math.max(0, shift)
            + RESOLUTION;
    double value = StrictMath.exp(middle);
    return new Estimate(
        value,
        value * bootstrap.error(Quantity.GAIN),
        StrictMath.exp(lower),
        StrictMath.exp(upper));
  }

  /** The gain of solutions learnt from as many tasks: what replicates show on other replicates. */
  private Estimate trained() {
    double lower = bootstrap.learnt(GainBootstrap.TAIL);
    double upper = bootstrap.learnt(1 - GainBootstrap.TAIL);
    return new Estimate(
        bootstrap.learnt(0.5), (upper - lower) / (2 * Estimate.NORMAL_QUANTILE), lower, upper);
  }

  /** What the predictors beside gradient steps start from. */
  EstimatedLandscape landscape() {
    return landscape;
  }
}
